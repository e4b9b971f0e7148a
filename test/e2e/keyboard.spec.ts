import type { Locator, Page } from '@playwright/test';
import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { tabRound } from './support/tab-round.ts';
import { test, expect } from './support/test.ts';

test('Space programs all slots, F2 the second one, and Escape stops', async ({ boards, startLine }) => {
  const made = await Promise.all([1, 2].map(() => boards.tcp('stm32g071cb', { paced: true })));
  const operator = await startLine({ ports: made.map(({ port }) => port) });
  const { keyboard } = operator.page;
  await keyboard.press('Space');
  for (const slot of [1, 2]) await operator.expectState(slot, 'passed');
  await keyboard.press('F2');
  await operator.expectState(2, 'running');
  await operator.expectState(1, 'passed');
  await keyboard.press('Escape');
  await operator.expectState(2, 'stopped');
});

test('a dialog keeps the keys to itself, and gives the focus back', async ({ firstStart, page }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await firstStart.expectState(1, 'waiting');
});

test('a whole demo run needs the keyboard only, from the settings to the engineer mode', async ({
  firstStart,
  page,
}) => {
  await tabTo(page, 'Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await tabTo(page, 'Language');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await tabTo(page, 'Program: Slot 3');
  await page.keyboard.press('Enter');
  await firstStart.expectState(3, 'running');
  await tabTo(page, 'Operator');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await firstStart.expectState(3, 'passed', { timeout: 45_000 });
});

test('Tab reaches every control of the operator’s screen, and each shows that it has the focus', async ({
  boards,
  startLine,
}) => {
  const good = await boards.tcp('stm32g071cb');
  const bad = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const operator = await startLine({ ports: [good.port, bad.port] });
  const { page } = operator;
  await goRound(page);
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await operator.expectState(2, 'failed');
  await operator.becomeEngineer();
  const kinds = await goRound(page);
  expect(kinds).toEqual(new Set(['a', 'button']));
});

test('Tab reaches every control of the settings and of the set-up, which keep it to themselves', async ({
  firstStart,
  page,
}) => {
  await firstStart.becomeEngineer();
  const kinds = new Set<string>();
  for (const name of ['Settings', 'Set up the real line']) {
    await page.getByRole('button', { name }).first().click();
    for (const kind of await goRound(page, page.getByRole('dialog'))) kinds.add(kind);
    await page.keyboard.press('Escape');
  }
  expect([...kinds].sort()).toEqual(['button', 'password', 'radio', 'range', 'select', 'switch', 'text']);
});

test('Tab reaches every control of the engineer’s screens, and each shows that it has the focus', async ({
  boards,
  page,
}) => {
  const engineer = await EngineerPage.of(page);
  const screens = ['Program', 'Memory', 'Compare', 'Protection', 'Log', 'Trace'] as const;
  const kinds = new Set<string>();
  const look = async () => {
    for (const kind of await goRound(page)) kinds.add(kind);
  };
  for (const screen of screens) {
    await engineer.goTo(screen);
    await look();
  }
  await engineer.goTo('Program');
  for (const sizeBytes of [9000, 8000]) {
    await engineer.drop(`motor-${String(sizeBytes)}.bin`, testFirmware(sizeBytes));
    await expect(page.getByRole('main')).toContainText(`motor-${String(sizeBytes)}.bin`);
  }
  const { port } = await boards.tcp('stm32g071cb');
  await engineer.connect(port);
  // What comes from elsewhere a moment after its screen.
  const late: Readonly<Record<string, Locator>> = {
    Program: page.getByRole('grid'),
    Memory: page.getByRole('grid'),
    Compare: page.getByRole('group', { name: 'Differences' }),
    Log: page.getByRole('log'),
  };
  for (const screen of screens) {
    await engineer.goTo(screen);
    await late[screen]?.waitFor();
    await look();
  }
  await engineer.showOptionBytes();
  await look();
  await engineer.goTo('Trace');
  await engineer.button('Last run').click();
  await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
  await look();
  expect([...kinds].sort()).toEqual([
    'a',
    'button',
    'grid',
    'group',
    'log',
    'radio',
    'region',
    'select',
    'summary',
    'switch',
    'text',
  ]);
});

/** Holds that Tab goes round all there is, and gives the kinds of it. */
async function goRound(page: Page, root = page.locator('body')): Promise<Set<string>> {
  const { faults, controls } = await tabRound(page, root);
  expect.soft(faults, `faults of Tab among ${controls.join(', ')}`).toEqual([]);
  return new Set(controls.map((name) => name.split(' ')[1] ?? ''));
}

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}
