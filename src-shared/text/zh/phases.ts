import type { phaseTexts as english } from '../en/phases.ts';
import type { Translated } from '../translated.ts';

export const phaseTexts: Translated<typeof english> = {
  connecting: '连接',
  identifying: '识别',
  checking: '检查',
  erasing: '擦除',
  writing: '写入',
  verifying: '校验',
  reading: '读取',
  protecting: '保护',
  starting: '启动',
};
