import type { imageErrors as english } from '../en/errors-image.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = '文件已损坏：请重新构建，或重新复制。';
const compilerFile = '请使用 STM32 编译器生成的文件。';

export const imageErrors: Translated<typeof english> = {
  'E-IMAGE-EMPTY': {
    what: '{file} 中没有可烧录的数据。',
    todo: '请检查构建是否写出了该文件，以及文件是否正确。',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} 有 {sizeBytes} 字节；Flashline 最多读取 {limitBytes} 字节的文件。',
    todo: '请检查文件是否正确：没有 STM32 能容纳这么多数据。',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: '无论按内容还是按名称，{file} 都不是 Flashline 认识的固件文件。',
    todo: '如果是原始二进制，请将其改名为 .bin，然后重新打开。',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} 是原始二进制，未说明其所属地址。',
    todo: '请给出起始地址，例如 0x08000000。',
  },
  'E-IMAGE-MISMATCH': {
    what: '{file} 的名称表示{claimed}，但内容是{actual}。',
    todo: '请检查文件是否正确。如果正确，请按内容改名。',
  },
  'E-IMAGE-NOT-TEXT': {
    what: '{file} 的名称表示{claimed}，应为文本，但内容是二进制数据。',
    todo: '请检查文件是否正确。如果是原始二进制，请改名为 .bin 并给出地址。',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} 应为{claimed}，但开头与这种文件不符。',
    todo: '请检查文件是否正确，以及是否完整复制。',
  },
  'E-IMAGE-UTF16': {
    what: '{file} 是 UTF-16 文本，每个字符占两个字节。',
    todo: '请另存为纯 ASCII 文本：PowerShell 的重定向默认写出 UTF-16。',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} 为 {address} 给出了两个值：一个在 {first}，另一个在 {second}。',
    todo: '请确定该处应为哪个值，然后重新构建文件。',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} 和 {second} 在 {address} 处都有数据。',
    todo: '请让每个文件各占其位，或去掉其中一个。',
  },
  'E-IMAGE-WRAP': {
    what: '{file}，{where}：{address} 处的 {sizeBytes} 字节超出了最后一个地址 0xFFFFFFFF。',
    todo: '请更正地址，或重新构建文件。',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}，第 {line} 行：该行以 {found} 开头，而 {format} 的记录应以 {expected} 开头。',
    todo: '请删除不是记录的内容，或重新构建文件。',
  },
  'E-IMAGE-RECORD-DIGIT': {
    what: '{file}，第 {line} 行，第 {column} 列：{found} 不是十六进制数字。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-ODD': {
    what: '{file}，第 {line} 行：记录以半个字节结尾（{digits} 位数字）。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SHORT': {
    what: '{file}，第 {line} 行：记录有 {actualBytes} 字节，而最短的记录也有 {leastBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}，第 {line} 行：按长度字节，记录应有 {declaredBytes} 字节，实际为 {actualBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}，第 {line} 行：校验和为 {found}，但按记录计算应为 {expected}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}，第 {line} 行：{format} 没有记录类型 {type}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}，第 {line} 行：类型 {type} 的记录应有 {expectedBytes} 字节，此记录有 {actualBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}，第 {line} 行：到此处文件应有 {declared} 条数据记录，实际有 {actual} 条。',
    todo: '有行缺失或多余：请重新构建文件，或重新复制。',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}，第 {line} 行：在第 {endLine} 行的结束记录之后文件仍有内容。',
    todo: '可能是两个文件被直接拼接：请用懂得该格式的工具合并。',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}，第 {line} 行：{address} 处的数据超出其 64 KiB 段的末尾，各工具对其后的解释不同。',
    todo: '请用线性地址构建文件（记录类型 04）。',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}，第 {line} 行：段地址与线性地址（记录类型 02 和 04）混用，各工具的读法不同。',
    todo: '请仅用线性地址构建文件（记录类型 04）。',
  },
  'E-IMAGE-TRUNCATED': {
    what: '{file} 被截断：{part} 从偏移 {offset} 起需要 {neededBytes} 字节，但文件在 {endOffset} 结束。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-CLASS': {
    what: '{file} 是 64 位 ELF 文件。STM32 固件是 32 位的。',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-ENDIAN': {
    what: '{file} 是大端 ELF 文件。STM32 固件是小端的。',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-MACHINE': {
    what: '{file} 是用于其他处理器的 ELF 文件（机器编号 {machine}）。STM32 固件用于 Arm（40）。',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-TYPE': {
    what: '{file} 是类型为 {type}（{typeName}）的 ELF 文件，不是已链接的程序（2）。',
    todo: '请使用链接器的输出，而不是目标文件或库。',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}，偏移 {offset}：ELF 字段 {field} 不能为 {value}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} 没有可加载的段，只有节，或什么都没有。',
    todo: '请使用链接器的输出，而不是目标文件或仅含调试数据的文件。',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}：程序头 {index} 在文件中的字节数（{fileBytes}）多于在内存中的字节数（{memoryBytes}）。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}，偏移 {offset}：{part} 应为“{expected}”，实际不是。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}，偏移 {offset}：{field} 为 {found}；Flashline 支持 {expected}。',
    todo: '请用当前的 DfuSe 工具重新生成文件。',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}，偏移 {offset}：按 {field} 应有 {declared} 字节，实际有 {actual} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}：末尾的校验和为 {found}，但按内容计算应为 {expected}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}，偏移 {offset}：这不是 UF2 块，因为标识数为 {found} 而不是 {expected}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}，偏移 {offset}：UF2 块不能携带 {sizeBytes} 字节，最多 {limitBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}，偏移 {offset}：块 {number}/{total} 不是此块可能的编号。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}，偏移 {offset}：此块称共有 {found} 个块，而首个块称有 {total} 个。',
    todo: '可能是两个文件被直接拼接：请分别使用。',
  },
  'E-IMAGE-UF2-MISSING': {
    what: '{file}：{total} 个块中缺少 {missing} 个；首个缺少的是块 {number}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-FAMILIES': {
    what: '{file} 列出了超过 {limit} 个芯片系列。',
    todo: '文件已损坏：请重新构建或复制。',
  },
  'E-IMAGE-UF2-FILE': {
    what: '{file}，偏移 {offset}：该块是普通文件的一部分，不是 Flash 内容。',
    todo: '请使用含固件的 UF2 文件。',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: '作为原始二进制，{range} 会成为 {sizeBytes} 字节的文件，其中大部分是填充。',
    todo: '请改写为 Intel HEX 或 S-record，或指定更小的区域。',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} 描述的内容超过 {limitBytes} 字节：文件中的同一段被反复使用。',
    todo: '请检查文件是否正确并重新构建：没有 STM32 能容纳这么多。',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} 的数据分布在 {count} 个不相连的区域；Flashline 最多接受 {limit} 个。',
    todo: '请检查文件是否正确。若正确，请用支持该格式的工具填补空隙。',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} 是 {kind} 压缩包，不是固件。',
    todo: '请解压，然后指定其中的固件文件。',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} 是 {kind} 包：其中的固件经过编码，不能直接烧录。',
    todo: '请指定同一次构建的 HEX、ELF 或 BIN 文件，或用生成此包的工具取出固件。',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} 是 {kind} 文件，不是固件。',
    todo: '请选择构建生成的文件。',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} 是为其他机器制作的：{kind}。',
    todo: '请指定为 STM32 构建的文件。',
  },
  'E-IMAGE-LFS-POINTER': {
    what: '{file} 是 Git LFS 指针：它只说明固件存放在哪里。',
    todo: '请用 "git lfs pull" 取得文件本身，然后重新打开。',
  },
  'E-IMAGE-WEB-PAGE': {
    what: '{file} 是网页，不是固件。',
    todo: '请下载文件本身：使用网页上的 "Raw" 或 "Download" 链接。',
  },
  'E-IMAGE-UNIVERSAL-HEX': {
    what: '{file} 是通用 HEX 文件，在相同地址上包含多种电路板的固件。',
    todo: '请指定单个电路板的 HEX 文件：用生成它的工具拆分，或下载该电路板的版本。',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} 是普通 DFU 文件：与 DfuSe 不同，它没有说明存放位置的地址。',
    todo: '请给出起始地址，例如 0x08000000。',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} 没有主 Flash 的内容，只有备用设置 {targets} 的内容。',
    todo: '请通过 USB 烧录到它所针对的存储器，或指定用于主 Flash 的文件。',
  },
};
