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

/** Who may do what: the mode of the window, its PIN, and the settings that anybody may change. */
export class ModeLock {
  readonly #store: SettingsStore;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #changed: (settings: UiSettings) => void;

  /** Wrong PINs in a row. */
  #wrongCount = 0;
  /** Until then no PIN counts. */
  #closedUntilMs = 0;

  constructor(store: SettingsStore, clock: Pick<Clock, 'now'>, changed: (settings: UiSettings) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#changed = changed;
  }

  /** What a screen gets to know. */
  get settings(): UiSettings {
    const { ui, pin } = this.#store.current;
    return { ...ui, hasPin: pin !== null };
  }

  /** Errors: `E-MODE-LOCKED` in operator mode. */
  requireEngineer(): void {
    if (this.#store.current.ui.mode !== 'engineer') throw new FlashError('E-MODE-LOCKED', {});
  }

  change(change: SettingsChange): UiSettings {
    const { ui } = this.#store.current;
    const { language = ui.language, theme = ui.theme, isMuted = ui.isMuted, volume = ui.volume } = change;
    return this.#keep({ ...ui, language, theme, isMuted, volume });
  }

  /** Errors: `E-MODE-PIN` where the engineer mode has a PIN and it is another one, `E-MODE-PIN-WAIT`. */
  switchTo(mode: Mode, pin: string | undefined): UiSettings {
    const { ui, pin: stored } = this.#store.current;
    const isUnlocked = ui.mode === 'engineer' || mode === 'operator' || stored === null;
    if (!isUnlocked) this.#requirePin(pin ?? '', stored);
    return this.#keep({ ...ui, mode });
  }

  /** Sets the PIN, or removes it with null. Errors: `E-MODE-LOCKED`, `E-MODE-PIN-FORM` for one that is not 4 to 12 digits. */
  setPin(pin: string | null): UiSettings {
    this.requireEngineer();
    if (pin !== null && !isPin(pin)) throw new FlashError('E-MODE-PIN-FORM', {});
    this.#store.change('pin', pin === null ? null : hashPin(pin));
    return this.#tell();
  }

  /** Each wrong PIN but the first few makes the next one wait, so that nobody tries them all. */
  #requirePin(pin: string, stored: StoredPin): void {
    const waitMs = this.#closedUntilMs - this.#clock.now();
    if (waitMs > 0) throw new FlashError('E-MODE-PIN-WAIT', { seconds: Math.ceil(waitMs / 1000) });
    if (isRightPin(pin, stored)) {
      this.#wrongCount = 0;
      return;
    }
    // Nothing typed is no guess.
    if (pin === '') throw new FlashError('E-MODE-PIN', {});
    this.#wrongCount += 1;
    const doublings = this.#wrongCount - FREE_TRIES - 1;
    if (doublings >= 0)
      this.#closedUntilMs = this.#clock.now() + Math.min(FIRST_WAIT_MS * 2 ** doublings, LONGEST_WAIT_MS);
    throw new FlashError('E-MODE-PIN', {});
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
