import { visibleJson } from '#shared/text/visible-text.ts';
import { OutputStream } from './output-stream.ts';
import { paintFor, writtenLine, type Paint } from './paint.ts';

export type { Paint, Style } from './paint.ts';

/**
 * Where the command line writes. Results go to stdout; progress and errors go to stderr. What a terminal would obey instead of
 * showing is made visible here, in all lines (`visible-text.ts`). Nothing here ever throws: output that cannot be written is lost,
 * or goes the other way.
 */
export interface Screen {
  /** A line of the result. */
  result(line: string): void;
  /** A line about what is going on. Left out if a great deal waits to be taken. */
  note(line: string): void;
  /** Lines of the result that the user needs whatever happens, such as what a board holds: to stderr if stdout is gone. */
  verdict(line: string): void;
  /** Lines about a failure: to stdout if stderr is gone. */
  failure(lines: readonly string[]): void;
  /**
   * A line of JSON on stdout. An event that is a verdict goes to stderr if stdout cannot be written; one that is only of the moment
   * is left out if a great deal waits to be taken.
   */
  json(event: object, options?: { isVerdict?: boolean; isPassing?: boolean }): void;
  /** Bytes of the result on stdout. Rejects with the error of the system if they could not be written. */
  bytes(bytes: Uint8Array): Promise<void>;
  /** Leaves stdout to bytes: from now on lines of the result go to stderr. */
  leaveStdout(): void;
  /** Draws a line over the last drawn one, unless something waits: then only the last one is, once it is to stay. Only on a terminal; the next `note` or `result` is below it. */
  draw(line: string): void;
  /** Lets the drawn line stay. */
  keep(): void;
  /** True if stderr is a terminal, so that lines may be drawn over. */
  readonly isLive: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** True if a person can be asked. */
  readonly canAsk: boolean;
  /** Asks a person. Undefined if there is no answer. */
  ask(question: string): Promise<string | undefined>;
  /** Resolves when all that was written is out, or lost. A slow reader gets its time, once the work is done. */
  settled(): Promise<void>;
  /**
   * Why lines of the result are lost, in the words of the system; undefined if none are, if their reader went away, or if a
   * verdict was given: then the exit code speaks of that.
   */
  readonly lostResult: NodeJS.ErrnoException | undefined;
  /** Environment variables of the process. */
  readonly environment: NodeJS.ProcessEnv;
  /** Colours for stderr and for stdout. */
  readonly paintNote: Paint;
  readonly paintResult: Paint;
}

const USUAL_COLUMNS = 80;
const ERASE_LINE = '\r\u001b[2K';

/** The streams of a process, as far as a screen needs them. `isTTY` and `columns` are there on terminals only. */
export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  environment: NodeJS.ProcessEnv;
}

/** A screen on the streams of a process. */
export function processScreen({ stdin, stdout, stderr, environment }: Streams): Screen {
  const results = new OutputStream(stdout);
  const notes = new OutputStream(stderr);
  const isLive = stderr.isTTY === true && environment['TERM'] !== 'dumb';
  let words = results;
  let hasDrawn = false;
  /** The line that is to be there once what waits is out. */
  let overdue: string | undefined;
  let hasVerdict = false;
  const show = (line: string) => {
    notes.write(`${ERASE_LINE}${writtenLine(line)}`);
    hasDrawn = true;
    overdue = undefined;
  };
  const keep = () => {
    if (overdue !== undefined && !notes.isFull) show(overdue);
    if (hasDrawn) notes.write('\n');
    hasDrawn = false;
    overdue = undefined;
  };
  const write = (line: string, stream: OutputStream, other?: OutputStream) => {
    keep();
    const written = `${writtenLine(line)}\n`;
    stream.write(written, () => other?.write(written));
  };
  const canAsk = stdin.isTTY === true && stderr.isTTY === true;
  return {
    keep,
    canAsk,
    isLive,
    environment,
    get columns() {
      const { columns = 0 } = stderr;
      return columns > 0 ? columns : USUAL_COLUMNS;
    },
    get lostResult() {
      return hasVerdict ? undefined : results.problem;
    },
    paintNote: paintFor(stderr.isTTY === true, environment),
    paintResult: paintFor(stdout.isTTY === true, environment),
    leaveStdout() {
      words = notes;
    },
    async bytes(bytes) {
      await new Promise<void>((resolve, reject) => {
        results.write(bytes, () => reject(results.problem ?? new Error('EPIPE: broken pipe, write')));
        void results.settled().then(resolve);
      });
    },
    result(line) {
      write(line, words);
    },
    note(line) {
      if (!notes.isFull) write(line, notes);
    },
    verdict(line) {
      hasVerdict = true;
      write(line, words, words === notes ? undefined : notes);
    },
    failure(lines) {
      for (const line of lines) write(line, notes, results);
    },
    json(event, { isVerdict = false, isPassing = false } = {}) {
      if (isPassing && results.isFull) return;
      keep();
      hasVerdict ||= isVerdict;
      const written = `${visibleJson(JSON.stringify(event))}\n`;
      results.write(written, () => {
        // A program that stopped reading JSON wants none on a terminal either.
        if (isVerdict && results.problem !== undefined) notes.write(written);
      });
    },
    draw(line) {
      if (notes.isBehind) overdue = line;
      else show(line);
    },
    async ask(question) {
      keep();
      return canAsk ? askOn(stdin, stderr, writtenLine(question)) : undefined;
    },
    async settled() {
      await Promise.all([results.settled(), notes.settled()]);
      await notes.settled(); // By now it has what the other one could not take.
    },
  };
}

async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const dialogue = createInterface({ input, output });
  return new Promise((resolve) => {
    // Ctrl-C and Ctrl-D close the dialogue, and so does a terminal that is gone: that is not an answer.
    const gone = () => dialogue.close();
    input.once('error', gone);
    dialogue.on('close', () => {
      input.off('error', gone);
      resolve(undefined);
    });
    dialogue.question(question, (answer) => {
      resolve(answer);
      dialogue.close();
    });
  });
}
