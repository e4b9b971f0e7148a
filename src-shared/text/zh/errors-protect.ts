import type { protectErrors as english } from '../en/errors-protect.ts';
import type { Translated } from '../translated.ts';

export const protectErrors: Translated<typeof english> = {
  'E-PROTECT-STATE': {
    what: '此 {device} 的产品状态为 {state}：其引导程序既不擦除也不写入闪存。',
    todo: '请用调试器和 STM32CubeProgrammer 将芯片恢复到 Open 状态（回退），或换用处于 Open 状态的芯片。引导程序无法做到。',
  },
  'E-PROTECT-STATE-FINAL': {
    what: '此 {device} 的产品状态为 {state}：其引导程序既不擦除也不写入闪存。',
    todo: '请换用另一颗芯片：无论通过引导程序还是调试器，都无法离开此状态。',
  },
  'E-PROTECT-TRUSTZONE': {
    what: '此 {device} 已启用 TrustZone（{bit}），要更改的 {count} 页（{pages}）可能属于安全代码：其引导程序在那里应答擦除和写入，却不执行。',
    todo: '没有擦除任何内容。请用调试器和 STM32CubeProgrammer 关闭 TrustZone，或将这 {count} 页开放给非安全代码。',
  },
  'E-PROTECT-AREA': {
    what: '此 {device} 的闪存自 {address} 起属于其第二个内核（{field}）：引导程序无法擦除或写入其中 {count} 页（{pages}）。',
    todo: '没有擦除任何内容。请将固件链接到 {address} 之前结束，或用专用工具更改无线协议栈。',
  },
  'E-PROTECT-CODE': {
    what: '此 {device} 的 {count} 页（{pages}）受代码读保护（{names}）：无法逐页擦除，也无法回读。',
    todo: '没有擦除任何内容。请询问是谁设置了保护；参考手册说明了如何解除（PCROP），通常会连同整个闪存一起擦除。',
  },
  'E-PROTECT-PAGES': {
    what: '此 {device} 的 {count} 页（{pages}）受写保护（{names}）：其引导程序会应答那里的擦除和写入，却不执行。',
    todo: '没有擦除任何内容。如允许更改这 {count} 页，请解除写保护。',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '此 {device} 的 {count} 页（{pages}）受写保护（{names}），而其引导程序没有解除它的命令。',
    todo: '没有擦除任何内容。如允许更改这 {count} 页，请用调试器解除写保护。',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '此 {device} 已设置 {bit}：若再加上读保护，引导程序和调试器都将永远无法访问它。',
    todo: '没有更改任何内容。如芯片需保持可维护，请先将 {bit} 设为 0。',
  },
  'E-PROTECT-CLOSED': {
    what: '此 {device} 拒绝读取、写入和擦除，而其引导程序没有解除该保护的命令。',
    todo: '请使用调试器和 STM32CubeProgrammer；带产品状态的芯片通过回退打开，这会将其擦除。',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: '电路板应答了 {command}；在 {device} 上，新的保护状态要断电后才生效。',
    todo: '请在 BOOT0 为高电平时关断电路板电源再接通（仅复位不够），然后重新连接。',
  },
};
