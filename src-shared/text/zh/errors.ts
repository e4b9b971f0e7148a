import type * as english from '../en/errors.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = '文件已损坏：请重新构建，或重新复制。';
const compilerFile = '请使用 STM32 编译器生成的文件。';
const disturbedLine = '线路受到干扰：请检查地线和线缆长度，或使用更低的波特率。';

export const errorTexts: Translated<typeof english.errorTexts> = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Flashline 内部错误：{detail}',
    todo: '请报告此问题。',
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
    todo: '请检查文件夹是否存在、是否可写、是否有可用空间。',
  },
  'E-FILE-CHANGED': {
    what: 'Flashline 读取 {file} 时，该文件发生了更改。',
    todo: '请等待构建或复制完成，然后重试。',
  },

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} 中没有可烧录的数据。',
    todo: '请检查构建是否写出了该文件，以及文件是否正确。',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} 有 {sizeBytes} 字节；Flashline 最多读取 {limitBytes} 字节的文件。',
    todo: '请检查文件是否正确：没有 STM32 具有这么大的 Flash。',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: '无论按内容还是按名称，Flashline 都无法将 {file} 识别为固件文件。',
    todo: '如果是原始二进制，请将其改名为 .bin，然后重新打开。',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} 是原始二进制，不含地址。',
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
    todo: '请另存为纯 ASCII 文本。注意：PowerShell 的重定向默认写出 UTF-16。',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} 中 {address} 有两个值：一个在 {first}，另一个在 {second}。',
    todo: '请确定哪个值正确，然后重新构建文件。',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} 和 {second} 在 {address} 处都有数据。',
    todo: '请为每个文件指定各自的地址范围，或去掉其中一个。',
  },
  'E-IMAGE-WRAP': {
    what: '{file}，{where}：{address} 处的 {sizeBytes} 字节超出了最后一个地址 0xFFFFFFFF。',
    todo: '请更正地址，或重新构建文件。',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}，第 {line} 行：该行以 {found} 开头，而 {format} 的记录应以 {expected} 开头。',
    todo: '请删除不是记录的行，或重新构建文件。',
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
    what: '{file}，第 {line} 行：记录有 {actualBytes} 字节，而最短的有效记录有 {leastBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}，第 {line} 行：长度字节表示 {declaredBytes} 字节，但记录有 {actualBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}，第 {line} 行：校验和为 {found}，但应为 {expected}。',
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
    todo: '有行缺失或多余。请重新构建文件，或重新复制。',
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
    what: '{file}，第 {line} 行：文件混用段地址与线性地址（记录类型 02 和 04），各工具的读法不同。',
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
    what: '{file} 没有可加载的段。',
    todo: '请使用链接器的输出，而不是目标文件或仅含调试数据的文件。',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}：程序头 {index} 在文件中的字节数（{fileBytes}）多于在内存中的字节数（{memoryBytes}）。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}，偏移 {offset}：{part} 应包含“{expected}”，但没有。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}，偏移 {offset}：{field} 为 {found}；Flashline 支持 {expected}。',
    todo: '请用当前的 DfuSe 工具重新生成文件。',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}，偏移 {offset}：{field} 表示有 {declared} 字节，但实际有 {actual} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}：末尾的校验和为 {found}，但应为 {expected}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}，偏移 {offset}：这不是 UF2 块：标识数为 {found}，而不是 {expected}。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}，偏移 {offset}：UF2 块不能携带 {sizeBytes} 字节，最多 {limitBytes} 字节。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}，偏移 {offset}：{number}/{total} 不是此块的有效编号。',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}，偏移 {offset}：此块称共有 {found} 个块，而首个块称有 {total} 个。',
    todo: '可能是两个文件被直接拼接：请分别使用各个文件。',
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
    todo: '请改存为 Intel HEX 或 S-record，或选择更小的区域。',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} 通过反复使用文件中的同一段，描述的内容超过 {limitBytes} 字节。',
    todo: '请检查文件是否正确并重新构建：没有 STM32 具有这么大的 Flash。',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} 的数据分布在 {count} 个不相连的区域；Flashline 最多接受 {limit} 个。',
    todo: '请检查文件是否正确。若正确，请用支持该格式的工具填补空隙。',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} 是压缩包（{kind}），不是固件。',
    todo: '请解压，然后指定其中的固件文件。',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} 是一个包（{kind}）。其中的固件经过编码，不能直接烧录。',
    todo: '请指定同一次构建的 HEX、ELF 或 BIN 文件，或用生成此包的工具取出固件。',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} 是 {kind} 文件，不是固件。',
    todo: '请选择构建生成的文件。',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} 是为其他机器构建的：{kind}。',
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
    what: '{file} 是通用 HEX 文件：它在相同地址上包含多种电路板的固件。',
    todo: '请指定单个电路板的 HEX 文件：用生成它的工具拆分，或下载该电路板的版本。',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} 是普通 DFU 文件：与 DfuSe 不同，它不含地址。',
    todo: '请给出起始地址，例如 0x08000000。',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} 不含主 Flash 的内容，只有备用设置 {targets} 的数据。',
    todo: '请通过 USB 烧录到它所针对的存储器，或指定用于主 Flash 的文件。',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: '没有型号“{part}”。相近的名称：{near}。',
    todo: '请从列表中选择型号，或给出产品 ID，例如 0x413。',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '“{part}”对应多个型号：{candidates}。',
    todo: '请给出芯片上印刷的更完整的名称，或产品 ID，例如 0x413。',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: '此 {device}（{flashKiB} KiB）的页划分取决于选项位 {option}，而该位无法读取。',
    todo: '请选择芯片采用的布局，或先解除读保护。',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Flashline 不知道 {device}（产品 ID {pid}）在 {flashKiB} KiB 时的 Flash 页划分。',
    todo: '请检查 Flash 容量，或说明 Flash 的页划分。',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: '{device} 的 {flashKiB} KiB Flash 没有“{mode}”存储区模式。',
    todo: '请省略存储区模式。只有当型号支持两种模式且不报告当前模式时才需要。',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Flashline 无法模拟 {device}：其 Flash 布局未知。',
    todo: '请从列表中选择型号。',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: '在此布局中，{flashKiB} KiB 不是整数页。',
    todo: '请检查 Flash 容量。',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '“{layout}”不是 Flash 布局：{detail}。',
    todo: '请按地址顺序写出各页，例如“4x16K 64K 7x128K”。',
  },
  'E-DEVICE-RECORD': {
    what: '芯片记录 {file} 的 {field} 有误：{detail}',
    todo: '请更正该文件（参阅 docs/devices.md），或重新安装 Flashline。',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Flashline 拦截了不属于计划的命令（{detail}）。该命令未发送。',
    todo: '这是 Flashline 的错误；电路板未受影响。请连同日志一起报告。',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Flashline 不知道 {device} 的 Flash 页划分，因此无法安全地擦除或写入。',
    todo: '请选择确切的型号。如列表中没有，请说明 Flash 的页划分。',
  },
  'E-PLAN-OUTSIDE': {
    what: '镜像在 {device} 的 Flash 之外有数据（{count} 个区域）：{regions}。',
    todo: '请检查镜像是否为此型号构建，或跳过这些区域。',
  },
  'E-PLAN-TOO-BIG': {
    what: '镜像延伸到 {end}，但此 {device} 的 {flashKiB} KiB Flash 在 {lastAddress} 结束。',
    todo: '请使用 Flash 更大的型号，或构建更小的镜像。',
  },
  'E-PLAN-EMPTY': {
    what: '镜像中没有用于 {device} Flash 的内容。',
    todo: '请检查镜像是否为此型号构建。',
  },
  'E-PLAN-FAMILY': {
    what: '文件用于 {family}，而此型号是 {device}。',
    todo: '请使用为此型号构建的文件。',
  },
  'E-PLAN-KEEP-MASS': {
    what: '您要求擦除整个 Flash，又要求保留镜像未覆盖的内容。两者矛盾。',
    todo: '请只擦除镜像需要的页，或不保留其余内容。',
  },
  'E-PLAN-NO-START': {
    what: '烧录后无法启动程序：镜像中没有任何部分以栈位于 RAM、复位处理程序位于镜像内的向量表开头。',
    todo: '请在烧录后不启动，或检查镜像是否为位于正确地址的完整程序。',
  },
  'E-PLAN-SECTOR': {
    what: '此 {device} 的 Flash 中没有可保护的扇区 {sector}：最大编号为 {highest}。',
    todo: '请选择 0 到 {highest} 的扇区。',
  },
  'E-PLAN-PAGE': {
    what: '此 {device} 的 Flash 中没有第 {page} 页：共有 {count} 页。',
    todo: '请选择此 Flash 中的页。',
  },
  'E-PLAN-RANGE': {
    what: '从 {address} 到 {end} 的区域不在此 {device} 的 Flash 内。',
    todo: '请连接电路板以查看其 Flash 容量。',
  },
  'E-PLAN-CHANGED': {
    what: '此电路板需要的计划与所示计划不同。未发送任何内容。',
    todo: '请检查新计划，然后重新开始。',
  },
  'E-PLAN-ALTERNATE': {
    what: '文件还包含备用设置 {targets} 的数据，它不是主 Flash，无法在此烧录。',
    todo: '如果电路板不需要这些数据，请跳过；否则请通过 USB 烧录此文件。',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'Flashline 不知道 {device} 的选项字节布局，因此不会改动选项字节。',
    todo: '请使用调试器，或添加布局（参阅 docs/options.md）。',
  },
  'E-OPTION-UNREADABLE': {
    what: '电路板拒绝读取 {range} 处的选项字节。',
    todo: '请检查识别出的型号是否正确，然后让电路板重新进入引导程序再试。',
  },
  'E-OPTION-FIELD': {
    what: '此型号的选项字节（{layout}）没有字段 {name}。',
    todo: '有效字段：{known}。',
  },
  'E-OPTION-VALUE': {
    what: '{value} 不是 {name} 的有效值。',
    todo: '有效值：{allowed}。',
  },
  'E-OPTION-TWICE': {
    what: '{name} 有两个值。',
    todo: '请只给出一个值。',
  },
  'E-OPTION-RDP': {
    what: '{name} 是读保护。它不能像其他选项字节那样设置：它有专用命令，且 Flashline 会检查其结果。',
    todo: '要设置级别 1，请保护电路板。要恢复，请解除保护；这会擦除整个 Flash。',
  },
  'E-OPTION-KEPT': {
    what: 'Flashline 只显示 {name}，从不修改：{reason}',
    todo: '如必须修改，请使用调试器。',
  },
  'E-OPTION-READ-ONLY': {
    what: '{device} 的选项字节只能通过引导程序读取。{reason}',
    todo: '请使用调试器修改。',
  },
  'E-OPTION-BROKEN': {
    what: '{address} 处的选项字节与其补码或彼此矛盾（{name}），因此其值不确定。未写入任何内容。',
    todo: '请用调试器读取并设置。',
  },
  'E-OPTION-RANGE': {
    what: '范围 {range}（第 {first} 页至第 {last} 页）对此 Flash 无效。未写入任何内容。',
    todo: '请让起始页不在结束页之后，或用 {none} 不保护任何页。',
  },
  'E-OPTION-LOCKOUT': {
    what: '这会使引导程序无法进入（{settings}）。{text} 未写入任何内容。',
    todo: '请保持该设置不变，或在确定时明确接受锁定。',
  },
  'E-OPTION-LEVEL2': {
    what: '读保护 2 级会永久锁定 {device}：引导程序和调试器都将永远失效。确认文字不完全一致，或同时请求了其他更改。未写入任何内容。',
    todo: '如确实需要，请单独提出，并逐字输入确认：“{words}”。',
  },
  'E-OPTION-NOT-AGREED': {
    what: '您没有确认选项字节的修改。未写入任何内容。',
    todo: '决定后请重新开始。',
  },
  'E-OPTION-REFUSED': {
    what: '电路板拒绝了 {address} 处的选项字节。',
    todo: '请让电路板重新进入引导程序，读取选项字节，然后再试。',
  },
  'E-OPTION-NOT-SET': {
    what: '选项字节已写入，但以下字段没有变为新值：{names}。',
    todo: '请读取选项字节。芯片可能没有这些字段，或不允许引导程序修改。',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} 已写入且回读与计划一致，但未见电路板复位。在复位之前，芯片显示的是写入的值，因此不知道选项字节是否已更改。',
    todo: '请断电再上电，进入引导程序，然后读取选项字节。',
  },
  'E-OPTION-UNASKED': {
    what: '有选项位意外改变：{detail}。',
    todo: '请读取选项字节并与出厂值比较。弄清之前不要使用该电路板。',
  },
  'E-OPTION-UNPROVEN': {
    what: '正在写入选项字节，之后却无法读取（{detail}）。其当前值未知。',
    todo: '请断电再上电，进入引导程序，然后读取选项字节。',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: '未找到端口 {port}。',
    todo: '请插入适配器，然后选择其端口。',
  },
  'E-PORT-BUSY': {
    what: '{port} 正被另一个程序使用。',
    todo: '请关闭占用该端口的终端或工具，然后重试。',
  },
  'E-PORT-FORBIDDEN': {
    what: '没有打开 {port} 的权限。',
    todo: '在 Linux 上，请将用户加入该端口所属的组（通常为“dialout”），然后重新登录。',
  },
  'E-PORT-OPEN': {
    what: '无法打开 {port}：{detail}',
    todo: '请检查适配器及其驱动程序。',
  },
  'E-PORT-NAME': {
    what: 'Flashline 不认识端口名称“{port}”。',
    todo: '请使用 /dev/ttyUSB0、COM3、tcp://host:port、rfc2217://host:port 或 virtual:PART。',
  },
  'E-PORT-NUMBER': {
    what: '“{port}”没有 TCP 端口号：主机名后必须是 1 到 {limit} 之间的数字。',
    todo: '请在冒号后写明，例如 {example}。',
  },
  'E-PORT-UNCONFIRMED': {
    what: '{port} 是网络端口，没有人在此页面之外允许使用它。',
    todo: '请重新选择，并在对话框中允许。',
  },
  'E-PORT-LOST': {
    what: '{port} 消失了：{detail}',
    todo: '请检查线缆和适配器。如果是网络端口，请检查服务器以及端口是否被其他客户端占用。然后重新运行任务。',
  },
  'E-PORT-CLOSED': {
    what: '{port} 已关闭。',
    todo: '请重新打开端口。',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}：{timeoutMs} ms 内只收到 {received}/{expected} 字节。',
    todo: '请检查电路板的接线和供电，然后重新运行任务。',
  },
  'E-PORT-SETTINGS': {
    what: '{port} 不接受线路设置 {settings}：{detail}',
    todo: '请使用其他适配器，或更低的波特率。',
  },
  'E-PORT-NO-LINES': {
    what: '{port} 没有 DTR 和 RTS 线。',
    todo: '请手动设置 BOOT0 并按复位键，或使用带有 DTR 和 RTS 的适配器。',
  },
  'E-PORT-LINES': {
    what: '{port} 未能设置 DTR 和 RTS：{detail}',
    todo: '请拔下适配器，重新插入，然后重新运行任务。',
  },
  'E-PORT-STUCK': {
    what: '{port} 未能在 {timeoutMs} ms 内完成 {step}。',
    todo: '请拔下适配器，重新插入，然后重新运行任务。',
  },
  'E-PORT-CONNECT': {
    what: '无法连接 {port}：{detail}',
    todo: '请检查地址和网络。请检查串口服务器是否正在运行且未被占用。',
  },
  'E-PORT-NOT-RFC2217': {
    what: '{port} 处的服务器不支持 RFC 2217：{detail}',
    todo: '请在串口服务器中启用 RFC 2217。如需原始连接，请将 rfc2217:// 改为 tcp://。',
  },
  'E-PORT-REMOTE': {
    what: '{port} 处的串口服务器拒绝了 {request}。',
    todo: '请检查服务器的设置：必须允许通过 RFC 2217 控制端口。',
  },

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: '此 {device} 的产品状态为 {state}：其引导程序既不擦除也不写入 Flash。',
    todo: '请用调试器和 STM32CubeProgrammer 将芯片恢复到 Open 状态（回退），或换用处于 Open 状态的芯片。引导程序无法做到。',
  },
  'E-PROTECT-STATE-FINAL': {
    what: '此 {device} 的产品状态为 {state}：其引导程序既不擦除也不写入 Flash。',
    todo: '请换用另一颗芯片。无论引导程序还是调试器，都无法离开此状态。',
  },
  'E-PROTECT-TRUSTZONE': {
    what: '此 {device} 已启用 TrustZone（{bit}），任务要更改的 {count} 页（{pages}）可能属于安全代码。引导程序在那里应答擦除和写入，却不执行。',
    todo: '没有擦除任何内容。请用调试器和 STM32CubeProgrammer 关闭 TrustZone，或将这 {count} 页开放给非安全代码。',
  },
  'E-PROTECT-AREA': {
    what: '此 {device} 的 Flash 自 {address} 起属于其第二个内核（{field}）：引导程序无法擦除或写入其中 {count} 页（{pages}）。',
    todo: '没有擦除任何内容。请将固件链接到 {address} 之前结束，或用专用工具更改无线协议栈。',
  },
  'E-PROTECT-CODE': {
    what: '此 {device} 的 {count} 页（{pages}）受代码读保护（{names}）：无法读取，也无法逐页擦除。',
    todo: '没有擦除任何内容。请询问是谁设置了保护。参考手册说明了如何解除（PCROP），这通常会擦除整个 Flash。',
  },
  'E-PROTECT-PAGES': {
    what: '此 {device} 的 {count} 页（{pages}）受写保护（{names}）：其引导程序会应答那里的擦除和写入，却不执行。',
    todo: '没有擦除任何内容。如允许更改这 {count} 页，请解除写保护。',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '此 {device} 的 {count} 页（{pages}）受写保护（{names}），而其引导程序没有解除此保护的命令。',
    todo: '没有擦除任何内容。如允许更改这 {count} 页，请用调试器解除写保护。',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '此 {device} 已设置 {bit}。若再加上读保护，引导程序和调试器都将永远无法访问它。',
    todo: '没有更改任何内容。如要保留对芯片的访问，请先将 {bit} 设为 0。',
  },
  'E-PROTECT-CLOSED': {
    what: '此 {device} 拒绝读取、写入和擦除，而其引导程序没有解除该保护的命令。',
    todo: '请使用调试器和 STM32CubeProgrammer。带产品状态的芯片通过回退打开，这会将其擦除。',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: '电路板应答了 {command}。在 {device} 上，新的保护要断电并重新上电后才生效。',
    todo: '请在 BOOT0 为高电平时关断电路板电源再接通（仅复位不够），然后重新连接。',
  },

  // The exchange with a bootloader
  'E-SYNC-TIMEOUT': {
    what: '电路板没有应答。',
    todo: '请在 BOOT0 为高电平时复位电路板后重试：它可能在等待另一个程序的命令的剩余部分，复位之前 Flashline 不会再向它发送任何内容。如果仍无应答，请检查是否供电、TX 与 RX 是否接反。',
  },
  'E-SYNC-GARBAGE': {
    what: '电路板对第一个字节的应答是 {bytes}，没有引导程序会发送这样的应答。',
    todo: '请检查波特率、校验位和地线。然后复位电路板，并尝试更低的波特率。',
  },
  'E-SYNC-BABBLE': {
    what: '数据不停地到达，没有间断（{count} 字节）。',
    todo: '电路板上的程序或其他设备正在此线路上发送。请在 BOOT0 为高电平时复位电路板。',
  },
  'E-SYNC-UNSTABLE': {
    what: '电路板以 {baudRate} 波特应答了第一个字节，但对之后的命令应答错误或没有应答。',
    todo: '请在 BOOT0 为高电平时复位电路板，并尝试更低的波特率。请检查适配器是否确实发送偶校验。',
  },
  'E-SYNC-SEVEN-BIT': {
    what: '适配器只传输七个数据位：每个字节都缺少最高位。',
    todo: '请将适配器或串口服务器设为八个数据位、偶校验，或换一个适配器。',
  },
  'E-SYNC-LOST': {
    what: 'Flashline 与引导程序失去同步，且无法恢复。',
    todo: '请在 BOOT0 为高电平时复位电路板，然后重新运行任务。',
  },
  'E-SYNC-RESET': {
    what: '电路板停在一帧中间，没有任何字节确保无害，因此 Flashline 不再发送任何内容。',
    todo: '请复位电路板：保持 BOOT0 为高电平，将 NRST 短暂拉低或断电后重新上电，然后重新运行任务。若将 DTR 和 RTS 接到复位和 BOOT0，Flashline 可以自动完成。',
  },
  'E-REPLY-NACK': {
    what: '电路板拒绝了 {command}（{stage}）。',
    todo: '原因可能是保护、地址超出型号范围，或型号不具备该命令。参阅 docs/errors.md。',
  },
  'E-REPLY-TIMEOUT': {
    what: '电路板在 {timeoutMs} ms 内未应答 {command}（{stage}）。',
    todo: '请检查接线、供电和地线。然后复位电路板并重新运行任务。',
  },
  'E-REPLY-GARBAGE': {
    what: '电路板对 {command}（{stage}）的应答是 {byte}，既不是 ACK 也不是 NACK。',
    todo: disturbedLine,
  },
  'E-REPLY-UNSTEADY': {
    what: '电路板对 {command} 应答了 {count} 次，每次都不同。',
    todo: disturbedLine,
  },
  'E-REPLY-COMMAND': {
    what: '此引导程序不支持 {command}。',
    todo: '请连接电路板以查看其引导程序支持的命令。',
  },
  'E-TARGET-MISMATCH': {
    what: '电路板是 {found}（{foundPid}），而任务是针对 {expected} 的。',
    todo: '请放入正确的电路板，或选择正确的型号。',
  },
  'E-TARGET-CHANGED': {
    what: '线路上的电路板变了：开始时是 {before}，现在是 {now}。',
    todo: '任务运行期间不要更换电路板。两块电路板都视为未烧录。',
  },
  'E-TARGET-NO-SIZE': {
    what: 'Flashline 无法读取此 {device} 的 Flash 容量。',
    todo: '请选择确切的型号，例如 stm32f405rg。如果 Flashline 不认识该型号，请说明其 Flash 的页划分。',
  },
  'E-PROTECT-READOUT': {
    what: '电路板已禁止读写（读保护）。',
    todo: '如需重新烧录，请解除保护：这会擦除整个 Flash。',
  },
  'E-PROTECT-UNPROVEN': {
    what: '电路板应答了 {command}，但无法确认新的状态（{detail}）。',
    todo: '请在 BOOT0 为高电平时复位电路板，并重新连接以查看其状态。',
  },
  'E-ERASE-FAILED': {
    what: '电路板未擦除 {pages}：{detail}',
    todo: '请检查写保护：重新连接以查看电路板的状态。参阅 docs/errors.md。',
  },
  'E-ERASE-NOT-BLANK': {
    what: '电路板应答了擦除，但 {address} 仍读出 {found}。有 {count} 页不为空：{where}。',
    todo: '如未指出其他原因，这些页可能受写保护：请解除写保护，然后重试。',
  },
  'E-WRITE-FAILED': {
    what: '无法写入 {address} 处的块：{detail}',
    todo: '请重新运行任务。如在同一地址再次失败，Flash 可能已磨损或受写保护。',
  },
  'E-VERIFY-UNSTEADY': {
    what: '{address} 处的字节每次读取结果不同：{reads} 次读取中有 {count} 次错误，其间又正确。',
    todo: '请用较低的波特率重新运行任务。如果同一地址再次失败，说明该 Flash 单元已损坏：请更换芯片。',
  },
  'E-VERIFY-UNDONE': {
    what: '重写 {repaired} 改变了原本正确的 {spoilt}：两个地址似乎是同一组存储单元。{address} 读出 {found}，应为 {expected}。',
    todo: '请检查芯片：其 Flash 小于所报告的容量，或地址线损坏。不要出货此电路板。',
  },
  'E-VERIFY-MISMATCH': {
    what: 'Flash 与镜像不符：{address} 读出 {found}，应为 {expected}；共有 {count} 字节不同。',
    todo: '如果电路板上是其他固件，请先烧录此固件。如果写入前未擦除，请先擦除。否则请检查写保护。如果同一地址再次失败，芯片可能已损坏。',
  },
  'E-VERIFY-REST': {
    what: '镜像之外的 {address} 读出 {found}：为镜像擦除的某一页不为空。',
    todo: '请重新运行任务。若再次出现，请擦除整个芯片后重新烧录。',
  },
  'E-READ-BEYOND': {
    what: '该区域超出此 {device} 的 {flashKiB} KiB Flash；{address} 无法读取。',
    todo: '请只读取到 {lastAddress}。',
  },
  'E-READ-NO-END': {
    what: '{address} 不在此电路板的 Flash 中，因此 Flashline 不知道读取到何处为止。',
    todo: '请指定要读取的字节数。',
  },
  'E-READ-REFUSED': {
    what: '电路板拒绝读取 {address} 处的 {sizeBytes} 字节。',
    todo: '该区域可能超出型号的存储器：请检查其 Flash 容量。',
  },
  'E-GO-NO-PROGRAM': {
    what: '在 {address} 未找到程序：{found} 不是向量表。未发送 Go 命令。',
    todo: '请烧录电路板，或给出其向量表的地址。',
  },
  'E-GO-REFUSED': {
    what: '电路板拒绝启动 {address} 处的代码。',
    todo: '请在 BOOT0 为低电平时复位电路板以启动程序。若不运行，请检查此地址是否有程序：其第一个字必须是 RAM 中的栈地址。',
  },
  'E-GO-UNANSWERED': {
    what: '电路板没有确认启动 {address} 处的代码：它可能正在运行。',
    todo: '请检查程序是否运行。若没有，请在 BOOT0 为低电平时复位电路板。',
  },

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'Flashline 无法为虚拟板创建伪终端：{detail}',
    todo: '请改用 TCP 提供虚拟板。',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} 没有可供其他程序打开的伪终端。',
    todo: '请改用 TCP 提供虚拟板。',
  },
  'E-BOARD-LINK': {
    what: 'Flashline 无法将 {path} 链接到虚拟板：{detail}',
    todo: '请为链接选择其他名称，或删除已有的文件。',
  },
  'E-BOARD-LISTEN': {
    what: '虚拟板无法在 {address} 上监听：{detail}',
    todo: '请选择其他端口，或关闭占用它的程序。',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: '窗口请求了“{channel}”，此版本没有该功能。',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-SENDER': {
    what: '一个不属于 Flashline 的页面试图发送命令。Flashline 已拒绝。',
    todo: '请重新启动 Flashline。如再次发生，请报告。',
  },
  'E-IPC-PAYLOAD': {
    what: '窗口发送了“{channel}”不接受的数据：{detail}',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-TOO-LARGE': {
    what: '窗口发送的数据超过了“{channel}”的上限。',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-BUSY': {
    what: 'Flashline 正忙，无法接受更多此类请求。',
    todo: '请稍候再试。',
  },
  'E-SETTINGS-SAVE': {
    what: '该设置已生效，但无法保存：{detail}',
    todo: '请修复 {file} 或其所在文件夹，或将该文件移走，然后重新更改设置。',
  },
  'E-IPC-LOST': {
    what: '在 Flashline 答复之前，与它的连接已断开。',
    todo: '请检查 Flashline 是否仍在运行。连接恢复后，窗口会立即更新。',
  },
  'E-WEB-LISTEN': {
    what: '无法使用本机的端口 {port}：{detail}',
    todo: '请选择其他端口，或让 Flashline 自选一个空闲端口。',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} 大于 {maxMiB} MiB。',
    todo: '请打开固件文件本身；STM32 Flash 的镜像要小得多。',
  },
  'E-DOCUMENT-GONE': {
    what: '此文件或存储器内容已不再打开。',
    todo: '请重新打开。',
  },
  'E-DOCUMENT-LIMIT': {
    what: '打开的文件和存储器内容过多。',
    todo: '请关闭不再需要的。',
  },
  'E-MODE-LOCKED': {
    what: '此操作需要工程师模式。',
    todo: '请先切换到工程师模式。',
  },
  'E-MODE-PIN': {
    what: 'PIN 错误。',
    todo: '请重新输入。如果忘记了 PIN，请在设置文件中将其删除：参阅 docs/security.md。',
  },
  'E-MODE-PIN-FORM': {
    what: 'PIN 只能是 4 到 12 位数字。',
    todo: '请另选一个 PIN。',
  },
  'E-MODE-PIN-WAIT': {
    what: 'PIN 错误次数过多：{seconds} s 后才能再试。',
    todo: '请稍候再输入。如果忘记了 PIN，请在设置文件中将其删除：参阅 docs/security.md。',
  },
  'E-LINE-NO-JOB': {
    what: '产线还没有任务。',
    todo: '请切换到工程师模式，选择固件和型号。',
  },
  'E-LINE-BUSY': {
    what: '工位 {slots} 正在运行。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-LINE-GOAL': {
    what: '已达到 {goal} 件的目标，或其余的正在烧录。',
    todo: '请等待正在烧录的电路板，或请产线工程师提高目标。',
  },
  'E-LINE-INTERRUPTED': {
    what: '烧录此电路板时 Flashline 已关闭。电路板上的内容未知。',
    todo: '使用前请重新烧录该电路板。',
  },
  'E-LINE-SAME-BOARD': {
    what: '此电路板此前已通过，仍在工位中。未作更改。',
    todo: '取出后放入下一块。如要重新烧录，请按工位按键。',
  },
  'E-LINE-OTHER-BOARD': {
    what: '此标签属于另一块电路板，而不是工位中的这块。电路板未作更改。',
    todo: '扫描此电路板的标签，然后烧录。',
  },
  'E-LINE-NEW-BOARDS': {
    what: '工位 {slots} 的电路板已通过，尚未取出。',
    todo: '请放入新电路板并确认。如要重新烧录同一块，请用该工位自己的按键启动。',
  },
  'E-LINE-NO-LABEL': {
    what: '此任务要求每件都有标签，但工位 {slots} 没有标签。',
    todo: '请先扫描标签。',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '“{label}” 不是标签：标签长度为 {min} 至 {max} 个字符。',
    todo: '请扫描电路板的标签。',
  },
  'E-LINE-LABEL-FORM': {
    what: '标签 “{label}” 不符合此任务的格式 {pattern}。',
    todo: '请扫描正确的标签。格式在产线设置中指定。',
  },
  'E-LINE-LABEL-TWICE': {
    what: '标签 “{label}” 已为工位 {slot} 扫描过。',
    todo: '请扫描另一块电路板的标签。如要移动此标签，请先选择它的工位。',
  },
  'E-LINE-LABEL-USED': {
    what: '标签为 “{label}” 的产品已通过。',
    todo: '请检查电路板：每个标签只能用一次。产线工程师可以重新计数。',
  },
  'E-LINE-LABEL-FULL': {
    what: '每个工位都已有标签。',
    todo: '请先烧录电路板，或选择要更换标签的工位。',
  },
  'E-LINE-SLOT-OFF': {
    what: '工位 {slot} 未启用。',
    todo: '请选择其他工位。',
  },
  'E-BENCH-BUSY': {
    what: '此电路板上有任务正在运行。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-DOCTOR-BUSY': {
    what: '线路诊断正在使用此端口。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-TRACE-NONE': {
    what: '还没有通信记录。',
    todo: '请先连接电路板或运行任务。',
  },
  'E-TRACE-GONE': {
    what: '此通信记录已不再打开。',
    todo: '请重新打开。',
  },
  'E-BENCH-NO-PORT': {
    what: '您尚未选择端口。',
    todo: '请选择电路板所连接的端口。',
  },
  'E-BENCH-NO-PART': {
    what: '型号未知。',
    todo: '请连接电路板，或选择其型号。',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: '应用程序没有在 {timeoutMs} ms 内以 {expected} 应答命令；它发送了 {received}。',
    todo: '请检查应用程序的波特率和校验位。请检查它是否在运行并认识该命令。',
  },
  'E-ENTER-UNCONFIRMED': {
    what: '没有人在此页面之外允许向应用程序发送此命令：{command}',
    todo: '请重新选择，并在对话框中允许。',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} 消失后没有在 {timeoutMs} ms 内恢复。',
    todo: '请检查端口是否换了名称。显示为 DFU 设备的电路板不能通过串口烧录。',
  },
  'E-ENTER-NO-ROM': {
    what: 'Flashline 已命令应用程序跳转到引导程序，但没有引导程序应答。',
    todo: '请检查应用程序是否认识该命令，并在跳转前恢复时钟和中断。否则请使用 BOOT0 和复位。',
  },
  'E-ENTER-NO-JUMP': {
    what: '没有引导程序应答：在 {device} 上，从程序跳转后不会停留在引导程序中。',
    todo: '请将 BOOT0 置高并复位电路板，可用 DTR 和 RTS 或手动。',
  },
  'E-LEAVE-NO-RAM': {
    what: '{device} 的引导程序不允许写入 RAM，因此无法从 RAM 触发复位。',
    todo: '请用 Go 启动程序，或通过调制解调器信号线或手动复位电路板。',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Flashline 不知道如何让 {device} 重新加载选项字节。',
    todo: '请选择其他离开方式，或断电后重新上电。',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Flashline 不知道哪条调制解调器信号线能把此电路板复位到它的程序。',
    todo: '请选择驱动 NRST 的信号线，或其他离开方式。',
  },
  'E-LEAVE-NO-WAY': {
    what: '无法从这里启动 {device}：镜像没有向量表，也没有信号线能复位电路板。',
    todo: '请将 BOOT0 置低并手动复位电路板。',
  },
  'E-LEAVE-PROTECTED': {
    what: '设置读保护后，{device} 的引导程序不再启动任何程序，因此无法以这种方式离开。',
    todo: '请通过 DTR 和 RTS 复位电路板，让它留在引导程序中，或不设置读保护。',
  },
  'E-LEAVE-STUB': {
    what: '{address} 处的 RAM 中没有已写入的复位指令。',
    todo: '请用 Go 启动程序，或通过调制解调器信号线或手动复位电路板。',
  },
  'E-LEAVE-STAYED': {
    what: '复位后引导程序再次应答：程序没有启动。',
    todo: '请将 BOOT0 置低并复位电路板。如果之前 Flash 是空的，请断电后重新上电。',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: '没有任何数据返回：{port} 收不到自己发送的内容。',
    todo: '请断开电路板，用跳线连接适配器的 TX 和 RX，然后重新测试。',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} 在 {baudRate} 波特、校验 {parity} 下收到的与发送的不同：{detail}',
    todo: '请检查跳线和地线。请使用较低的波特率或其他适配器。',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} 不发送引导程序所需的偶校验：{detail}',
    todo: '请使用其他适配器，或安装更新的驱动。',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} 不是此处有效的 STMFlashLoader 选项。未打开或发送任何内容。',
    todo: '选项见“flashline legacy -?”和 docs/legacy.md。',
  },
  'E-LEGACY-VALUE': {
    what: '{option} 的值是“{value}”，但它只接受 {expected}。未打开或发送任何内容。',
    todo: '请改正该值。',
  },
  'E-LEGACY-ORDER': {
    what: '{option} 位于它所需要的 {needed} 之前。未打开或发送任何内容。',
    todo: '选项从左到右执行：请把 {needed} 放在前面。',
  },
  'E-LEGACY-STRICT': {
    what: '严格模式拒绝该命令行：{detail} 未打开或发送任何内容。',
    todo: '请修改命令行，或不使用严格模式运行。',
  },
  'E-LEGACY-PORT': {
    what: '本系统没有端口 COM{number}。未打开或发送任何内容。',
    todo: '请将环境变量 {variable} 设为该端口，例如 /dev/ttyUSB0，或用 --pn 指定端口。',
  },
  'E-LEGACY-NOT-BLANK': {
    what: '文件要写入的 Flash 区域不是空白（{address} 处为 {found}），严格模式只写入已擦除的 Flash。未写入任何内容。',
    todo: '请先擦除：在 -d 之前加上 -e --all，或带有这些页的 -e --sec。',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} 必须只包含位于 0x1FFFF800 的 16 个选项字节。未打开或发送任何内容。',
    todo: '请用 -o --get --fn 生成这样的文件。',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: '{device} 的选项字节布局不同：-o --set 只支持 F0、F1 和 F3 及其名称。未写入任何内容。',
    todo: '请用 "flashline options set" 按此型号的名称修改；"flashline options describe {pid}" 可列出这些名称。',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: '没有器件映射 {name}：此文件夹中没有 Map/{name}.STmap，也没有同名的已知映射或型号。未打开或发送任何内容。',
    todo: '请指定型号（-i stm32f103c8），或给出映射文件的路径。名称相近的映射：{near}。',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} 不是有效的 .STmap 文件（第 {line} 行）：{detail}',
    todo: '请改正该行，或指定型号来代替映射。',
  },
  'E-LEGACY-MAP-PART': {
    what: '映射 {map} 适用于 {mapDevice}（{mapPid}），而不是 {device}（{pid}）。',
    todo: '请指定型号来代替映射（{pid}）：Flashline 知道它的页划分。如果电路板不对，请更换。',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: '映射 {map} 描述的 Flash 与 {device} 的不同：{detail}',
    todo: '请不要使用此映射：Flashline 知道 {device} 的页划分。',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Flashline 没有此映射的产品 ID {pid} 的记录，而映射并不包含记录所需的全部信息。',
    todo: '请用 --family 指定型号所属的系列：{families}。',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: '这不是 Flashline 的通信记录文件：{detail}。',
    todo: '请选择由 Flashline 记录的文件（.fltrace）。',
  },
  'E-TRACE-VERSION': {
    what: '该通信记录的格式版本为 {version}，此 Flashline 只能读取版本 {known}。',
    todo: '请用更新的 Flashline 打开。如果没有任何 Flashline 使用此版本，说明文件已损坏。',
  },
  'E-TRACE-CUT': {
    what: '通信记录过早结束，只有 {sizeBytes} 字节：其余部分缺失。',
    todo: '请取得完整的文件。Flashline 可将此文件显示到截断处，但不能重放。',
  },
  'E-TRACE-EDITED': {
    what: '通信记录在记录之后被改动：第 {offset} 字节处的校验和不符。',
    todo: '请取得原始文件。Flashline 不显示此文件的任何内容，因为其中没有可信的内容。',
  },
  'E-TRACE-TOO-LARGE': {
    what: '该通信记录解包后超过 {limitMiB} MiB，超出了这种大小的运行所能产生的内容。',
    todo: '请选择由 Flashline 记录的文件（.fltrace）。',
  },
  'E-TRACE-STRIPPED': {
    what: '该通信记录不能重放：为生成报告已去除固件内容。',
    todo: '请重放原始的通信记录。',
  },
  'E-TRACE-PART': {
    what: '没有虚拟板可以代替该通信记录中的电路板：{detail}。',
    todo: '请指定虚拟板的型号。',
  },
  'E-TRACE-DIFFERS': {
    what: '重放在 {time} 处与记录的运行不同：{detail}',
    todo: '此后 Flashline 或其芯片记录已改变，或者真实电路板的行为与模型不同。参阅 docs/trace.md。',
  },
};
