import type { optionErrors as english } from '../en/errors-option.ts';
import type { Translated } from '../translated.ts';

export const optionErrors: Translated<typeof english> = {
  'E-OPTION-NO-LAYOUT': {
    what: '{device} 的选项字节布局未知，因此不会改动。',
    todo: '请使用调试器，或添加布局（参阅 docs/options.md）。',
  },
  'E-OPTION-UNREADABLE': {
    what: '电路板拒绝读取 {range} 处的选项字节。',
    todo: '请确认芯片型号与所识别的一致，重新进入引导程序后再试。',
  },
  'E-OPTION-FIELD': {
    what: '该芯片（{layout}）没有字段 {name}。',
    todo: '可用字段：{known}。',
  },
  'E-OPTION-VALUE': {
    what: '{value} 不是 {name} 的有效值。',
    todo: '允许的值：{allowed}。',
  },
  'E-OPTION-TWICE': {
    what: '{name} 给出了两个值。',
    todo: '请只给一个。',
  },
  'E-OPTION-RDP': {
    what: '{name} 是读保护：不能像其他选项字节那样设置，须使用其专用且经过验证的命令。',
    todo: '请通过保护电路板来设置；解除保护会擦除整个芯片。',
  },
  'E-OPTION-KEPT': {
    what: '{name} 只显示，从不修改：{reason}',
    todo: '如必须修改，请使用调试器。',
  },
  'E-OPTION-READ-ONLY': {
    what: '{device} 的选项字节只能通过引导程序读取。{reason}',
    todo: '请使用调试器修改。',
  },
  'E-OPTION-BROKEN': {
    what: '{address} 处的选项字节与其补码或彼此矛盾（{name}），无法确定其含义。未写入任何内容。',
    todo: '请用调试器查看并设置。',
  },
  'E-OPTION-RANGE': {
    what: '范围 {range}（第 {first} 页至第 {last} 页）不属于此闪存。未写入任何内容。',
    todo: '请让起始页不在结束页之后，或用 {none} 不保护任何页。',
  },
  'E-OPTION-LOCKOUT': {
    what: '这会使引导程序无法进入（{settings}）。{text} 未写入任何内容。',
    todo: '请放弃，或在确定时明确接受锁定。',
  },
  'E-OPTION-LEVEL2': {
    what: '读保护 2 级会永久锁定 {device}：引导程序和调试器都将永远失效。未逐字确认，或未单独提出。未写入任何内容。',
    todo: '如确实需要，请单独提出，并逐字输入确认：“{words}”。',
  },
  'E-OPTION-NOT-AGREED': {
    what: '选项字节的修改未获同意。未写入任何内容。',
    todo: '决定后请重新开始。',
  },
  'E-OPTION-REFUSED': {
    what: '电路板拒绝了 {address} 处的选项字节。',
    todo: '请重新进入引导程序，读取选项字节后再试。',
  },
  'E-OPTION-NOT-SET': {
    what: '选项字节已写入，但以下字段没有变为新值：{names}。',
    todo: '请读取选项字节。芯片可能没有这些字段，或不允许引导程序修改。',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} 已写入且回读与计划一致，但此后未见复位；在复位之前，芯片只会显示写入的值。选项字节是否已更改尚不清楚。',
    todo: '请断电再上电，进入引导程序，然后读取选项字节。',
  },
  'E-OPTION-UNASKED': {
    what: '有未要求改动的选项位发生了变化：{detail}。',
    todo: '请读取选项字节并与出厂值比较，弄清之前不要使用该电路板。',
  },
  'E-OPTION-UNPROVEN': {
    what: '正在写入选项字节，之后却无法读取（{detail}）。电路板现在的内容未知。',
    todo: '请断电再上电，进入引导程序，然后读取选项字节。',
  },
};
