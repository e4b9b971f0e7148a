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
