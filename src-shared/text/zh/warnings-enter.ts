import type { enterWarningTexts as english } from '../en/warnings-enter.ts';
import type { Translated } from '../translated.ts';

export const enterWarningTexts: Translated<typeof english> = {
  'W-ENTER-JUMP-EMPTY':
    '在 {device} 上，只要闪存不为空，跳转到引导程序就会返回程序。可行的方法：BOOT0 置高并复位，可用信号线或手动。',
  'W-ENTER-JUMP-BANK':
    '在 {device} 上，如果双区启动（BFB2）已启用且某个闪存区含有程序，引导程序在跳转后会返回该程序。可行的方法：BOOT0 置高并复位，可用信号线或手动。',
  'W-ENTER-JUMP-NONE':
    '{device} 不支持从程序跳转到引导程序（AN2606）。可行的方法：BOOT0 置高并复位，可用信号线或手动。',
  'W-LEAVE-UNREAD': '电路板拒绝读取 {address}，因此在发送 Go 之前未检查该处是否有程序。',
  'W-LEAVE-BOOT0': '没有信号线驱动此 {device} 的 BOOT0：如果复位时仍为高电平，将再次启动引导程序而不是程序。',
  'W-LEAVE-EMPTY':
    '{device} 会记住上电时闪存是否为空：出厂为空的板子复位后仍会启动引导程序，直到断电一次。Go 可立即启动程序。',
  'W-LEAVE-OPTION':
    '在 {device} 上，选项位（nBOOT_SEL 或 nSWBOOT0）可以代替 BOOT0 引脚：如果复位总是或从不启动引导程序，请检查选项字节。',
  'W-LEAVE-BANK':
    '在 {device} 上，双区启动（BFB2、nDBOOT）每次复位都先启动引导程序；它会转到含有程序的区，若都没有则停留。',
};
