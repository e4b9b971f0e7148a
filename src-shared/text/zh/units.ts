import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  'byte.one': '{count} 字节',
  'byte.other': '{count} 字节',
  'page.one': '{count} 页',
  'page.other': '{count} 页',
  'block.one': '{count} 块',
  'block.other': '{count} 块',
  'range.one': '{count} 个区域',
  'range.other': '{count} 个区域',
  'device.one': '{count} 个芯片',
  'device.other': '{count} 个芯片',
  'option-field.one': '{count} 个选项字段',
  'option-field.other': '{count} 个选项字段',
};
