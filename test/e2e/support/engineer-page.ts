import { expect, type Locator, type Page } from '@playwright/test';

/** The engineer's screens, in the terms of an engineer. Texts are the English ones. */
export class EngineerPage {
  readonly page: Page;

  /** Switches to the engineer mode, if no PIN is set, and goes to the program screen. */
  static async of(page: Page): Promise<EngineerPage> {
    await page.getByTitle('Switch to engineer mode').click();
    const engineer = new EngineerPage(page);
    await engineer.goTo('Program');
    return engineer;
  }

  private constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a screen, and waits until it is there: a page hears of its new address after the click is over. */
  async goTo(
    screen: 'Operate' | 'Program' | 'Memory' | 'Compare' | 'Protection' | 'Log' | 'Trace',
  ): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    if (screen !== 'Operate') await this.page.locator('.engineer > .current').waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** Programs the board that is connected with the file that is open, and does not wait for it. */
  async startProgramming(): Promise<void> {
    await this.button('Program').click();
    await this.confirm(/and program$/).click();
  }

  /** The button of an open dialog. */
  confirm(name: string | RegExp): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name });
  }

  /** What the last job came to, or how far it is. */
  get status(): Locator {
    return this.page.locator('.engineer [aria-live="polite"]:not(:empty)');
  }

  /** Chooses a port, and identifies the board at it. */
  async connect(port: string): Promise<void> {
    await this.choosePort(port);
    await this.page.getByRole('button', { name: 'Connect', exact: true }).click();
    await this.page.getByRole('button', { name: 'Disconnect' }).waitFor();
  }

  /** Chooses a port. Nothing is sent to it. */
  async choosePort(port: string): Promise<void> {
    await this.page.getByRole('button', { name: /Choose a port|8E1/ }).click();
    const field = this.page.getByRole('combobox', { name: 'Port' });
    await field.fill(port);
    await field.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Reads the option bytes of the board that is connected, and shows them. */
  async showOptionBytes(): Promise<void> {
    await this.goTo('Protection');
    await this.page.getByRole('radio', { name: 'Option bytes' }).check({ force: true });
    await this.button('Read option bytes').click();
    await this.page.getByRole('table', { name: 'Option bytes' }).waitFor();
  }

  /** Drops a file onto the program screen, as from the desktop. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const base64 = Buffer.from(bytes).toString('base64');
    const transfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        data.items.add(new File([content], fileName));
        return data;
      },
      [name, base64] as const,
    );
    await this.page
      .getByRole('main')
      .locator('section')
      .first()
      .dispatchEvent('drop', { dataTransfer: transfer });
  }
}
