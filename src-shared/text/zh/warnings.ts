import type * as english from '../en/warnings.ts';
import type { Translated } from '../translated.ts';

export const warningTexts: Translated<typeof english.warningTexts> = {
  // Firmware files
  'W-IMAGE-BOM': '文件以字节顺序标记（BOM）开头，已忽略。',
  'W-IMAGE-BLANK-LINES': '文件中有空行（{count} 行，首个在第 {line} 行），已忽略。',
  'W-IMAGE-SPACES': '记录前后的空格（{count} 行，首个在第 {line} 行）已忽略。',
  'W-IMAGE-MIXED-NEWLINES': '换行方式不一致；首个不同的是第 {line} 行。',
  'W-IMAGE-CTRL-Z': '文件以 Ctrl-Z 字符结尾（第 {line} 行），已忽略。',
  'W-IMAGE-NO-END': '最后一行（{line}）之后没有结束记录：文件可能被截断。',
  'W-IMAGE-LATE-HEADER': '数据记录之间有头记录（S0）（{count} 条，首条在第 {line} 行）；已跳过。',
  'W-IMAGE-OUT-OF-ORDER': '数据未按地址顺序排列（{count} 处回退，首处在 {where}）。',
  'W-IMAGE-OVERLAP-EQUAL': '文件对 {count} 字节多次给出相同的值，首个为 {address}，见 {first} 和 {second}。',
  'W-IMAGE-CROSSES-64K': '数据记录跨越 64 KiB 边界（{count} 条，首条在第 {line} 行）。',
  'W-IMAGE-TWO-STARTS': '文件有两个起始地址：{first} 和 {second}（第 {line} 行）；使用后者。',
  'W-IMAGE-NAMED-BIN': '文件名表示{claimed}，但实际为{actual}，已按后者读取。',
  'W-IMAGE-LOOKS-LIKE': '您要求将文件作为原始二进制读取，但它看起来像 {actual}。',
  'W-IMAGE-BIN-IS-TEXT': '文件作为原始二进制读取，但看起来像文本：请检查它是否为固件。',
  'W-IMAGE-ELF-HEADER': '{address} 处的段以 ELF 文件自身的头部开头，该头部也会被烧录。',
  'W-IMAGE-DFUSE-TARGETS': '文件包含 {count} 个目标的部分；已全部读取。',
  'W-IMAGE-DFUSE-ALTERNATE': '文件还包含备用设置 {targets} 的数据，它不是主 Flash；未读取这些数据。',
  'W-IMAGE-UF2-SKIPPED': '{count} 个块标记为不属于主 Flash，已跳过。',
  'W-IMAGE-UF2-FAMILY': '文件的系列编号 {family} 不属于 Flashline 已知的任何 STM32。',
  'W-IMAGE-ARCHIVE': '文件按原始二进制读取，但它是 {kind} 压缩包：请解压并烧录其中的固件文件。',
  'W-IMAGE-PACKAGE': '文件按原始二进制读取，但它是 {kind} 包：请烧录同一次构建的 HEX、ELF 或 BIN 文件。',
  'W-IMAGE-MEDIA': '文件按原始二进制读取，但它是 {kind} 文件：请检查文件是否正确。',
  'W-IMAGE-OTHER-MACHINE': '文件按原始二进制读取，但它是为其他机器构建的（{kind}）。',
  'W-IMAGE-LFS-POINTER': '文件按原始二进制读取，但它是 Git LFS 指针：请用 "git lfs pull" 取得固件。',
  'W-IMAGE-WEB-PAGE': '文件按原始二进制读取，但它是网页：请下载固件文件本身。',
  'W-IMAGE-UNIVERSAL-HEX': '文件按原始二进制读取，但它是通用 HEX 文件：请使用单个电路板的 HEX 文件。',
  'W-IMAGE-DFU-SUFFIX': '文件以 DFU {version} 后缀结尾。其校验和正确；已将其去除。',
  'W-IMAGE-COMMENTS': '文件有注释（{count} 行，第一行是第 {line} 行），已忽略。',
  'W-IMAGE-AFTER-END': '第 {endLine} 行结束记录之后的文字（{count} 行，第一行是第 {line} 行）已忽略。',
  'W-IMAGE-TWO-ENDS': '文件在第一个结束记录之后还有结束记录（{count} 个，在第 {line} 行），已忽略。',
  'W-IMAGE-SHORT-HEADER': '第 {line} 行的头记录（S0）没有地址；与所有头记录一样已略去。',
  'W-IMAGE-WIDE-COUNT': '第 {line} 行的记录计数字节数多于其类型规定；已按原样读取，且正确。',
  'W-IMAGE-END-DATA': '第 {line} 行的结束记录带有数据，已忽略。',
  'W-IMAGE-UF2-FOREIGN': '根据系列编号，此文件用于 {family}，它不是 STM32。',

  // Plans
  'W-PLAN-LEFT-OUT': '镜像在 {range} 有数据，那里是{region}。已按要求跳过。',
  'W-PLAN-NO-ERASE': '事先不擦除任何内容：只能写入已为空的 Flash。',
  'W-PLAN-NO-VECTORS': '镜像在 {base} 没有内容，而型号在该处查找向量表：复位后镜像无法自行启动。',
  'W-PLAN-NO-MASS-ERASE': '{device} 的引导程序没有可靠的全片擦除：将按编号擦除所有页。',
  'W-PLAN-SIZE-ASSUMED': 'Flash 容量按最大的 {device} 取为 {flashKiB} KiB。请选择确切的型号，或连接电路板。',
  'W-PLAN-NO-PROGRAM':
    '{address} 处的原始二进制不以 {device} 的程序开头：其前两个字是 {first} 和 {second}，而向量表在此处应为 RAM 中的栈指针和 Flash 中的奇数地址。',
  'W-PLAN-LINKED-ELSEWHERE':
    '位于 {address} 的原始二进制的向量表指向文件之外的 {reset}：它是为另一个地址链接的，可能是 {base}。放在那里才能运行。',
  'W-PLAN-CUT-SHORT':
    '位于 {address} 的原始二进制的向量表指向文件末尾之后的 {reset}：文件可能被截断，无法运行。',
  'W-PLAN-UF2-OTHERS': '文件包含多个芯片系列的数据。Flashline 使用 {used} 的数据，忽略 {others} 的数据。',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED': '电路板拒绝了全片擦除，因此逐一擦除了全部 {pages} 页。',
  'W-JOB-SIZE-DIFFERS':
    '所选型号有 {expectedKiB} KiB Flash，但电路板报告为 {foundKiB} KiB。Flashline 只使用前 {usedKiB} KiB。',
  'W-JOB-SIZE-UNSURE':
    '此 {device} 的 Flash 容量不确定；按 {flashKiB} KiB 处理。为确保无误，请选择确切的型号。',
  'W-JOB-TRACE-LOST': '本次运行的记录未能完整保存：{problem}。结果仍然有效，但之后无法查看记录的字节。',
  'W-JOB-INTERNAL':
    'Flashline 发生内部错误，本结果缺少一部分内容：{detail}（E-INTERNAL）。结果中关于电路板的说明仍然有效。',
  'W-JOB-LAYOUT-UNUSED': '未使用给出的布局：Flashline 知道 {device} 的 Flash 页划分。',
  'W-JOB-ALREADY-PROTECTED': '电路板原本已有读保护，因此没有发送任何会改变它的命令。',
  'W-JOB-ALREADY-UNPROTECTED': '读保护原本已关闭，因此没有发送任何会改变电路板的命令。',
  'W-JOB-PROTECTION-UNKNOWN':
    'Flashline 无法确定电路板是否有读保护，因此仍然发送了解除保护的命令，该命令会擦除 Flash。',
  'W-JOB-WIPE-UNSEEN':
    '读保护已解除，Flash 起始处为空。其余部分未检查，因为此 {device} 的 Flash 容量或页划分不确定。',
  'W-JOB-ERASED-AGAIN':
    '电路板应答了擦除，但起初没有执行：{count} 页（{where}）已重新擦除，现在为空。请检查供电。',
  'W-JOB-PAGES-UNPROVEN':
    '擦除或保护命令的应答有误，或计划内的页未被擦除。损坏的帧可能已擦除另外 {count} 页（代码 {pages}，{where}），没有证据表明它们未被擦除。请检查。',
  'W-JOB-WRITES-UNPROVEN':
    '写入的应答缺失或损坏。损坏的帧可能写到了其块之外的 {count} 处（{where}），没有证据表明没有写入。请检查。',
  'W-JOB-FILLERS-UNPROVEN':
    '为了让电路板恢复同步，Flashline 不得不在没有安全选择的情况下发送字节：它们可能补全了一条损坏的命令。{count} 页（{where}）可能已被擦除或写入，没有证据表明未被更改。请检查。',
  'W-JOB-FILLERS-ANYWHERE':
    '为了让电路板恢复同步，Flashline 不得不在没有安全选择的情况下发送字节：它们可能补全了一条损坏的命令。电路板的页划分未知，因此其 Flash 的任何部分都可能已被擦除或写入。请检查 Flash。',
  'W-JOB-OPTIONS-UNPROVEN':
    '一条损坏的、或未得到干净应答的命令可能更改了选项字节或保护状态，没有证据表明未被更改。请检查两者。',
  'W-JOB-DATA-OBEYED':
    '电路板可能将损坏的帧中的数据当作命令执行。计划之外的 Flash、选项字节和保护状态可能已改变，回读计划内的页无法显示这一点。请全部检查。',
  'W-JOB-SENT-AGAIN':
    'Flashline 不得不重新发送 {count} 条擦除或写入命令。如果任务成功，计划内的页已验证，其余 Flash 未验证：损坏的命令可能在未被察觉的情况下改动了它。',
  'W-JOB-BOARD-UNSURE': '开始时读到唯一标识 {uniqueId}，结束时没有读到，因此不能确定始终是同一块电路板。',
  'W-JOB-REPAIRED':
    '部分块回读有误（{blocks}，第一块位于 {address}）。已成功擦除并重新写入。请检查线路和供电。',
  'W-JOB-OPTION-SAME': '选项字节已是这些值，因此未写入任何内容。',
  'W-JOB-OPTION-RELOAD':
    '新的选项字节已保存并验证，但芯片没有自行重启。它们在芯片下次加载时生效，最迟在下次上电时。',
  'W-JOB-OPTION-LOCKOUT': '您选择了锁定引导程序（{settings}）。',
  'W-JOB-OPTION-UNCONFIRMED':
    '尚无人在真实的 {device} 上确认其引导程序能写入选项字节。只有复位后的回读才能证明它们已更改。',
  'W-JOB-OPTION-SILENT':
    '电路板不再应答，读保护 2 级的芯片正应如此。从外部只能看到没有应答，这并不能证明保护级别。',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': '此 {device} 的产品状态为 {state}，而非 Open。',
  'W-SECURITY-TRUSTZONE':
    '此 {device} 已启用 TrustZone（{bit}）：引导程序无法访问安全代码所在的页。请只以回读的内容为准。',
  'W-SECURITY-AREA': '此 {device} 的 Flash 自 {address} 起属于其第二个内核（{field}）；引导程序不会改动它。',
  'W-SECURITY-SECURABLE':
    '此 {device} 的 {count} 页（{pages}）为可保护存储区（{field}）：程序一旦将其隐藏，引导程序只有在复位后才能再次访问；跳转是不够的。',
  'W-SECURITY-PAGES': '此 {device} 的部分页受保护（{names}），但不知道是哪些。请只以回读的内容为准。',
  'W-SECURITY-CODE': '此 {device} 的 {count} 页（{pages}）受代码读保护（{name}）：无法回读，也无法逐页擦除。',
  'W-SECURITY-WRITE': '此 {device} 的 {count} 页（{pages}）受写保护（{name}）。',

  // Starting the bootloader
  'W-BOOT-LOCKED': '此 {device} 已设置 BOOT_LOCK：每次复位都会启动程序，BOOT0 不再能启动引导程序。',
  'W-BOOT-RAM':
    '此 {device} 的选项位 nBOOT1 为 0：BOOT0 为高电平时，下次复位会从 RAM 启动，而不是引导程序。请在引导程序仍有应答时将 nBOOT1 设为 1。',
  'W-BOOT-PIN-IGNORED':
    '此 {device} 忽略其 BOOT0 引脚（选项位 {bit}）：一旦烧录，复位不再启动引导程序。请在引导程序仍有应答时将 {bit} 设为 {pinValue}。',
  'W-BOOT-EMPTY-LOST':
    '此 {device} 的引导程序已不记得 Flash 为空：烧录结束前若复位，将启动空的 Flash。请勿复位电路板。若已复位，请断电后重新上电。',
  'W-BOOT-BANKS':
    '此 {device} 已启用双存储区启动（{bit} = {value}）：BOOT0 为低电平时，只要有一个存储区有效，复位或从程序跳转都会回到程序。只有复位时 BOOT0 为高电平才会启动引导程序。要关闭双存储区启动，请设 {bit} = {offValue}。',
  'W-BOOT-STAYS':
    '此 {device} 的选项位无论 BOOT0 如何都选择引导程序：复位不会启动程序。请用 Go 启动，或将 {bit} 设为 {pinValue}。',
  'W-BOOT-STILL-EMPTY':
    '此 {device} 因 Flash 为空而启动了引导程序，在断电重启之前，每次复位都会如此。请用 Go 启动程序，或断电后重新上电。',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    '在 {device} 上，只要 Flash 不为空，跳转到引导程序就会返回程序。可行的方法：BOOT0 置高并复位，可用调制解调器信号线或手动。',
  'W-ENTER-JUMP-BANK':
    '在 {device} 上，如果双存储区启动（BFB2）已启用且某个存储区含有程序，引导程序在跳转后会返回该程序。可行的方法：BOOT0 置高并复位，可用调制解调器信号线或手动。',
  'W-ENTER-JUMP-NONE':
    '{device} 不支持从程序跳转到引导程序（AN2606）。可行的方法：BOOT0 置高并复位，可用调制解调器信号线或手动。',
  'W-LEAVE-UNREAD': '无法读取 {address}，因此发送 Go 之前未检查该处是否有程序。',
  'W-LEAVE-BOOT0': '没有信号线驱动此 {device} 的 BOOT0：如果复位时仍为高电平，将再次启动引导程序而不是程序。',
  'W-LEAVE-EMPTY':
    '{device} 会记住上电时 Flash 是否为空：原本为空的电路板复位后仍会启动引导程序，直到断电重启。Go 可立即启动程序。',
  'W-LEAVE-OPTION':
    '在 {device} 上，选项位（nBOOT_SEL 或 nSWBOOT0）可以代替 BOOT0 引脚：如果复位总是或从不启动引导程序，请检查选项字节。',
  'W-LEAVE-BANK':
    '在 {device} 上，双存储区启动（BFB2、nDBOOT）每次复位都会启动引导程序。引导程序随后启动含有程序的存储区；如果都没有，则停留。',
};
