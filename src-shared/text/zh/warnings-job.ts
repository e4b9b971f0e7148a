import type { jobWarningTexts as english } from '../en/warnings-job.ts';
import type { Translated } from '../translated.ts';

export const jobWarningTexts: Translated<typeof english> = {
  'W-JOB-MASS-ERASE-REFUSED': '电路板拒绝了全片擦除，因此逐一擦除了全部 {pages} 页。',
  'W-JOB-SIZE-DIFFERS':
    '所选型号有 {expectedKiB} KiB Flash，但电路板报告为 {foundKiB} KiB。仅将前 {usedKiB} KiB 视为其 Flash。',
  'W-JOB-SIZE-UNSURE':
    '此 {device} 的 Flash 容量不确定；按 {flashKiB} KiB 处理。为确保无误，请选择确切的型号。',
  'W-JOB-TRACE-LOST': '本次运行的记录未能完整保存：{problem}。结果仍然有效，但之后无法查看线路上的收发内容。',
  'W-JOB-LAYOUT-UNUSED': '未使用给出的划分：{device} 的 Flash 页是已知的。',
  'W-JOB-ALREADY-PROTECTED': '电路板原本已有读保护，因此没有发送任何会改变它的命令。',
  'W-JOB-ALREADY-UNPROTECTED': '读保护原本已关闭，因此没有发送任何会改变电路板的命令。',
  'W-JOB-PROTECTION-UNKNOWN': '无法确定电路板是否有读保护，因此仍然发送了解除保护并擦除 Flash 的命令。',
  'W-JOB-WIPE-UNSEEN':
    '读保护已解除，Flash 起始处为空。未检查其余部分是否为空：此 {device} 的 Flash 容量或页划分不确定。',
  'W-JOB-ERASED-AGAIN': '起初擦除得到确认却未执行：{count} 页（{where}）已重新擦除，现在为空。请检查供电。',
  'W-JOB-PAGES-UNPROVEN':
    '擦除或保护命令未得到干净的应答，或计划内的页未被擦除。另外 {count} 页（代码 {pages}，{where}）可能已被损坏的帧擦除，没有证据表明它们未被擦除。请检查。',
  'W-JOB-WRITES-UNPROVEN':
    '写入的应答缺失或损坏。损坏的帧可能写到了其块之外的 {count} 处（{where}），没有证据表明没有写入。请检查。',
  'W-JOB-FILLERS-UNPROVEN':
    '为了让电路板恢复同步，不得不发送一些字节，而任何选择都不安全：它们可能补全了一条损坏的命令。{count} 页（{where}）可能已被擦除或写入，没有证据表明未被更改。请检查。',
  'W-JOB-FILLERS-ANYWHERE':
    '为使电路板恢复同步，不得不发送一些无法保证安全的字节：它们可能补全了一个损坏的命令。电路板有哪些页未知，因此其 Flash 的任何部分都可能已被擦除或写入。请检查。',
  'W-JOB-OPTIONS-UNPROVEN':
    '一条损坏的、或未得到干净应答的命令可能更改了选项字节或保护状态，没有证据表明未被更改。请检查两者。',
  'W-JOB-DATA-OBEYED':
    '损坏的帧中的数据可能被当作命令执行。计划之外的闪存、选项字节和保护状态可能已改变，回读计划内的页无法显示这一点。请逐一检查。',
  'W-JOB-SENT-AGAIN':
    '有 {count} 条擦除或写入命令不得不重新发送。若任务成功，计划内的页已验证，其余闪存未验证：受损的命令可能在未被察觉的情况下改动了它。',
  'W-JOB-BOARD-UNSURE': '开始时读到唯一标识 {uniqueId}，结束时无法读取：不能确定始终是同一块板。',
  'W-JOB-REPAIRED':
    '部分块回读有误（{blocks}，第一块位于 {address}），已成功擦除并重新写入。请检查线路和供电。',
  'W-JOB-OPTION-SAME': '选项字节已是这些值，因此未写入任何内容。',
  'W-JOB-OPTION-RELOAD':
    '新的选项字节已保存并核实，但芯片没有自行重启：下次加载时才会生效，最迟在重新上电时。',
  'W-JOB-OPTION-LOCKOUT': '已知情地锁定引导程序（{settings}）。',
  'W-JOB-OPTION-UNCONFIRMED':
    '尚无人在真实的 {device} 上确认其引导程序能写入选项字节。是否已更改，只能由复位后的回读来证明。',
  'W-JOB-OPTION-SILENT': '电路板不再响应，读保护 2 级的芯片正应如此。从外部只能看到沉默，这并不是证明。',
};
