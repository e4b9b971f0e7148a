import type { portErrors as english } from '../en/errors-port.ts';
import type { Translated } from '../translated.ts';

export const portErrors: Translated<typeof english> = {
  'E-PORT-NOT-FOUND': {
    what: '没有端口 {port}。',
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
    what: '“{port}”不是 Flashline 认识的端口名称。',
    todo: '请给出 /dev/ttyUSB0、COM3、tcp://host:port、rfc2217://host:port 或 virtual:PART。',
  },
  'E-PORT-NUMBER': {
    what: '“{port}”缺少 TCP 端口号：主机名后没有 1 到 {limit} 之间的数字。',
    todo: '请在冒号后写明，例如 {example}。',
  },
  'E-PORT-UNCONFIRMED': {
    what: '没有人在此页面之外允许使用 {port}：它是一个网络端口。',
    todo: '请重新选择，并在对话框中允许。在浏览器中：请用 --allow {port} 启动 "flashline serve"。',
  },
  'E-PORT-LOST': {
    what: '{port} 消失了：{detail}',
    todo: '请检查线缆和适配器；通过网络连接时，请检查服务器以及端口是否被其他客户端占用。然后重新运行任务。',
  },
  'E-PORT-CLOSED': {
    what: '{port} 已关闭。',
    todo: '请重新打开端口。',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}：{timeoutMs} ms 内收到 {received}/{expected} 字节。',
    todo: '请检查电路板的接线和供电，然后重新运行任务。',
  },
  'E-PORT-SETTINGS': {
    what: '{port} 不接受线路设置 {settings}：{detail}',
    todo: '请使用其他适配器，或更低的波特率。',
  },
  'E-PORT-NO-LINES': {
    what: '{port} 没有 DTR 和 RTS 线。',
    todo: '请手动设置 BOOT0 并按复位键，或使用带有这些线的适配器。',
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
    todo: '请检查地址和网络，以及串口服务器是否正在运行且空闲。',
  },
  'E-PORT-NOT-RFC2217': {
    what: '{port} 处的服务器不支持 RFC 2217：{detail}',
    todo: '请在串口服务器中启用 RFC 2217；如需原始连接，请将 rfc2217:// 改为 tcp://。',
  },
  'E-PORT-REMOTE': {
    what: '{port} 处的串口服务器拒绝了 {request}。',
    todo: '请检查服务器的设置：必须允许通过 RFC 2217 控制端口。',
  },
};
