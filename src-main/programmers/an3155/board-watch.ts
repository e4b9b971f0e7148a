import { ACK, SYNC } from '#shared/protocols/an3155/commands.ts';
import type { Conversation } from './conversation.ts';
import { QUIET_MS, WAIT_PERIOD_MS } from './timeouts.ts';

/**
 * `gone`: nothing answers any more. `fresh`: a ROM took 0x7F as its first byte, so that the board was reset, or is another one.
 * `brought-back`: a board that said nothing answers after a reset by lines, and may be the one before.
 */
export type BoardChange = 'gone' | 'fresh' | 'brought-back';

/** A ROM between commands answers every second 0x7F, so that this many in a row without an answer are the silence of an empty socket. */
const SILENT_ROUNDS = 4;

/**
 * Waits until the board that was worked on is gone. A 0x7F twice a second tells: a ROM in step refuses each second one as no
 * command, a fresh one acknowledges it, and nobody answers if nobody is (docs/adr/0082). An answer to the very first one
 * tells nothing: opening the port may have reset the board.
 *
 * @param isFreshEnough a fresh ROM counts as a change; else only silence does
 * @param reset resets the board into its ROM, if lines can: a program that runs is as silent as an empty socket
 *
 * @throws what the link throws, and the reason of the stop
 */
export async function awaitBoardChange(
  conversation: Conversation,
  isFreshEnough: boolean,
  reset?: () => Promise<void>,
): Promise<BoardChange> {
  const { clock } = conversation;
  let silentCount = 0;
  for (let isFirst = true; ; isFirst = false) {
    const startMs = clock.now();
    conversation.throwIfStopped();
    conversation.dropStray();
    await conversation.sendUnknown(SYNC);
    const byte = await conversation.receiveByte(WAIT_PERIOD_MS);
    if (byte === ACK && !isFirst && isFreshEnough) return 'fresh';
    if (byte !== undefined) await conversation.drain(QUIET_MS);
    silentCount = byte === undefined ? silentCount + 1 : 0;
    if (silentCount === SILENT_ROUNDS) {
      if (reset === undefined || !(await answersAfter(reset, conversation))) return 'gone';
      if (isFreshEnough) return 'brought-back';
      silentCount = 0;
    }
    await conversation.pause(Math.max(0, startMs + WAIT_PERIOD_MS - clock.now()));
  }
}

async function answersAfter(reset: () => Promise<void>, conversation: Conversation): Promise<boolean> {
  await reset();
  conversation.dropStray();
  await conversation.sendUnknown(SYNC);
  const byte = await conversation.receiveByte(WAIT_PERIOD_MS);
  if (byte !== undefined) await conversation.drain(QUIET_MS);
  return byte !== undefined;
}
