/**
 * What a terminal, a log or a reader's eye would obey instead of showing: control characters (C0 but the tab, DEL, C1), the
 * controls of writing direction, separators of lines and paragraphs, halves of surrogate pairs.
 */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const TAB = '\t';

/**
 * Text that came from outside (names of ports and files, traces, headers, answers of devices), with what would be obeyed made
 * visible: `\x1B`, `\u{202E}`. For one line: a line feed is made visible too, so that no name begins a line of its own.
 */
export function visibleText(text: string): string {
  return text.replace(obeyed, (character) => (character === TAB ? character : escapeOf(character)));
}

/** The same for a text of several lines, whose line feeds are the program's own. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

/** JSON text that a terminal shows as it is. What is read back from it stays the same. */
export function visibleJson(json: string): string {
  // What JSON.stringify leaves stands inside strings; there every character may be written by its number.
  return json.replace(obeyed, (character) =>
    character === '\n' || character === TAB
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
