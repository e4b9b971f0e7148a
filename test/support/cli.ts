import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { runCli } from '#main/cli/run-cli.ts';
import { checkJsonLines } from './json-schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The firmware that every installation has. */
export const sampleFile = join(root, 'resources', 'samples', 'sample.elf');

/** What a run of the command line left. */
export interface CliRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** What a run inside this process may be given. */
export interface InProcessOptions {
  /** stdin and stderr are terminals. */
  isTerminal?: boolean;
  /** What a person types. */
  input?: string;
  environment?: NodeJS.ProcessEnv;
}

/** Runs the command line inside this process, which takes milliseconds. What it prints with `--json` is held to its schema. */
export async function runInProcess(
  words: readonly string[],
  { isTerminal = false, input = '', environment = {} }: InProcessOptions = {},
): Promise<CliRun> {
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const stdout = collector();
  const stderr = collector();
  stdin.write(input);
  const exitCode = await runCli(words, {
    stdin,
    stdout: stdout.stream,
    stderr: Object.assign(stderr.stream, { isTTY: isTerminal, columns: 100 }),
    environment,
  });
  checkJsonLines(words, stdout.words());
  return { exitCode, stdout: stdout.words(), stderr: stderr.words() };
}

/** The events of a run with `--json`. */
export function eventsOf({ stdout }: Pick<CliRun, 'stdout'>): Record<string, unknown>[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A folder for the files of a test. */
export function temporaryFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-cli-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Which of the programs of the command line is started, and what its environment adds. */
export interface ProgramOptions {
  program?: 'flashline' | 'flashline-legacy';
  environment?: NodeJS.ProcessEnv;
  /** Where stdin, stdout and stderr lead; by default nothing, and two pipes. */
  stdio?: ('ignore' | 'pipe' | number)[];
}

/** The command line as it is shipped: bundled, and run as programs of their own. */
export class BuiltCli {
  readonly chunks: readonly Rolldown.OutputChunk[];
  readonly #folder: string;
  readonly #running = new Set<ChildProcess>();

  private constructor(folder: string, chunks: readonly Rolldown.OutputChunk[]) {
    this.#folder = folder;
    this.chunks = chunks;
  }

  /** Builds it into a folder of its own, so that tests do not disturb each other or `out/cli`. */
  static async make(name: string): Promise<BuiltCli> {
    const folder = join(root, 'out', `test-cli-${name}-${process.pid}`);
    const built = await build({
      root,
      configFile: join(root, 'vite.cli.config.ts'),
      logLevel: 'silent',
      build: { outDir: folder, emptyOutDir: true },
    });
    if (!('output' in built)) throw new Error('the build gave no output');
    return new BuiltCli(
      folder,
      built.output.filter((output) => output.type === 'chunk'),
    );
  }

  /** Puts built screens beside it. */
  addScreens(page: string): void {
    mkdirSync(join(this.#folder, 'renderer'), { recursive: true });
    writeFileSync(join(this.#folder, 'renderer', 'index.html'), page);
  }

  /** The built file of a program. */
  entry(program: 'flashline' | 'flashline-legacy'): string {
    return join(this.#folder, `${program}.js`);
  }

  /** Starts it; the caller ends it or waits for it. `program` is one of its entries. */
  start(
    words: readonly string[],
    { program = 'flashline', environment = {}, stdio = ['ignore', 'pipe', 'pipe'] }: ProgramOptions = {},
  ): ChildProcess {
    const child = spawn(process.execPath, [this.entry(program), ...words], {
      stdio,
      // No traces of tests in the folder of whoever runs them.
      env: { ...process.env, NO_COLOR: '1', FLASHLINE_TRACES: '', ...environment },
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }

  /** Runs it to its end. What it prints with `--json` is held to its schema. */
  async run(words: readonly string[], options: ProgramOptions = {}): Promise<CliRun> {
    const run = await ended(this.start(words, options));
    if (options.program !== 'flashline-legacy') checkJsonLines(words, run.stdout);
    return run;
  }

  /** Ends what still runs and removes the build. */
  remove(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Waits for the end of a child and collects what it says. */
export function ended(child: ChildProcess): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Waits until a stream of a child has said something. */
export function said(stream: NodeJS.ReadableStream | null, words: RegExp): Promise<RegExpExecArray> {
  if (stream === null) throw new Error('the child has no such stream');
  let heard = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      const match = words.exec(heard);
      if (match !== null) resolve(match);
    });
    stream.once('end', () => reject(new Error(`${String(words)} was not said, but: ${heard}`)));
  });
}

function collector(): { stream: PassThrough; words: () => string } {
  const stream = new PassThrough();
  let words = '';
  stream.on('data', (bytes: Buffer) => (words += bytes.toString()));
  return { stream, words: () => words };
}
