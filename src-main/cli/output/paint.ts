import { visibleText } from '#shared/text/visible-text.ts';

/** Marks words if the terminal can show it. */
export type Paint = (style: Style, words: string) => string;
export type Style = 'good' | 'bad' | 'caution' | 'strong' | 'faint';

const ansiCodes: Readonly<Record<Style, number>> = { good: 32, bad: 31, caution: 33, strong: 1, faint: 2 };
const ESCAPE = '\u001b';
/** Is before a colour until the line is written. No text from outside knows it, so none can bring colours of its own. */
const mark = `${ESCAPE}${Math.random().toString(36).slice(2)}`;

/** Paint for a stream: colours on a terminal, unless NO_COLOR is set (no-color.org) or the terminal has none. */
export function paintFor(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const isColoured = isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isColoured
    ? (style, words) => `${mark}[${ansiCodes[style]}m${words}${mark}[0m`
    : (_style, words) => words;
}

/** A painted line as it is written: with its colours, and everything else that a terminal would obey made visible. */
export function writtenLine(painted: string): string {
  const [first = '', ...coloured] = painted.split(mark);
  return visibleText(first) + coloured.map(withColour).join('');
}

function withColour(piece: string): string {
  const colour = /^\[\d+m/.exec(piece)?.[0] ?? '';
  return ESCAPE + colour + visibleText(piece.slice(colour.length));
}
