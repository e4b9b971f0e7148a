import type { sessionErrors as english } from '../en/errors-session.ts';
import type { Translated } from '../translated.ts';

const disturbedLine = '线路受到干扰：请检查地线和线缆长度，或使用更低的波特率。';

export const sessionErrors: Translated<typeof english> = {
  'E-SYNC-TIMEOUT': {
    what: '电路板没有应答。',
    todo: '请在 BOOT0 为高电平时复位电路板后重试：它可能在等待另一个程序未发完的命令，复位之前不会再向它发送任何内容。如果仍无应答，请检查是否供电、TX 与 RX 是否接反。',
  },
  'E-SYNC-GARBAGE': {
    what: '在应收到对第一个字节的应答时收到了 {bytes}，没有引导程序会发送这样的应答。',
    todo: '请检查波特率、校验位和地线，复位电路板，并尝试更低的波特率。',
  },
  'E-SYNC-BABBLE': {
    what: '线路不停地发送：连续收到 {count} 个字节。',
    todo: '电路板上的其他程序或其他设备正在此线路上发送。请在 BOOT0 为高电平时复位电路板。',
  },
  'E-SYNC-UNSTABLE': {
    what: '电路板以 {baudRate} 波特接受了第一个字节，但未对之后的所有命令作出正确应答。',
    todo: '请在 BOOT0 为高电平时复位电路板，并尝试更低的波特率；检查适配器是否确实发送偶校验。',
  },
  'E-SYNC-SEVEN-BIT': {
    what: '命令列表中各字节缺少最高位：适配器只传输七个数据位。',
    todo: '请将适配器或串口服务器设为八个数据位、偶校验；或换一个适配器。',
  },
  'E-SYNC-LOST': {
    what: '与引导程序失去同步，且无法恢复。',
    todo: '请在 BOOT0 为高电平时复位电路板，然后重新运行任务。',
  },
  'E-SYNC-RESET': {
    what: '电路板停在一帧中间，没有任何字节可以保证发送后不会改变它。',
    todo: '请复位电路板：保持 BOOT0 为高电平，将 NRST 短暂拉低或断电后重新上电，然后重新运行任务。若将 DTR 和 RTS 接到复位和 BOOT0，程序会自动完成。',
  },
  'E-REPLY-NACK': {
    what: '电路板拒绝了 {command}（{stage}）。',
    todo: '可能是受到保护、地址超出型号范围，或型号不具备该命令。参阅 docs/errors.md。',
  },
  'E-REPLY-TIMEOUT': {
    what: '电路板在 {timeoutMs} ms 内未应答 {command}（{stage}）。',
    todo: '请检查接线、供电和地线，复位电路板，然后重新运行任务。',
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
    what: '此引导程序不提供 {command}。',
    todo: '请连接电路板以查看其列出的命令。',
  },
  'E-TARGET-MISMATCH': {
    what: '电路板是 {found}（{foundPid}），而要求的是 {expected}。',
    todo: '请放入正确的电路板，或选择正确的型号。',
  },
  'E-TARGET-CHANGED': {
    what: '线路上换成了另一块板：开始时是 {before}，现在是 {now}。',
    todo: '请从头到尾编程同一块板，中途不要更换。两块板都视为未编程。',
  },
  'E-TARGET-NO-SIZE': {
    what: '无法读取此 {device} 的 Flash 容量。',
    todo: '请选择确切的型号，例如 stm32f405rg；对于未知芯片，请给出其 Flash 的分区。',
  },
  'E-PROTECT-READOUT': {
    what: '电路板已禁止读写（读保护）。',
    todo: '如需重新烧录，请解除保护：这会擦除整个 Flash。',
  },
  'E-PROTECT-UNPROVEN': {
    what: '电路板应答了 {command}，但之后无法证实新的状态（{detail}）。',
    todo: '请在 BOOT0 为高电平时复位电路板，并重新连接以查看其状态。',
  },
  'E-ERASE-FAILED': {
    what: '电路板未擦除 {pages}：{detail}',
    todo: '请检查写保护：重新连接以查看电路板的状态。',
  },
  'E-ERASE-NOT-BLANK': {
    what: '擦除已得到应答，但 {address} 仍为 {found}。有 {count} 页不为空：{where}。',
    todo: '如未指出其他原因，这些页可能受写保护：请解除写保护，然后重试。',
  },
  'E-WRITE-FAILED': {
    what: '无法写入 {address} 处的块：{detail}',
    todo: '请重新运行任务。如在同一地址再次失败，Flash 可能已磨损或受写保护。',
  },
  'E-VERIFY-UNSTEADY': {
    what: '{address} 处的字节每次读取结果不同：{reads} 次读取中有 {count} 次错误，其间又正确。',
    todo: '请用较低的波特率重新运行任务。如果仍是同一地址，说明该闪存单元已损坏：请更换芯片。',
  },
  'E-VERIFY-UNDONE': {
    what: '重写 {repaired} 改变了原本正确的 {spoilt}：两者似乎是同一组存储单元。{address} 读出 {found}，应为 {expected}。',
    todo: '请检查芯片：其闪存小于所报告的容量，或地址线损坏。不要出货此板。',
  },
  'E-VERIFY-MISMATCH': {
    what: 'Flash 与镜像不符：{address} 为 {found}，应为 {expected}；共有 {count} 字节不同。',
    todo: '如电路板上是其他固件，请编程此固件。如写入前未擦除，请先擦除。否则请检查写保护；如在同一地址再次失败，芯片可能已损坏。',
  },
  'E-VERIFY-REST': {
    what: '在映像之外，{address} 处为 {found}：为其擦除的页在其他位置并不为空。',
    todo: '请重新执行任务。若再次出现，请全部擦除后重新编程。',
  },
  'E-READ-BEYOND': {
    what: '该区域超出此 {device} 的 {flashKiB} KiB Flash：{address} 处无法读取。',
    todo: '请最多读取到 {lastAddress}。',
  },
  'E-READ-NO-END': {
    what: '此电路板在 {address} 处没有闪存，因此无法确定读取到何处为止。',
    todo: '请指定要读取的字节数。',
  },
  'E-READ-REFUSED': {
    what: '电路板拒绝读取 {address} 处的 {sizeBytes} 字节。',
    todo: '该区域可能超出型号的存储器：请检查其 Flash 容量。',
  },
  'E-GO-NO-PROGRAM': {
    what: '{address} 处没有可启动的程序：内容为 {found}，不是向量表。未发送 Go。',
    todo: '请先编程电路板，或指定其向量表的地址。',
  },
  'E-GO-REFUSED': {
    what: '电路板拒绝启动 {address} 处的代码。',
    todo: '请在 BOOT0 为低电平时复位以启动程序。若仍不运行，请检查该处是否有程序：其第一个字必须是 RAM 中的栈地址。',
  },
  'E-GO-UNANSWERED': {
    what: '电路板没有说明是否启动 {address} 处的代码：它可能正在运行。',
    todo: '请查看程序是否运行。若没有，请在 BOOT0 为低电平时复位电路板。',
  },
};
