import type { UiSettings } from '#shared/ipc/settings-views.ts';

/** What of a window the kiosk mode needs. */
export interface KioskWindow {
  setKiosk(isOn: boolean): void;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * Keeps an operator in the window: in kiosk mode it fills the screen, and closing it (Alt+F4, a window list) does nothing. An engineer
 * gets out, and so does the end of the session, which does not come through the window.
 */
export class Kiosk {
  readonly #leave: { isLeaving: () => boolean; ask: () => void };
  #isOn = false;
  #window: KioskWindow | undefined;

  /**
   * @param leave `isLeaving`: the program ends, and nothing may stop it; `ask`: the window may close, after a question
   * if boards are in work.
   */
  constructor(leave: { isLeaving: () => boolean; ask: () => void }) {
    this.#leave = leave;
  }

  /** Takes over a window that was opened. */
  hold(window: KioskWindow): void {
    this.#window = window;
    window.on('close', (event) => {
      if (this.#leave.isLeaving()) return;
      event.preventDefault();
      if (!this.#isOn) this.#leave.ask();
    });
    window.setKiosk(this.#isOn);
  }

  /** Follows the settings and the mode. */
  follow({ mode, isKiosk }: Pick<UiSettings, 'mode' | 'isKiosk'>): void {
    this.#isOn = isKiosk && mode === 'operator';
    this.#window?.setKiosk(this.#isOn);
  }

  /** The window is gone. */
  letGo(): void {
    this.#window = undefined;
  }
}
