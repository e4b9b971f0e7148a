import type { Page } from '@playwright/test';
import type { Theme } from '#shared/ipc/settings-views.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { findBarriers } from './support/find-barriers.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const themes: readonly { theme: Theme; name: string }[] = [
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
  { theme: 'contrast', name: 'High contrast' },
];

async function chooseTheme(page: Page, { theme, name }: (typeof themes)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('radio', { name }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Collects what is found on each view, so that one run tells all. */
class Survey {
  readonly #page: Page;
  readonly #found: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async look(view: string): Promise<void> {
    for (const barrier of await findBarriers(this.#page)) this.#found.push(`${view}: ${barrier}`);
  }

  async lookAtDialog(view: string, open: () => Promise<void>): Promise<void> {
    await open();
    await this.#page.getByRole('dialog').waitFor();
    await this.look(view);
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }

  expectNothing(): void {
    expect(this.#found).toEqual([]);
  }
}

for (const look of themes) {
  test(`the operator’s screen has no barrier in any state (${look.theme})`, async ({ boards, startLine }) => {
    const good = await boards.tcp('stm32g071cb', { paced: true });
    const weak = await boards.tcp('stm32g071cb', { faults: [{ kind: 'weak-page', page: 1 }] });
    const slow = await boards.tcp('stm32g071cb', { paced: true });
    const gone = await boards.pty('stm32g071cb');
    const ports = [good, weak, slow, gone].map(({ port }) => port);
    const operator = await startLine({ ports, goalCount: 100 });
    const { page } = operator;
    const survey = new Survey(page);
    await chooseTheme(page, look);
    await gone.close();
    await operator.expectState(4, 'missing');
    await survey.look('waiting and missing');
    await operator.startButton(1).click();
    await operator.startButton(2).click();
    await operator.expectState(1, 'running');
    await page.keyboard.press('F1');
    await expect(operator.toasts).toHaveCount(1);
    await survey.look('running, with a message');
    await operator.expectState(1, 'passed');
    await operator.expectState(2, 'failed');
    await operator.startButton(3).click();
    await operator.expectState(3, 'running');
    await operator.stopButton.click();
    await operator.expectState(3, 'stopped');
    await survey.look('passed, failed and stopped');
    await survey.lookAtDialog('report', () =>
      operator.tile(2).getByRole('button', { name: 'Details' }).click(),
    );
    survey.expectNothing();
  });

  test(`the dialogs and menus have no barrier (${look.theme})`, async ({ firstStart, page }) => {
    const survey = new Survey(page);
    await chooseTheme(page, look);
    await survey.look('demo');
    await survey.lookAtDialog('keys', () => page.keyboard.press('?'));
    await page.getByRole('button', { name: 'Language' }).click();
    await survey.look('languages');
    await page.keyboard.press('Escape');
    await firstStart.becomeEngineer();
    await survey.look('operate, as engineer');
    await survey.lookAtDialog('settings', () =>
      page.getByRole('button', { name: 'Settings' }).first().click(),
    );
    await survey.lookAtDialog('set-up', () =>
      page.getByRole('button', { name: 'Set up the real line' }).click(),
    );
    survey.expectNothing();
  });

  test(`the engineer’s screens have no barrier (${look.theme})`, async ({ boards, firstStart, page }) => {
    await firstStart.programButton.waitFor();
    const survey = new Survey(page);
    await chooseTheme(page, look);
    const engineer = await EngineerPage.of(page);
    const screens = ['Program', 'Memory', 'Compare', 'Protection', 'Log', 'Trace'] as const;
    for (const screen of screens) {
      await engineer.goTo(screen);
      await survey.look(`${screen}, empty`);
    }
    await engineer.goTo('Program');
    await engineer.drop('motor.bin', testFirmware(8000));
    const { port } = await boards.tcp('stm32g071cb');
    await engineer.connect(port);
    await survey.look('Program, with file and board');
    await survey.lookAtDialog('confirmation', () => engineer.button('Program').click());
    for (const screen of screens.slice(1)) {
      await engineer.goTo(screen);
      await survey.look(`${screen}, with file and board`);
    }
    await engineer.goTo('Protection');
    await page.getByRole('radio', { name: 'Option bytes' }).check({ force: true });
    await survey.look('Option bytes, not read');
    await engineer.showOptionBytes();
    await page.getByRole('switch', { name: 'BOOT_LOCK' }).check({ force: true });
    await page.getByLabel('WRP1A, first page').fill('x');
    await survey.look('Option bytes, changed and refused');
    await page.getByRole('button', { name: 'Leave WRP1A as it is' }).click();
    await survey.lookAtDialog('option review', () => engineer.button('Review…').click());
    await engineer.goTo('Trace');
    await engineer.button('Last run').click();
    await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
    await survey.look('Trace, with a run');
    survey.expectNothing();
  });

  test(`what helps with a board that does not answer has no barrier (${look.theme})`, async ({
    boards,
    firstStart,
    page,
  }) => {
    await firstStart.programButton.waitFor();
    const survey = new Survey(page);
    await chooseTheme(page, look);
    await EngineerPage.of(page);
    const { port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
    const connection = page.getByRole('button', { name: /Choose a port|8E1/ });
    await connection.click();
    const field = page.getByRole('combobox', { name: 'Port' });
    await field.fill(port);
    await field.press('Enter');
    const part = page.getByRole('combobox', { name: 'Part' });
    await part.fill('stm32l011k4');
    await part.press('Enter');
    await page.getByRole('combobox', { name: 'Enter bootloader' }).selectOption({ label: 'Own command…' });
    await page.getByLabel('Command', { exact: true }).fill('x');
    await page.getByLabel('Command', { exact: true }).press('Tab');
    await expect(page.getByText('a program cannot jump to the bootloader')).toBeVisible();
    await survey.look('connection form');
    await survey.lookAtDialog('line doctor', () =>
      page.getByRole('button', { name: 'Line doctor…' }).click(),
    );
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const why = page.getByRole('button', { name: 'Why it failed…' });
    await why.waitFor({ timeout: 30_000 });
    await survey.look('a failed run');
    await survey.lookAtDialog('why it failed', () => why.click());
    survey.expectNothing();
  });
}
