import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 compile each function when it is first called, instead of interpreting it until it has run often. A job calls
 * its functions some hundred times with long pauses between: too seldom for V8 to compile them, and often enough for the
 * interpreter to cost a third of a percent of the run (docs/adr/0013).
 */
export function compileEarly(): void {
  setFlagsFromString('--always-sparkplug');
}
