import type { planErrors as english } from '../en/errors-plan.ts';
import type { Translated } from '../translated.ts';

export const planErrors: Translated<typeof english> = {
  'E-PLAN-GUARD': {
    what: '即将发送的一帧不在计划之内（{detail}），未予发送。',
    todo: '请连同日志一起报告：这是 Flashline 的错误。电路板未受影响。',
  },
  'E-PLAN-NO-LAYOUT': {
    what: '{device} 的 Flash 页未知，无法安全地擦除或写入。',
    todo: '请选择确切的型号。如列表中没有，请在命令行使用 --layout，例如 64x2K。',
  },
  'E-PLAN-OUTSIDE': {
    what: '镜像在 {device} 的 Flash 之外有数据（{count} 个区域）：{regions}。',
    todo: '请检查镜像是否为此型号构建，或跳过这些区域。',
  },
  'E-PLAN-TOO-BIG': {
    what: '镜像到达 {end}，但此 {device} 的 {flashKiB} KiB Flash 在 {lastAddress} 结束。',
    todo: '请使用 Flash 更大的型号，或构建更小的镜像。',
  },
  'E-PLAN-EMPTY': {
    what: '镜像中没有用于 {device} Flash 的内容。',
    todo: '请检查镜像是否为此型号构建。',
  },
  'E-PLAN-FAMILY': {
    what: '文件标明用于 {family}，而这里是 {device}。',
    todo: '请使用为此型号构建的文件。',
  },
  'E-PLAN-KEEP-MASS': {
    what: '要求擦除整个 Flash，又要求保留镜像未填充的内容：两者矛盾。',
    todo: '请只擦除镜像需要的页，或不要求保留其余内容。',
  },
  'E-PLAN-NO-START': {
    what: '之后无法启动程序：镜像中没有以向量表开头的部分，其栈位于 RAM 且复位处理程序位于镜像内。',
    todo: '请在烧录后不启动，或检查镜像是否为完整程序且地址正确。',
  },
  'E-PLAN-SECTOR': {
    what: '此 {device} 的 Flash 中没有可保护的扇区 {sector}：最大编号为 {highest}。',
    todo: '请指定 0 到 {highest} 的扇区。',
  },
  'E-PLAN-PAGE': {
    what: '此 {device} 的 Flash 中没有第 {page} 页：共有 {count} 页。',
    todo: '请在所示的 Flash 中选择页。',
  },
  'E-PLAN-RANGE': {
    what: '从 {address} 到 {end} 的区域不在此 {device} 的 Flash 内。',
    todo: '请连接电路板以查看其 Flash 容量。',
  },
  'E-PLAN-CHANGED': {
    what: '此电路板需要的计划与所示计划不同。未发送任何内容。',
    todo: '请查看新计划，然后重新开始。',
  },
  'E-PLAN-ALTERNATE': {
    what: '文件还包含备用设置 {targets} 的数据，它不是主 Flash，无法在此烧录。',
    todo: '如果电路板不需要这些数据，请跳过；否则请通过 USB 烧录此文件。',
  },
};
