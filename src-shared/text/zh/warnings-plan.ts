import type { planWarningTexts as english } from '../en/warnings-plan.ts';
import type { Translated } from '../translated.ts';

export const planWarningTexts: Translated<typeof english> = {
  'W-PLAN-LEFT-OUT': '镜像在 {range} 有数据，那里是{region}。已按要求跳过。',
  'W-PLAN-NO-ERASE': '事先不擦除任何内容：只有 Flash 已为空的地方才能写入。',
  'W-PLAN-NO-VECTORS': '镜像在 {base} 没有内容，而型号在该处查找向量表：复位后镜像无法自行启动。',
  'W-PLAN-NO-MASS-ERASE': '{device} 的引导程序没有可靠的全片擦除：将逐一擦除所有页。',
  'W-PLAN-SIZE-ASSUMED': 'Flash 容量按最大的 {device} 取为 {flashKiB} KiB。请选择确切的型号，或连接电路板。',
  'W-PLAN-NO-PROGRAM':
    '{address} 处的原始二进制不以 {device} 的程序开头：其前两个字是 {first} 和 {second}，而向量表在此处应为 RAM 中的栈指针和 Flash 中的奇数地址。',
  'W-PLAN-LINKED-ELSEWHERE':
    '位于 {address} 的原始二进制文件，其向量表指向文件之外的 {reset}：它是为另一个地址链接的，可能是 {base}。放在那里才能运行。',
  'W-PLAN-CUT-SHORT':
    '位于 {address} 的原始二进制的向量表指向文件末尾之后的 {reset}：文件可能被截断，无法运行。',
  'W-PLAN-UF2-OTHERS': '文件包含多个芯片系列的内容。采用 {used} 的内容；{others} 的内容不予理会。',
};
