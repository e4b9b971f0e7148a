import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { stuckWork } from '../time/stuck-work.ts';
import type { Writable } from './output/output-stream.ts';
import { runCli } from './run-cli.ts';

/** Something that is still open must not keep a finished program alive. */
const LINGER_MS = 2000;

/** Runs the command line as the program that this process is: sets its exit code and lets it end. */
export async function runAsProgram(words: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const terminals = [stdin, stdout, stderr].flatMap(({ isTTY }, fd) => (isTTY ? [fd] : []));
  process.on('exit', () => {
    leaveGoneTerminals(terminals);
  });
  freeTerminal(stdout);
  freeTerminal(stderr);
  const exitCode = await runCli(words, { stdin, stdout, stderr, environment: env });
  process.exitCode = exitCode;
  if (stuckWork.isThere) await leaveAtOnce(exitCode);
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/** At its end Node sets terminals back to what they were, and aborts if one is gone; it passes over those that are closed. */
function leaveGoneTerminals(terminals: readonly number[]): void {
  for (const fd of terminals) {
    if (isatty(fd)) continue;
    try {
      closeSync(fd);
    } catch {
      // It is closed already, which is all that was wanted.
    }
  }
}

/** What Node keeps for the stream of a terminal, and gives no other way to. */
interface TerminalHandle {
  setBlocking?: (isBlocking: boolean) => number;
}

/**
 * Has writes to a terminal wait next to the program instead of stopping it. Node sets terminals to blocking writes ("TTYs … are
 * synchronous on Linux", Node.js process I/O): one that is held with Ctrl-S would hold a job between two bytes of a
 * command. Node gives the terminal its old mode back at the end. If the handle is another one, nothing is changed.
 */
function freeTerminal(stream: Writable): void {
  if (stream.isTTY !== true) return;
  (stream as Writable & { _handle?: TerminalHandle | null })._handle?.setBlocking?.(false);
}

/**
 * Ends the process without waiting for threads that the system does not give back: Node waits for them, for as long as a dead server
 * takes. Output must be out by now.
 */
async function leaveAtOnce(exitCode: number): Promise<never> {
  try {
    const { default: koffi } = await import('koffi');
    const [library, exit] =
      process.platform === 'win32'
        ? ['kernel32.dll', 'void ExitProcess(unsigned int code)']
        : [process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libc.so.6', 'void _exit(int code)'];
    (koffi.load(library).func(exit) as (code: number) => void)(exitCode);
  } catch {
    // Without the C library there is only the hard way, which has no exit code.
  }
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
