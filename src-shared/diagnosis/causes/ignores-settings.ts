import type { Case } from '../cause.ts';

/** Changes of rate and parity changed nothing on the line, and what came after them shows nothing of it. */
export function ignoresSettings({ evidence: { port } }: Case): boolean {
  return port?.ignoresSettings === true;
}
