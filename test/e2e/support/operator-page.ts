import { expect, type Locator, type Page } from '@playwright/test';
import type { SlotState } from '#shared/ipc/line-views.ts';

/** The operator's screen, in the terms of an operator. Texts are the English ones. */
export class OperatorPage {
  readonly page: Page;
  readonly demoNote: Locator;
  readonly programButton: Locator;
  readonly stopButton: Locator;
  readonly bottomBar: Locator;
  /** What went wrong outside the runs. */
  readonly toasts: Locator;

  /** Waits until the screen is drawn. */
  static async of(page: Page): Promise<OperatorPage> {
    const operator = new OperatorPage(page);
    await operator.tile(1).waitFor();
    return operator;
  }

  private constructor(page: Page) {
    this.page = page;
    this.demoNote = page.getByText('Demo: these boards are simulated.');
    this.bottomBar = page.getByRole('contentinfo');
    this.programButton = this.bottomBar.getByRole('button', { name: /^Program/ });
    this.stopButton = this.bottomBar.getByRole('button', { name: /^Stop/ });
    this.toasts = page.getByRole('status').locator('.toast');
  }

  get tiles(): Locator {
    return this.page.getByRole('article');
  }

  /** One slot; the first is 1. */
  tile(slot: number): Locator {
    return this.page.getByRole('article', { name: `Slot ${slot}`, exact: true });
  }

  /** The button in a tile that programs its slot only. */
  startButton(slot: number): Locator {
    return this.page.getByRole('button', { name: `Program: Slot ${slot}`, exact: true });
  }

  /** Waits until a slot is in this state. */
  async expectState(slot: number, state: SlotState, options: { timeout?: number } = {}): Promise<void> {
    await expect(this.tile(slot)).toHaveAttribute('data-state', state, options);
  }

  /** The three numbers at the bottom: what passed, what failed, and the share of the first. */
  async totals(): Promise<{ pass: string; fail: string; yield: string }> {
    const value = (term: string) =>
      this.bottomBar
        .locator('div', { has: this.page.getByText(term, { exact: true }) })
        .locator('dd')
        .last()
        .innerText();
    return { pass: await value('Pass'), fail: await value('Fail'), yield: await value('Yield') };
  }

  /** Goes to the engineer mode, if no PIN is set. */
  async becomeEngineer(): Promise<void> {
    await this.page.getByTitle('Switch to engineer mode').click();
    await this.page.getByRole('navigation', { name: 'Screens' }).waitFor();
  }
}
