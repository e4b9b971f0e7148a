import { readFileSync } from 'node:fs';
import { messageOf, systemWords } from '#shared/errors.ts';
import { SETTINGS_VERSION, settingsSchema, type Settings } from './settings-schema.ts';
import { phrase, type Words } from '#shared/text/words.ts';

/** What became of reading a settings file. Only one that is missing makes a first start. */
export type ReadSettings =
  | { is: 'read'; settings: Settings }
  | { is: 'missing' }
  /** It exists, and may contain what somebody needs: it must not be overwritten. */
  | { is: 'unreadable'; problem: Words };

/** Reads a settings file. Never throws. */
export function readSettings(file: string): ReadSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? { is: 'missing' } : { is: 'unreadable', problem: systemWords(error) };
  }
  try {
    const value: unknown = JSON.parse(text);
    const version = versionOf(value);
    if (version > SETTINGS_VERSION)
      return {
        is: 'unreadable',
        problem: phrase('settings.newer', { version }),
      };
    const parsed = settingsSchema.safeParse(value);
    return parsed.success
      ? { is: 'read', settings: parsed.data }
      : { is: 'unreadable', problem: phrase('settings.not-settings') };
  } catch (error) {
    return { is: 'unreadable', problem: phrase('settings.broken', { detail: messageOf(error) }) };
  }
}

/** Files that name no version are of the first one. */
function versionOf(value: unknown): number {
  const { version = 1 } = (value ?? {}) as { version?: unknown };
  return typeof version === 'number' ? version : 1;
}
