import { join } from 'node:path';
import { FlashError, systemWords } from '#shared/errors.ts';
import { sleep, type Clock, type Timer } from '../time/clock.ts';
import { tightenFolder } from './private-files.ts';
import { readSettings } from './read-settings.ts';
import { saveAtomically } from './save-atomically.ts';
import { defaultSettings, type Settings } from './settings-schema.ts';
import { phrase, type Words } from '#shared/text/words.ts';
import { englishWords } from '#shared/text/english-words.ts';

const FILE = 'settings.json';
const LAST_GOOD = 'settings.last-good.json';
/** Changes that follow each other (a window that is dragged) are written together. */
const SAVE_DELAY_MS = 500;

/** Hears of what a person should know: a settings file that was broken, a disk that is full. */
export type SettingsNote = (text: string) => void;

/** The settings of this user, and the file that keeps them. */
export class SettingsStore {
  readonly folder: string;
  readonly #clock: Clock;
  readonly #note: SettingsNote;
  #settings: Settings;
  #timer: Timer | undefined;
  /** Why the file must not be written over. */
  #unreadable: Words | undefined;
  /** Why the last change is not in the file. */
  #unsaved: Words | undefined;
  #savedAtMs = -Infinity;

  /** Reads the settings of a folder. A missing or broken file never stops the program. */
  constructor(folder: string, clock: Clock, note: SettingsNote = () => undefined) {
    this.folder = folder;
    this.#clock = clock;
    this.#note = note;
    this.#settings = this.#load();
    tightenFolder(folder, (name) => name.endsWith('.json'));
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Changes one section and writes the file soon. */
  change<Section extends keyof Settings>(section: Section, value: Settings[Section]): void {
    this.#settings = { ...this.#settings, [section]: value };
    this.#timer ??= this.#clock.after(SAVE_DELAY_MS, () => {
      this.flush();
    });
  }

  /** Resolves when all changes are in the file. Errors: `E-SETTINGS-SAVE`; the changes count for this run anyway. */
  async stored(): Promise<void> {
    if (this.#timer === undefined) return;
    // The first change goes to the disk at once, those that follow each other soon, together.
    const waitMs = this.#savedAtMs + SAVE_DELAY_MS - this.#clock.now();
    if (waitMs > 0) await sleep(this.#clock, waitMs);
    this.flush();
    if (this.#unsaved !== undefined)
      throw new FlashError('E-SETTINGS-SAVE', { file: join(this.folder, FILE), detail: this.#unsaved });
  }

  /** Writes what was changed. Call before the program ends. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#timer.cancel();
    this.#timer = undefined;
    this.#savedAtMs = this.#clock.now();
    this.#unsaved = this.#save();
    if (this.#unsaved !== undefined)
      this.#note(`The settings could not be saved: ${englishWords(this.#unsaved)}`);
  }

  /** Writes both copies, and gives what went wrong. */
  #save(): Words | undefined {
    if (this.#unreadable !== undefined) return this.#unreadable;
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(this.#settings, null, 2) + '\n');
      saveAtomically(join(this.folder, FILE), bytes);
      saveAtomically(join(this.folder, LAST_GOOD), bytes);
      return undefined;
    } catch (error) {
      return systemWords(error);
    }
  }

  #load(): Settings {
    for (const name of [FILE, LAST_GOOD]) {
      const found = readSettings(join(this.folder, name));
      if (found.is === 'read') return found.settings;
      if (found.is === 'missing') continue;
      const problem = phrase('settings.left-alone', { file: name, detail: found.problem });
      this.#unreadable ??= problem;
      this.#note(englishWords(problem));
    }
    return defaultSettings();
  }
}
