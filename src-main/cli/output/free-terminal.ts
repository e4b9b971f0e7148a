import type { Writable } from './output-stream.ts';

/** What Node keeps behind the stream of a terminal, and gives no other way to. */
interface TerminalHandle {
  setBlocking?: (isBlocking: boolean) => number;
}

/**
 * Has writes to a terminal wait next to the program instead of stopping it. Node sets terminals to blocking writes ("TTYs … are
 * synchronous on Linux", Node.js process I/O): one that is held with Ctrl-S would hold a job between two bytes of a
 * command. Node gives the terminal its old mode back at the end. If the handle is another one, nothing is changed.
 */
export function freeTerminal(stream: Writable): void {
  if (stream.isTTY !== true) return;
  (stream as Writable & { _handle?: TerminalHandle | null })._handle?.setBlocking?.(false);
}
