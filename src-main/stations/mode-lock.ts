import { FlashError } from '#shared/errors.ts';
import type { Mode, SettingsChange, UiSettings } from '#shared/ipc/settings-views.ts';
import { hashPin, isPin, isRightPin } from '../settings/pin.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Who may do what: the mode of the window, its PIN, and the settings that anybody may change. */
export class ModeLock {
  readonly #store: SettingsStore;
  readonly #changed: (settings: UiSettings) => void;

  constructor(store: SettingsStore, changed: (settings: UiSettings) => void) {
    this.#store = store;
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

  /** Errors: `E-MODE-PIN` where the engineer mode has a PIN and it is another one. */
  switchTo(mode: Mode, pin: string | undefined): UiSettings {
    const { ui, pin: stored } = this.#store.current;
    const isUnlocked = ui.mode === 'engineer' || mode === 'operator' || stored === null;
    if (!isUnlocked && !isRightPin(pin ?? '', stored)) throw new FlashError('E-MODE-PIN', {});
    return this.#keep({ ...ui, mode });
  }

  /** Sets the PIN, or removes it with null. Errors: `E-MODE-LOCKED`, `E-MODE-PIN` for one that is not 4 to 12 digits. */
  setPin(pin: string | null): UiSettings {
    this.requireEngineer();
    if (pin !== null && !isPin(pin)) throw new FlashError('E-MODE-PIN', {});
    this.#store.change('pin', pin === null ? null : hashPin(pin));
    return this.#tell();
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
