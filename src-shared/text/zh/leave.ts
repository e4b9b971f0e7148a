import type { leaveTexts as english } from '../en/leave.ts';
import type { Translated } from '../translated.ts';

export const leaveTexts: Translated<typeof english> = {
  'way.auto': '此芯片的最佳方式',
  'way.go': 'Go 命令',
  'way.reset-by-lines': '通过信号线复位',
  'way.ram-reset': '从 RAM 请求复位',
  'way.option-reload': '重新加载选项字节',
  'why.asked': '按要求',
  'why.lines': '最干净的启动，且信号线可以做到',
  'why.empty-check': '出厂为空的芯片复位后会再次启动引导程序',
  'why.no-lines': '没有接线可在 BOOT0 为低时复位板子',
  'why.no-program': '镜像没有 Go 可用的向量表',
  'proof.rom-silent': '引导程序不再应答：已离开。',
  'proof.acknowledged': '引导程序已确认跳转；程序是否运行未经证实。',
  'proof.not-proved': '是否已离开引导程序未经证实。',
  'jump.general': '程序先恢复时钟、中断和外设后可以跳转到引导程序',
  'jump.empty-check': '除非闪存为空，引导程序会返回程序',
  'jump.l0': 'L0 不支持跳转到引导程序（AN2606）',
  'jump.dual-bank': '若某区含有程序，双区启动会收回控制',
  'jump.secure': '取决于 TrustZone 和产品状态',
  'jump.not-stated': '没有资料说明是否可行',
};
