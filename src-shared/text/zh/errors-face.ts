import type { faceErrors as english } from '../en/errors-face.ts';
import type { Translated } from '../translated.ts';

export const faceErrors: Translated<typeof english> = {
  'E-IPC-CHANNEL': {
    what: '窗口请求了“{channel}”，此版本不提供。',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-SENDER': {
    what: '一个不属于 Flashline 的页面试图下达命令，已被拒绝。',
    todo: '请重新启动 Flashline。如再次发生，请报告。',
  },
  'E-IPC-PAYLOAD': {
    what: '窗口发送了“{channel}”不接受的内容：{detail}',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-TOO-LARGE': {
    what: '窗口发送的数据超过了“{channel}”的上限。',
    todo: '请重新加载窗口。如再次发生，请报告。',
  },
  'E-IPC-BUSY': {
    what: 'Flashline 正在处理的此类请求已达上限。',
    todo: '请稍候再试。',
  },
  'E-SETTINGS-SAVE': {
    what: '该设置现在生效，但没有保存：{detail}',
    todo: '请修复 {file} 或其所在文件夹，或将该文件移走，然后重新更改设置。',
  },
  'E-IPC-LOST': {
    what: '在收到答复之前，与 Flashline 的连接已断开。',
    todo: '请查看 Flashline 是否仍在运行。恢复连接后，窗口会立即显示当前状态。',
  },
  'E-WEB-LISTEN': {
    what: '无法使用本机的端口 {port}：{detail}',
    todo: '请用 --listen 选择其他端口；不指定则使用空闲端口。',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} 大于 {maxMiB} MiB。',
    todo: '请打开固件文件本身；STM32 Flash 的镜像要小得多。',
  },
  'E-DOCUMENT-GONE': {
    what: '此文件或存储器内容已不再打开。',
    todo: '请重新打开。',
  },
  'E-DOCUMENT-LIMIT': {
    what: '打开的文件和存储器内容过多。',
    todo: '请关闭一些不再需要的。',
  },
  'E-MODE-LOCKED': {
    what: '此操作需要工程师模式。',
    todo: '请先切换到工程师模式。',
  },
  'E-MODE-PIN': {
    what: 'PIN 不正确。',
    todo: '请重新输入。忘记的 PIN 可在设置文件中删除：参阅 docs/security.md。',
  },
  'E-MODE-PIN-FORM': {
    what: 'PIN 只能是 4 到 12 位数字。',
    todo: '请另选一个。',
  },
  'E-MODE-PIN-WAIT': {
    what: 'PIN 错误次数过多：{seconds} s 后才能再试。',
    todo: '请稍候再输入。忘记的 PIN 可在设置文件中删除：参阅 docs/security.md。',
  },
  'E-LINE-NO-JOB': {
    what: '产线还没有任务。',
    todo: '请切换到工程师模式，选择固件和型号。',
  },
  'E-LINE-BUSY': {
    what: '工位 {slots} 正在运行。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-LINE-GOAL': {
    what: '已达到 {goal} 件的目标，或其余的正在烧录。',
    todo: '等待正在烧录的电路板，或由产线工程师允许继续生产。',
  },
  'E-LINE-INTERRUPTED': {
    what: '烧录此电路板时 Flashline 已退出。板上内容未知。',
    todo: '使用前请重新烧录该电路板。',
  },
  'E-LINE-SAME-BOARD': {
    what: '此电路板此前已通过，仍在工位中。未作更改。',
    todo: '取出后放入下一块；或按工位按键重新烧录。',
  },
  'E-LINE-OTHER-BOARD': {
    what: '工位中的电路板与该标签不符。未作更改。',
    todo: '扫描此电路板的标签，然后烧录。',
  },
  'E-LINE-NEW-BOARDS': {
    what: '工位 {slots} 的电路板已通过，尚未取出。',
    todo: '放入新电路板并确认；或用工位自己的按键重新烧录同一块。',
  },
  'E-LINE-NO-LABEL': {
    what: '此任务要求每件都有标签。工位 {slots} 没有标签。',
    todo: '请先扫描标签。',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '“{label}” 不是标签：标签长度为 {min} 至 {max} 个字符。',
    todo: '请扫描电路板的标签。',
  },
  'E-LINE-LABEL-FORM': {
    what: '标签 “{label}” 不符合此任务的格式 {pattern}。',
    todo: '请扫描电路板上正确的标签。格式在产线设置中指定。',
  },
  'E-LINE-LABEL-TWICE': {
    what: '标签 “{label}” 已为工位 {slot} 扫描过。',
    todo: '请扫描另一块电路板的标签；如需移动，请先选择工位。',
  },
  'E-LINE-LABEL-USED': {
    what: '标签为 “{label}” 的产品已通过。',
    todo: '请检查电路板：每个标签只用一次。工程师可以重新计数。',
  },
  'E-LINE-LABEL-FULL': {
    what: '每个工位都已有标签。',
    todo: '请先烧录电路板，或选择要更换标签的工位。',
  },
  'E-LINE-SLOT-OFF': {
    what: '工位 {slot} 未启用。',
    todo: '请选择其他工位。',
  },
  'E-BENCH-BUSY': {
    what: '此电路板上有任务正在运行。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-DOCTOR-BUSY': {
    what: '线路诊断正在使用此端口。',
    todo: '请等待其结束，或将其停止。',
  },
  'E-TRACE-NONE': {
    what: '尚无运行留下通信记录。',
    todo: '请先连接电路板或运行任务。',
  },
  'E-TRACE-GONE': {
    what: '此通信记录已不再打开。',
    todo: '请重新打开。',
  },
  'E-BENCH-NO-PORT': {
    what: '尚未选择端口。',
    todo: '请选择电路板所连接的端口。',
  },
  'E-BENCH-NO-PART': {
    what: '型号未知。',
    todo: '请连接电路板，或选择其型号。',
  },
};
