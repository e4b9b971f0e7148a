import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '#shared/errors.ts';
import type { Clock, Timer } from '../time/clock.ts';
import { saveAtomically } from './save-atomically.ts';
import { defaultSettings, settingsSchema, type Settings } from './settings-schema.ts';

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

  /** Reads the settings of a folder. A missing or broken file never stops the program. */
  constructor(folder: string, clock: Clock, note: SettingsNote = () => undefined) {
    this.folder = folder;
    this.#clock = clock;
    this.#note = note;
    this.#settings = this.#load();
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

  /** Writes what was changed. Call before the program ends. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#timer.cancel();
    this.#timer = undefined;
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(this.#settings, null, 2) + '\n');
      saveAtomically(join(this.folder, FILE), bytes);
      saveAtomically(join(this.folder, LAST_GOOD), bytes);
    } catch (error) {
      this.#note(`The settings could not be saved: ${messageOf(error)}`);
    }
  }

  #load(): Settings {
    for (const name of [FILE, LAST_GOOD]) {
      const found = this.#read(name);
      if (found !== undefined) return found;
    }
    return defaultSettings();
  }

  #read(name: string): Settings | undefined {
    let text: string;
    try {
      text = readFileSync(join(this.folder, name), 'utf8');
    } catch {
      return undefined; // The first start.
    }
    try {
      const parsed = settingsSchema.safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data;
      this.#note(`${name} is not a settings file.`);
    } catch (error) {
      this.#note(`${name} is broken: ${messageOf(error)}`);
    }
    return undefined;
  }
}
