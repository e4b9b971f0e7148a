import type { imageWarningTexts as english } from '../en/warnings-image.ts';
import type { Translated } from '../translated.ts';

export const imageWarningTexts: Translated<typeof english> = {
  'W-IMAGE-BOM': '文件以字节顺序标记（BOM）开头，已忽略。',
  'W-IMAGE-BLANK-LINES': '文件中有空行（{count} 行，首个在第 {line} 行），已忽略。',
  'W-IMAGE-SPACES': '记录前后的空格（{count} 行，首个在第 {line} 行）已忽略。',
  'W-IMAGE-MIXED-NEWLINES': '换行方式不一致；首个不同的是第 {line} 行。',
  'W-IMAGE-CTRL-Z': '文件以 Ctrl-Z 字符结尾（第 {line} 行），已忽略。',
  'W-IMAGE-NO-END': '最后一行（{line}）之后没有结束记录：文件可能被截断。',
  'W-IMAGE-LATE-HEADER': '头记录（S0）位于数据之间（{count} 条，首条在第 {line} 行）；已跳过。',
  'W-IMAGE-OUT-OF-ORDER': '数据未按地址顺序排列（{count} 处回退，首处在 {where}）。',
  'W-IMAGE-OVERLAP-EQUAL': '{count} 字节多次给出相同的值，首个为 {address}，见 {first} 和 {second}。',
  'W-IMAGE-CROSSES-64K': '数据记录跨越 64 KiB 边界（{count} 条，首条在第 {line} 行）。',
  'W-IMAGE-TWO-STARTS': '给出了两个起始地址：{first} 和 {second}（第 {line} 行）；以后者为准。',
  'W-IMAGE-NAMED-BIN': '文件名表示{claimed}，但实际为{actual}，已按后者读取。',
  'W-IMAGE-LOOKS-LIKE': '文件已按要求作为原始二进制读取，但看起来像 {actual}。',
  'W-IMAGE-BIN-IS-TEXT': '文件作为原始二进制读取，但看起来像文本：请检查它是否为固件。',
  'W-IMAGE-ELF-HEADER': '{address} 处的段以 ELF 文件自身的头部开头，该头部也会被烧录。',
  'W-IMAGE-DFUSE-TARGETS': '文件包含 {count} 个目标的部分；已全部读取。',
  'W-IMAGE-DFUSE-ALTERNATE': '文件的一部分用于备用设置 {alternate}，而不是主 Flash（0）。',
  'W-IMAGE-UF2-SKIPPED': '{count} 个块标记为不属于主 Flash，已跳过。',
  'W-IMAGE-UF2-MADE-FOR': '根据系列编号，此文件用于 {family}。',
  'W-IMAGE-UF2-FAMILY': '根据系列编号 {family}，此文件不用于 Flashline 已知的任何 STM32。',
};
