import { FlashError } from '#shared/errors.ts';
import type { Mode, SettingsChange, UiSettings } from '#shared/ipc/settings-views.ts';
import type { Clock } from '../time/clock.ts';
import { hashPin, isPin, isRightPin } from '../settings/pin.ts';
import type { StoredPin } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Wrong PINs in a row that cost no time: slips of a finger. */
const FREE_TRIES = 2;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Who may do what: the mode of the window, its PIN, and the settings that anybody may change. Every start begins in operator
 * mode: whoever found the window as an engineer left it would need no PIN.
 */
export class ModeLock {
  readonly #store: SettingsStore;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #changed: (settings: UiSettings) => void;

  #mode: Mode = 'operator';
  #isTrying = false;
  /** Until then no PIN counts. */
  #closedUntilMs: number;

  constructor(store: SettingsStore, clock: Pick<Clock, 'now'>, changed: (settings: UiSettings) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#changed = changed;
    // The clock of the machine can be set: after a start the whole wait begins again.
    this.#closedUntilMs = clock.now() + waitAfter(store.current.wrongPinCount);
  }

  /** What a screen gets to know. */
  get settings(): UiSettings {
    const { ui, pin } = this.#store.current;
    return { ...ui, mode: this.#mode, hasPin: pin !== null };
  }

  /**
   * True in operator mode with a PIN: whoever holds the page then, a person or a program that took it over, gets no firmware out of
   * the log.
   */
  get hidesContents(): boolean {
    return this.#mode === 'operator' && this.#store.current.pin !== null;
  }

  /** Errors: `E-MODE-LOCKED` in operator mode. */
  requireEngineer(): void {
    if (this.#mode !== 'engineer') throw new FlashError('E-MODE-LOCKED', {});
  }

  /** Errors: `E-MODE-LOCKED` if an operator changes what keeps operators in their place. */
  change(change: SettingsChange): UiSettings {
    const { ui } = this.#store.current;
    const { language = ui.language, theme = ui.theme, isMuted = ui.isMuted, volume = ui.volume } = change;
    const { isKiosk = ui.isKiosk } = change;
    if (isKiosk !== ui.isKiosk) this.requireEngineer();
    return this.#keep({ ...ui, language, theme, isMuted, volume, isKiosk });
  }

  /** Errors: `E-MODE-PIN` if the engineer mode has a PIN and it is another one, `E-MODE-PIN-WAIT`. */
  async switchTo(mode: Mode, pin: string | undefined): Promise<UiSettings> {
    const { pin: stored } = this.#store.current;
    const isUnlocked = this.#mode === 'engineer' || mode === 'operator' || stored === null;
    if (!isUnlocked) await this.#requirePin(pin ?? '', stored);
    this.#mode = mode;
    return this.#tell();
  }

  /** Sets the PIN, or removes it with null. Errors: `E-MODE-LOCKED`, `E-MODE-PIN-FORM` for one that is not 4 to 12 digits. */
  async setPin(pin: string | null): Promise<UiSettings> {
    this.requireEngineer();
    if (pin !== null && !isPin(pin)) throw new FlashError('E-MODE-PIN-FORM', {});
    const stored = pin === null ? null : await this.#alone(() => hashPin(pin));
    this.requireEngineer(); // It may have been locked meanwhile.
    this.#store.change('pin', stored);
    return this.#tell();
  }

  /** Each wrong PIN but the first few makes the next one wait, so that nobody tries them all. */
  async #requirePin(pin: string, stored: StoredPin): Promise<void> {
    const waitMs = this.#closedUntilMs - this.#clock.now();
    if (waitMs > 0) throw new FlashError('E-MODE-PIN-WAIT', { seconds: Math.ceil(waitMs / 1000) });
    // Nothing typed is not a guess, and costs nothing.
    if (pin === '') throw new FlashError('E-MODE-PIN', {});
    await this.#alone(async () => {
      const wrongCount = this.#store.current.wrongPinCount + 1;
      this.#count(wrongCount);
      if (await isRightPin(pin, stored)) {
        this.#count(0);
        return;
      }
      this.#closedUntilMs = this.#clock.now() + waitAfter(wrongCount);
      throw new FlashError('E-MODE-PIN', {});
    });
    if (this.#store.current.pin !== stored) throw new FlashError('E-MODE-PIN', {}); // It was changed meanwhile.
  }

  /** One PIN at a time, of all screens together: many at once would be many tries for the wait of one. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isTrying) throw new FlashError('E-MODE-PIN-WAIT', { seconds: 1 });
    this.#isTrying = true;
    try {
      return await work();
    } finally {
      this.#isTrying = false;
    }
  }

  /** Written before the PIN is looked at: whoever ends the program to try again finds it counted. */
  #count(wrongPinCount: number): void {
    this.#store.change('wrongPinCount', wrongPinCount);
    this.#store.flush();
  }

  #keep(ui: SettingsStore['current']['ui']): UiSettings {
    this.#store.change('ui', ui);
    return this.#tell();
  }

  #tell(): UiSettings {
    const { settings } = this;
    this.#changed(settings);
    return settings;
  }
}

/** How long no PIN counts after so many wrong ones in a row, in milliseconds. */
function waitAfter(wrongCount: number): number {
  const doublings = wrongCount - FREE_TRIES - 1;
  return doublings < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** doublings, LONGEST_WAIT_MS);
}
