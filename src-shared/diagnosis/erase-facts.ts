import type { Turn } from './turns.ts';

const ACK = 0x79;
const NACK = 0x1f;
const ERASE_CODES = [0x43, 0x44];

/** How one kind of erase went. */
export interface EraseTally {
  acked: number;
  refused: number;
  /** Nothing came back. */
  silent: number;
}

/** What the erases of a run came to, by kind. */
export interface EraseFacts {
  pages: EraseTally;
  mass: EraseTally;
  /** The command itself was refused, before any pages were named. */
  commandRefused: number;
  /** Read Memory gave bytes in this run. */
  readsWork: boolean;
}

/** Follows the erase commands of a run. */
export function eraseFactsOf(turns: readonly Turn[]): EraseFacts {
  const pages = { acked: 0, refused: 0, silent: 0 };
  const mass = { acked: 0, refused: 0, silent: 0 };
  let commandRefused = 0;
  let readsWork = false;
  for (const { events, received, phase } of turns) {
    if (phase === 'connecting') continue;
    const event = events.at(-1);
    const [first] = received;
    if (event?.kind === 'command' && ERASE_CODES.includes(event.code) && first === NACK) commandRefused += 1;
    if (event?.kind === 'read' && first === ACK && received.length > 1) readsWork = true;
    if (event?.kind !== 'erase-pages' && event?.kind !== 'erase-area') continue;
    const tally = event.kind === 'erase-pages' ? pages : mass;
    if (first === ACK) tally.acked += 1;
    else if (first === NACK) tally.refused += 1;
    else if (first === undefined) tally.silent += 1;
  }
  return { pages, mass, commandRefused, readsWork };
}
