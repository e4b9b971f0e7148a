import type { FlashErrorData } from '#shared/errors.ts';
import { text, type TextKey } from '#shared/text/text.ts';
import type { Warning } from '#shared/warnings.ts';
import { formatFailure, formatWarning } from '../output/format-failure.ts';
import type { Screen } from '../output/screen.ts';

/** Words before a verdict. */
export type Label =
  Extract<TextKey, `legacy.label.${string}`> extends `legacy.label.${infer Name}` ? Name : never;

/** A part of a file or of the flash, as the old tool counts them. */
export interface LegacyPiece {
  index: number;
  address: number;
  sizeBytes: number;
}

/**
 * Says what happens: the lines of the old tool on stdout, what Flashline has to add on stderr. All its lines are verdicts: its exit
 * code speaks of the board, whatever becomes of the words.
 */
export class LegacyOutput {
  readonly screen: Screen;
  readonly #saidWarnings = new Set<string>();

  constructor(screen: Screen) {
    this.screen = screen;
  }

  line(words: string): void {
    this.screen.verdict(words);
  }

  ok(label: Label): void {
    this.screen.verdict(verdict(text(`legacy.label.${label}`), 'OK'));
  }

  ko(label: Label): void {
    this.screen.verdict(verdict(text(`legacy.label.${label}`), 'KO'));
  }

  /** A line about one piece. */
  piece(label: Label, piece: LegacyPiece, end: 'OK' | 'KO'): void {
    this.screen.verdict(pieceVerdict(text(`legacy.label.${label}`), piece, end));
  }

  /** What may be the cause; the old tool says it with a verdict of its own. */
  hint(key: 'read-protected' | 'write-protected'): void {
    this.screen.verdict(verdict(text(`legacy.hint.${key}`), 'KO'));
  }

  note(words: string): void {
    this.screen.note(`${this.screen.paintNote('caution', text('legacy.note'))} ${words}`);
  }

  warnings(warnings: readonly Warning[]): void {
    for (const warning of warnings) {
      const key = JSON.stringify(warning);
      if (this.#saidWarnings.has(key)) continue;
      this.#saidWarnings.add(key);
      this.screen.note(formatWarning(warning, this.screen.paintNote));
    }
  }

  failure(failure: FlashErrorData): void {
    this.screen.failure(formatFailure(failure, this.screen.paintNote));
  }
}

/** `erasing all pages \t\t\t\t [OK] `: byte for byte what scripts compare with. */
function verdict(label: string, end: 'OK' | 'KO'): string {
  return `${label} \t\t\t\t [${end}] `;
}

function pieceVerdict(label: string, { index, address, sizeBytes }: LegacyPiece, end: 'OK' | 'KO'): string {
  const hex = address.toString(16).toUpperCase().padStart(8);
  return `${label} \t page ${index} \t @0x ${hex} \t size ${(sizeBytes / 1024).toFixed(2)}(KB) \t [${end}] `;
}
