import type { deviceErrors as english } from '../en/errors-device.ts';
import type { Translated } from '../translated.ts';

export const deviceErrors: Translated<typeof english> = {
  'E-DEVICE-UNKNOWN-PART': {
    what: '没有名为“{part}”的型号。最接近的名称是 {near}。',
    todo: '请从列表中选择型号，或给出产品 ID，例如 0x413。',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '“{part}”对应多个型号：{candidates}。',
    todo: '请给出芯片上印刷的更完整的名称，或产品 ID，例如 0x413。',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: '此 {device}（{flashKiB} KiB）的页划分取决于选项位 {option}，而该位无法读取。',
    todo: '请指明芯片采用哪种划分，或先解除读保护。',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: '{device}（产品 ID {pid}）在 {flashKiB} KiB 时的 Flash 页未知。',
    todo: '请检查 Flash 容量，或自行给出 Flash 划分。',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: '{device} 的 {flashKiB} KiB Flash 从不采用“{mode}”存储区模式。',
    todo: '请不要指定存储区模式：只有当型号支持两种模式且无法自行告知时才需要。',
  },
  'E-DEVICE-NO-BOARD': {
    what: '无法提供 {device} 的虚拟板：没有记录说明其 Flash 如何划分。',
    todo: '请从列表中选择型号。',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: '{flashKiB} KiB 的 Flash 在此划分中不以页边界结束。',
    todo: '请检查 Flash 容量。',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '“{layout}”不是 Flash 划分：{detail}。',
    todo: '请按地址顺序写出各页，例如“4x16K 64K 7x128K”。',
  },
  'E-DEVICE-RECORD': {
    what: '芯片记录 {file} 的 {field} 有误：{detail}',
    todo: '请更正该文件（参阅 docs/devices.md），或重新安装 Flashline。',
  },
};
