import { cliEnglish } from './en/cli.ts';
import { speaker, type KeyOf } from './speaker.ts';

export { groupDigits } from './fill.ts';
export type { Speaker } from './speaker.ts';

/** The key of a text of the command line: its group and its name, such as `phases.erasing`. */
export type TextKey = KeyOf<typeof cliEnglish>;

/** What the command line speaks. The window speaks through `speaker-of.ts`. */
export const english = speaker<typeof cliEnglish>(cliEnglish, 'en');
export const { text, counted } = english;
