import type { boardErrors as english } from '../en/errors-board.ts';
import type { Translated } from '../translated.ts';

export const boardErrors: Translated<typeof english> = {
  'E-BOARD-PTY': {
    what: '无法为虚拟板创建伪终端：{detail}',
    todo: '请改用 TCP 提供虚拟板：“--tcp HOST:PORT”。',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} 没有可供其他程序打开的伪终端。',
    todo: '请改用 TCP 提供虚拟板：“--tcp HOST:PORT”。',
  },
  'E-BOARD-LINK': {
    what: '{path} 无法成为指向虚拟板的链接：{detail}',
    todo: '请为链接选择其他名称，或删除该处的文件。',
  },
  'E-BOARD-LISTEN': {
    what: '虚拟板无法在 {address} 上监听：{detail}',
    todo: '请选择其他端口，或结束占用它的程序。',
  },
};
