import type { MenuItemConstructorOptions } from 'electron';
import type { Speaker } from '#shared/text/text.ts';

/** What the menu depends on. */
export interface MenuTerms {
  isMac: boolean;
  /** An operator has no menu: nothing of it is needed at a line, and its file manager leads out of the program. */
  isEngineer: boolean;
  showLog: () => void;
}

/**
 * The menu in the words of a language; null if there is none. It has the entries that the system expects; all work
 * happens on the screens.
 */
export function menuTemplate(
  { text }: Pick<Speaker, 'text'>,
  { isMac, isEngineer, showLog }: MenuTerms,
): MenuItemConstructorOptions[] | null {
  const program: MenuItemConstructorOptions = {
    label: isMac ? 'Flashline' : text('desktop.menu.file'),
    submenu: [{ role: 'quit', label: text('desktop.menu.quit') }],
  };
  const edit: MenuItemConstructorOptions = {
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
  };
  // On a Mac fields cannot be copied from or pasted into without these.
  if (!isEngineer) return isMac ? [program, edit] : null;
  return [
    program,
    edit,
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
      submenu: [{ label: text('desktop.menu.show-log'), click: showLog }],
    },
  ];
}
