import type { Case } from '../cause.ts';

/** Another process has the port open: what is missing may have gone there, and marks made of missing bytes are worth less. */
export function isShared({ evidence: { port } }: Case): boolean {
  return (port?.holders ?? []).length > 0;
}
