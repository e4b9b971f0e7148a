import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { stuckWork } from '../time/stuck-work.ts';
import { freeTerminal } from './output/free-terminal.ts';
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
  if (stuckWork.isThere) await (await import('./leave-at-once.ts')).leaveAtOnce(exitCode);
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
