import type { traceErrors as english } from '../en/errors-trace.ts';
import type { Translated } from '../translated.ts';

export const traceErrors: Translated<typeof english> = {
  'E-TRACE-FORMAT': {
    what: '该文件不是 Flashline 的运行记录：{detail}。',
    todo: '请选择由 Flashline 记录的文件（.fltrace）。',
  },
  'E-TRACE-VERSION': {
    what: '该运行记录的格式版本为 {version}，此 Flashline 只能读取版本 {known}。',
    todo: '请用更新的 Flashline 打开。如果没有这个版本，说明文件已损坏。',
  },
  'E-TRACE-CUT': {
    what: '运行记录过早结束，只有 {sizeBytes} 字节：其余部分缺失。',
    todo: '请取得完整的文件。现有部分可显示到截断处，但不能重放。',
  },
  'E-TRACE-EDITED': {
    what: '运行记录在记录之后被改动：第 {offset} 字节处的校验和不符。',
    todo: '请取得原始记录的文件。由于内容不可信，不显示其中任何部分。',
  },
  'E-TRACE-TOO-LARGE': {
    what: '该运行记录解包后超过 {limitMiB} MiB，这种大小的文件不可能有这么多内容。',
    todo: '请选择由 Flashline 记录的文件（.fltrace）。',
  },
  'E-TRACE-STRIPPED': {
    what: '该运行记录不能重放：为生成报告已去除固件内容。',
    todo: '请重放生成该报告的原始记录。',
  },
  'E-TRACE-PART': {
    what: '没有虚拟板可以代替该记录中的板子：{detail}。',
    todo: '请指定虚拟板应为哪种芯片。',
  },
  'E-TRACE-DIFFERS': {
    what: '重放在 {time} 处与记录的运行不同：{detail}',
    todo: '此后程序或其芯片数据已改变，或者板子的行为与模型不同。见 docs/trace.md。',
  },
};
