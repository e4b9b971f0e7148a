import type { legacyErrors as english } from '../en/errors-legacy.ts';
import type { Translated } from '../translated.ts';

export const legacyErrors: Translated<typeof english> = {
  'E-LEGACY-OPTION': {
    what: '{option} 不是 STMFlashLoader 在此处具有的选项。未打开或发送任何内容。',
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
    what: '本系统中没有名为 COM{number} 的端口。未打开或发送任何内容。',
    todo: '请将环境变量 {variable} 设为该端口，例如 /dev/ttyUSB0，或用 --pn 直接指定端口。',
  },
  'E-LEGACY-NOT-BLANK': {
    what: '文件要写入的闪存区域不是空白（{address} 处为 {found}），严格模式不会覆盖未擦除的内容。未写入任何内容。',
    todo: '请先擦除：在 -d 之前加上 -e --all，或带有这些页的 -e --sec。',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} 的内容不是恰好位于 0x1FFFF800 的 16 个选项字节。未打开或发送任何内容。',
    todo: '请用 -o --get --fn 生成这样的文件。',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: '{device} 的选项字节排列方式不同：-o --set 只认识 F0、F1 和 F3 的选项字节及其名称。未写入任何内容。',
    todo: '请按该芯片的名称修改："flashline options set"；"flashline options describe {pid}" 可列出这些名称。',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: '没有器件映射 {name}：此文件夹中没有 Map/{name}.STmap，也没有同名的已知映射或芯片。未打开或发送任何内容。',
    todo: '请直接指定芯片（-i stm32f103c8），或给出映射文件的路径。名称相近的映射：{near}。',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} 不是有效的 .STmap 文件：第 {line} 行：{detail}',
    todo: '请改正该行，或直接指定芯片来代替映射。',
  },
  'E-LEGACY-MAP-PART': {
    what: '映射 {map} 适用于 {mapDevice}（{mapPid}），而不是 {device}（{pid}）。',
    todo: '请用芯片本身代替映射（{pid}）：它的页是已知的。如果电路板不对，请更换。',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: '映射 {map} 描述的闪存与 {device} 的不同：{detail}',
    todo: '请不要使用它：{device} 的页无需映射也是已知的。',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: '此映射的产品 ID {pid} 不在任何记录中，而映射并不包含记录所需的全部信息。',
    todo: '请用 --family 指定芯片所属的系列：{families}。',
  },
};
