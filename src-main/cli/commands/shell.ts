import type { Screen } from '../output/screen.ts';
import type { ExitCode } from '../exit-codes.ts';

/** What a command declaration needs from the program around it. */
export interface Shell {
  /** Runs the implementation of a command and keeps its exit code. */
  run(action: (screen: Screen) => Promise<ExitCode>): Promise<void>;
  /** Environment variables; those of the process where absent. */
  environment?: NodeJS.ProcessEnv;
}

/** Option of every command: events as JSON on stdout. */
export interface OutputOptions {
  json?: true;
}
