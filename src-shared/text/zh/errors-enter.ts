import type { enterErrors as english } from '../en/errors-enter.ts';
import type { Translated } from '../translated.ts';

export const enterErrors: Translated<typeof english> = {
  'E-ENTER-ANSWER': {
    what: '应用程序没有在 {timeoutMs} ms 内以 {expected} 应答命令；它发送了 {received}。',
    todo: '请检查应用程序的波特率和校验位，以及它是否在运行并认识该命令。',
  },
  'E-ENTER-UNCONFIRMED': {
    what: '没有人在此页面之外允许向应用程序发送此命令：{command}',
    todo: '请重新选择，并在对话框中允许。在浏览器中：请用 --allow commands 启动 "flashline serve"。',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} 消失后没有在 {timeoutMs} ms 内恢复。',
    todo: '请查看端口是否换了名称。显示为 DFU 设备的板子不能通过串口编程。',
  },
  'E-ENTER-NO-ROM': {
    what: '已请求应用程序跳转到引导程序，但没有引导程序应答。',
    todo: '请确认应用程序认识该命令，并在跳转前恢复时钟和中断；或者使用 BOOT0 和复位。',
  },
  'E-ENTER-NO-JUMP': {
    what: '没有引导程序应答：在 {device} 上，程序无法通过跳转停留在引导程序中。',
    todo: '请将 BOOT0 置高并复位板子，可用 DTR 和 RTS 或手动。',
  },
  'E-LEAVE-NO-RAM': {
    what: '{device} 的引导程序不允许访问 RAM，因此无法从那里请求复位。',
    todo: '请用 Go 启动程序，或通过信号线或手动复位板子。',
  },
  'E-LEAVE-UNKNOWN': {
    what: '不知道如何让 {device} 重新加载选项字节。',
    todo: '请选择其他离开方式，或断电后重新上电。',
  },
  'E-LEAVE-NO-LINES': {
    what: '没有已知的调制解调器信号线能把此板复位到它的程序。',
    todo: '请指明哪条线驱动 NRST，或选择其他离开方式。',
  },
  'E-LEAVE-NO-WAY': {
    what: '无法从这里启动 {device}：镜像没有向量表，也没有信号线能复位板子。',
    todo: '请将 BOOT0 置低并手动复位板子。',
  },
  'E-LEAVE-PROTECTED': {
    what: '设置读保护后，{device} 的引导程序不再启动任何程序，因此无法以这种方式离开。',
    todo: '请通过 DTR 和 RTS 复位板子，让它留在引导程序中，或不设置读保护。',
  },
  'E-LEAVE-STUB': {
    what: '{address} 处的 RAM 没有接受请求复位的指令。',
    todo: '请用 Go 启动程序，或通过信号线或手动复位板子。',
  },
  'E-LEAVE-STAYED': {
    what: '复位后引导程序再次应答：程序没有启动。',
    todo: '请将 BOOT0 置低并复位板子。如果之前闪存是空的，请断电后重新上电。',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: '没有任何数据返回：{port} 听不到自己发送的内容。',
    todo: '请取下板子，用跳线连接适配器的 TX 和 RX，然后重新测试。',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} 在 {baudRate} 波特、校验 {parity} 下收到的与发送的不同：{detail}',
    todo: '请检查跳线和地线，并使用较低的波特率或其他适配器。',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} 不发送引导程序所需的偶校验：{detail}',
    todo: '请使用其他适配器，或为此适配器安装更新的驱动。',
  },
};
