import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '#shared/errors.ts';
import type { StateProblem } from '#shared/ipc/line-views.ts';
import { emptyLineState, lineStateSchema, type LineState } from './line-state-schema.ts';
import { saveAtomically } from './save-atomically.ts';
import { englishWords } from '#shared/text/english-words.ts';
import { issueAt } from '#shared/text/issue-words.ts';
import type { Words } from '#shared/text/words.ts';

const FILE = 'line-state.json';

/**
 * The file that keeps results, labels and totals of the line. Each change is on disk before the caller continues. A
 * file that cannot be understood is kept under another name, and a file that cannot be read at all is left alone.
 */
export class LineStateStore {
  readonly #folder: string;
  readonly #note: (text: string) => void;
  #problem: StateProblem | null = null;
  #state: LineState;

  constructor(folder: string, note: (text: string) => void) {
    this.#folder = folder;
    this.#note = note;
    this.#state = this.#load();
  }

  get current(): LineState {
    return this.#state;
  }

  /** null if there is none. */
  get problem(): StateProblem | null {
    return this.#problem;
  }

  /** Keeps a state. If the disk refuses it, {@link problem} says so until it works again. */
  save(state: LineState): void {
    this.#state = state;
    if (this.#problem?.kind === 'unreadable') return;
    try {
      saveAtomically(this.#path(FILE), new TextEncoder().encode(JSON.stringify(state) + '\n'));
      if (this.#problem?.kind === 'unsaved') this.#problem = null;
    } catch (error) {
      this.#report('unsaved', FILE, messageOf(error));
    }
  }

  /** The user has read {@link problem}. A lasting problem is reported again when it occurs again. */
  acknowledge(): void {
    if (this.#problem?.kind !== 'unreadable') this.#problem = null;
  }

  #load(): LineState {
    let text: string;
    try {
      text = readFileSync(this.#path(FILE), 'utf8');
    } catch (error) {
      // Only a file that is missing makes a first start.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#report('unreadable', FILE, messageOf(error));
      return emptyLineState;
    }
    const found = parseState(text);
    if ('state' in found) return found.state;
    this.#setAside(found.problem);
    return emptyLineState;
  }

  #setAside(detail: Words): void {
    const stamp = new Date().toISOString().replace(/[-:.]/g, '');
    const name = `line-state.broken-${stamp}.json`;
    try {
      renameSync(this.#path(FILE), this.#path(name));
      this.#report('broken', name, detail);
    } catch (error) {
      this.#report('unreadable', FILE, messageOf(error));
    }
  }

  #report(kind: StateProblem['kind'], file: string, detail: Words): void {
    if (this.#problem?.kind !== kind) this.#note(`${file} (${kind}): ${englishWords(detail)}`);
    this.#problem = { kind, file, detail };
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

/** The state, or why the text holds none. */
function parseState(text: string): { state: LineState } | { problem: Words } {
  try {
    const parsed = lineStateSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { state: parsed.data };
    return { problem: issueAt(parsed.error.issues[0]) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}
