import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  byte: '{count} 字节',
  page: '{count} 页',
  block: '{count} 块',
  range: '{count} 个区域',
  device: '{count} 个芯片',
  'option-field': '{count} 个选项字段',
};
