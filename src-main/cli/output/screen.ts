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
  /** Colours for stderr and for stdout. */
  readonly paintNote: Paint;
  readonly paintResult: Paint;
}

/** Marks words where the terminal can show it. */
export type Paint = (style: Style, words: string) => string;
export type Style = 'good' | 'bad' | 'caution' | 'strong' | 'faint';

const ansiCodes: Readonly<Record<Style, number>> = { good: 32, bad: 31, caution: 33, strong: 1, faint: 2 };
const ESCAPE = '\u001b[';

/** Paint for a stream: colours on a terminal, unless NO_COLOR is set (no-color.org) or the terminal has none. */
export function paintFor(isTerminal: boolean, environment: NodeJS.ProcessEnv): Paint {
  const isColoured = isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isColoured
    ? (style, words) => `${ESCAPE}${ansiCodes[style]}m${words}${ESCAPE}0m`
    : (_style, words) => words;
}

/** The streams of a process, as far as a screen needs them. */
export interface Streams {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  environment: NodeJS.ProcessEnv;
}

/** A screen on the streams of a process. A reader that goes away (EPIPE) ends the output, not the job. */
export function processScreen({ stdin, stdout, stderr, environment }: Streams): Screen {
  surviveClosing(stdout);
  surviveClosing(stderr);
  const isLive = stderr.isTTY && environment['TERM'] !== 'dumb';
  let hasDrawn = false;
  const keep = () => {
    if (hasDrawn) stderr.write('\n');
    hasDrawn = false;
  };
  const canAsk = stdin.isTTY && stderr.isTTY;
  return {
    keep,
    canAsk,
    isLive,
    get columns() {
      return stderr.columns || 80;
    },
    paintNote: paintFor(stderr.isTTY, environment),
    paintResult: paintFor(stdout.isTTY, environment),
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

function surviveClosing(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
  });
}

async function askOn(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
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
