import type { securityWarningTexts as english } from '../en/warnings-security.ts';
import type { Translated } from '../translated.ts';

export const securityWarningTexts: Translated<typeof english> = {
  'W-SECURITY-STATE': '此 {device} 的产品状态为 {state}，而非 Open。',
  'W-SECURITY-TRUSTZONE':
    '此 {device} 已启用 TrustZone（{bit}）：引导程序无法访问安全代码所在的页，只有回读的内容才算数。',
  'W-SECURITY-AREA': '此 {device} 的闪存自 {address} 起属于其第二个内核（{field}）；引导程序不会改动它。',
  'W-SECURITY-SECURABLE':
    '此 {device} 的 {count} 页（{pages}）为可保护存储区（{field}）：程序一旦将其隐藏，只有复位（而非跳转）才能让引导程序再次访问。',
  'W-SECURITY-PAGES': '此 {device} 的部分页受保护（{names}），无法确定是哪些。只有回读的内容才算数。',
  'W-SECURITY-CODE': '此 {device} 的 {count} 页（{pages}）受代码读保护（{name}）：无法回读，也无法逐页擦除。',
  'W-SECURITY-WRITE': '此 {device} 的 {count} 页（{pages}）受写保护（{name}）。',
};
