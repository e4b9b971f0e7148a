import type { bootWarningTexts as english } from '../en/warnings-boot.ts';
import type { Translated } from '../translated.ts';

export const bootWarningTexts: Translated<typeof english> = {
  'W-BOOT-LOCKED': '此 {device} 已设置 BOOT_LOCK：每次复位都会启动程序，无法再通过 BOOT0 进入引导程序。',
  'W-BOOT-RAM':
    '此 {device} 的选项位 nBOOT1 为 0：BOOT0 为高电平时，下次复位会进入 RAM，而不是引导程序。请在引导程序仍有应答时将 nBOOT1 设为 1。',
  'W-BOOT-PIN-IGNORED':
    '此 {device} 忽略其 BOOT0 引脚（选项位 {bit}）：一旦编程，任何复位都不再进入引导程序。请在引导程序仍有应答时将 {bit} 设为 {pinValue}。',
  'W-BOOT-EMPTY-LOST':
    '此 {device} 的引导程序已不记得闪存为空：编程结束前若复位，将启动空闪存。请勿复位电路板；若已发生，请断电后重新上电。',
  'W-BOOT-BANKS':
    '此 {device} 已启用双存储区启动（{bit} = {value}）：BOOT0 为低电平时，只要有一个存储区有效，复位或从程序跳转都会回到程序。只有复位时 BOOT0 为高电平才能进入引导程序；{bit} = {offValue} 可将其关闭。',
  'W-BOOT-STAYS':
    '此 {device} 的选项位无论 BOOT0 如何都选择引导程序：复位不会启动程序。请用 Go 启动，或将 {bit} 设为 {pinValue}。',
  'W-BOOT-STILL-EMPTY':
    '此 {device} 因闪存为空而启动了引导程序，在断电重启之前，每次复位都会如此。请用 Go 启动程序，或断电后重新上电。',
};
