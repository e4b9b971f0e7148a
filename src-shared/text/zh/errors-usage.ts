import type { usageErrors as english } from '../en/errors-usage.ts';
import type { Translated } from '../translated.ts';

export const usageErrors: Translated<typeof english> = {
  'E-INTERNAL': {
    what: 'Flashline 自身发生错误：{detail}',
    todo: '请连同日志一起报告。',
  },
  'E-CANCELLED': {
    what: '已按要求停止。',
    todo: '请重新运行任务以完成。',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: '请参阅“{help}”。',
  },
  'E-FILE-READ': {
    what: '无法读取 {file}：{detail}',
    todo: '请检查文件名和访问权限。',
  },
  'E-FILE-OUTPUT': {
    what: '输出未能完整写出：{detail}',
    todo: '请为输出目标腾出空间或换一个目标，然后重新执行命令。',
  },
  'E-FILE-WRITE': {
    what: '无法写入 {file}：{detail}',
    todo: '请检查文件夹是否存在、是否可写、是否有空间。',
  },
  'E-FILE-CHANGED': {
    what: '读取 {file} 时文件被更改。',
    todo: '请等待构建或复制完成，然后重试。',
  },
};
