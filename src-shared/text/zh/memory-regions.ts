import type { memoryKindTexts as english } from '../en/memory-regions.ts';
import type { Translated } from '../translated.ts';

export const memoryKindTexts: Translated<typeof english> = {
  flash: 'Flash',
  'flash-beyond-part': '超出此型号末尾的 Flash',
  'flash-alias': 'Flash 的映射地址',
  ram: 'RAM',
  'ram-reserved': '引导程序自用的 RAM',
  'system-memory': '系统存储器（引导程序本身）',
  'option-bytes': '选项字节',
  'data-eeprom': '数据 EEPROM',
  'data-flash': '数据 Flash',
  'read-only': '出厂数据（如唯一 ID 和 Flash 容量）',
  'key-storage': '密钥存储区',
  otp: '一次性可编程存储器',
  peripheral: '外设寄存器',
  'external-memory': '外部存储器',
  'other-chip-flash': '其他类型芯片的 Flash',
  unknown: '未知类型的存储器',
};
