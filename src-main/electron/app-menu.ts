import { Menu, shell } from 'electron';
import type { Speaker } from '#shared/text/text.ts';
import { menuTemplate } from './menu-template.ts';

/** Sets the menu in the words of a language, or takes it away in operator mode. */
export function setAppMenu(speaker: Speaker, logFolder: string, isEngineer: boolean): void {
  const template = menuTemplate(speaker, {
    isMac: process.platform === 'darwin',
    isEngineer,
    showLog: () => void shell.openPath(logFolder),
  });
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template));
}
