import type { optionTexts as english } from '../en/options.ts';
import type { Translated } from '../translated.ts';

export const optionTexts: Translated<typeof english> = {
  'group.readout-protection': '读保护',
  'group.boot': '启动',
  'group.banks': '闪存存储区',
  'group.reset': '复位与供电',
  'group.watchdog': '看门狗',
  'group.memory': '存储器',
  'group.write-protection': '写保护',
  'group.code-protection': '代码保护',
  'group.security': '安全',
  'group.data': '数据字节',

  'danger.plain': '无害',
  'danger.board-may-not-start': '电路板可能无法启动',
  'danger.erases-chip': '会擦除芯片',
  'danger.locks-out-of-bootloader': '可能无法再进入引导程序',
  'danger.irreversible': '在此无法撤销',

  reserved: '保留：保持出厂设置',
};
