import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { Speaker } from '#shared/text/text.ts';

/** Sets the menu in the words of a language. It holds what the system expects; the work is done on the screens. */
export function setAppMenu({ text }: Pick<Speaker, 'text'>, logFolder: string): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    {
      label: isMac ? 'Flashline' : text('desktop.menu.file'),
      submenu: [{ role: 'quit', label: text('desktop.menu.quit') }],
    },
    {
      label: text('desktop.menu.edit'),
      submenu: [
        { role: 'undo', label: text('desktop.menu.undo') },
        { role: 'redo', label: text('desktop.menu.redo') },
        { type: 'separator' },
        { role: 'cut', label: text('desktop.menu.cut') },
        { role: 'copy', label: text('desktop.menu.copy') },
        { role: 'paste', label: text('desktop.menu.paste') },
        { role: 'selectAll', label: text('desktop.menu.select-all') },
      ],
    },
    {
      label: text('desktop.menu.view'),
      submenu: [
        { role: 'reload', label: text('desktop.menu.reload') },
        { type: 'separator' },
        { role: 'zoomIn', label: text('desktop.menu.zoom-in') },
        { role: 'zoomOut', label: text('desktop.menu.zoom-out') },
        { role: 'resetZoom', label: text('desktop.menu.zoom-reset') },
        { type: 'separator' },
        // F11 picks slot 11.
        { role: 'togglefullscreen', label: text('desktop.menu.full-screen'), accelerator: 'Ctrl+Shift+F' },
      ],
    },
    {
      label: text('desktop.menu.help'),
      submenu: [
        {
          label: text('desktop.menu.show-log'),
          click: () => void shell.openPath(logFolder),
        },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
