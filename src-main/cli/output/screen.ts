/** Where the command line writes. Results go to stdout; progress and errors go to stderr. */
export interface Screen {
  /** A line of the result. */
  result(line: string): void;
  /** A line about what is going on. */
  note(line: string): void;
  /** Draws a line over the last drawn one. Only on a terminal; the next `note` or `result` stands below it. */
  draw(line: string): void;
  /** Lets the drawn line stand. */
  keep(): void;
  /** True where stderr is a terminal, so that lines may be drawn over. */
  readonly isLive: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** True where a person can be asked. */
  readonly canAsk: boolean;
  /** Asks a person. Undefined where there is no answer. */
  ask(question: string): Promise<string | undefined>;
  /** Environment variables of the process. */
  readonly environment: NodeJS.ProcessEnv;
  /** Colours for stderr and for stdout. */
  readonly paintNote: Paint;
  readonly paintResult: Paint;
}

/** Marks words where the terminal can show it. */
export type Paint = (style: Style, words: string) => string;
export type Style = 'good' | 'bad' | 'caution' | 'strong' | 'faint';

const ansiCodes: Readonly<Record<Style, number>> = { good: 32, bad: 31, caution: 33, strong: 1, faint: 2 };
const USUAL_COLUMNS = 80;
const ESCAPE = '\u001b[';

/** Paint for a stream: colours on a terminal, unless NO_COLOR is set (no-color.org) or the terminal has none. */
export function paintFor(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const isColoured = isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isColoured
    ? (style, words) => `${ESCAPE}${ansiCodes[style]}m${words}${ESCAPE}0m`
    : (_style, words) => words;
}

/** The streams of a process, as far as a screen needs them. `isTTY` and `columns` are there on terminals only. */
export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  environment: NodeJS.ProcessEnv;
}

/** A screen on the streams of a process. A reader that goes away (EPIPE) ends the output, not the job. */
export function processScreen({ stdin, stdout, stderr, environment }: Streams): Screen {
  surviveClosing(stdout);
  surviveClosing(stderr);
  const isLive = stderr.isTTY === true && environment['TERM'] !== 'dumb';
  let hasDrawn = false;
  const keep = () => {
    if (hasDrawn) stderr.write('\n');
    hasDrawn = false;
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
    paintNote: paintFor(stderr.isTTY === true, environment),
    paintResult: paintFor(stdout.isTTY === true, environment),
    result(line) {
      keep();
      stdout.write(`${line}\n`);
    },
    note(line) {
      keep();
      stderr.write(`${line}\n`);
    },
    draw(line) {
      stderr.write(`\r${ESCAPE}2K${line}`);
      hasDrawn = true;
    },
    ask(question) {
      keep();
      return canAsk ? askOn(stdin, stderr, question) : Promise.resolve(undefined);
    },
  };
}

function surviveClosing(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
  });
}

async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const dialogue = createInterface({ input, output });
  return new Promise((resolve) => {
    // Ctrl-C and Ctrl-D close the dialogue: that is no answer.
    dialogue.on('close', () => resolve(undefined));
    dialogue.question(question, (answer) => {
      resolve(answer);
      dialogue.close();
    });
  });
}
