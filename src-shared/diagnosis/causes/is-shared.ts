import type { Case } from '../cause.ts';

/**
 * Another process has the port open: missing bytes may have gone there, and evidence from missing bytes is worth less.
 */
export function isShared({ evidence: { port } }: Case): boolean {
  return (port?.holders ?? []).length > 0;
}
