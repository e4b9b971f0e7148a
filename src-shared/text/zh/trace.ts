import type { traceTexts as english } from '../en/trace.ts';
import type { Translated } from '../translated.ts';

export const traceTexts: Translated<typeof english> = {
  opened: '已打开端口 {port}',
  closed: '已关闭端口',
  lines: '线路：DTR {dtr}，RTS {rts}',
  asserted: '有效',
  released: '无效',
  settings: '{baudRate} 波特，8{parity}1',
  timeout: '无应答：等待时间内应收到 {count}',
  quiet: '没有更多数据',
  'failed.open': '无法打开端口：{error}',
  'failed.other': '线路故障：{error}',
  discarded: '丢弃未请求的数据：{count}',
  cancel: '有人要求停止',
  approved: '计划已获同意',
  refused: '计划未获同意：{error}',
  'user-layout': '用户指定的页',
  phase: '阶段：{phase}',
  warning: '警告：{warning}',
  found: '找到 {device}，PID {pid}',
  plan: '计划：擦除 {pages}，{writes} 次写入，{bytes}',
};
