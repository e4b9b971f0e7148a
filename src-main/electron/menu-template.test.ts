import { describe, expect, it } from 'vitest';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { menuTemplate } from './menu-template.ts';

const menu = (isEngineer: boolean, isMac: boolean) =>
  menuTemplate(englishWindow, { isEngineer, isMac, showLog: () => undefined });

describe('the menu of the window', () => {
  it('is none for an operator', () => {
    expect(menu(false, false)).toBeNull();
  });

  it('holds for an operator on a Mac what its fields need, and nothing that leads out', () => {
    expect(menu(false, true)?.map(({ label }) => label)).toEqual(['Flashline', 'Edit']);
  });

  it.each([false, true])('never opens developer tools (Mac: %s)', (isMac) => {
    expect(JSON.stringify(menu(true, isMac))).not.toMatch(/devtools/i);
    expect(menu(true, isMac)).toHaveLength(4);
  });
});
