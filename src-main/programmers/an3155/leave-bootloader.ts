import { equalBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { levelsFor, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { LeaveReport } from '#shared/plan/leave-strategy.ts';
import { effectsOfLeave, type LeavePlan, type LeaveSituation } from '#shared/plan/plan-leave.ts';
import type { RamStub } from '#shared/plan/ram-stub.ts';
import { ACK, NACK, SYNC } from '#shared/protocols/an3155/commands.ts';
import type { ByteLink } from '../../links/byte-link.ts';
import { isRefusal, isRequestError } from '../fault.ts';
import type { Bootloader } from './bootloader.ts';
import type { Conversation } from './conversation.ts';
import { canReset, resetByModemLines } from './enter-bootloader.ts';
import { QUIET_MS, SYNC_TIMEOUTS_MS } from './timeouts.ts';

/** How the board was entered, which is how its lines are wired. */
export interface LeaveOptions {
  strategy: EnterStrategy;
  /** Longest time from a reset until the ROM would listen (AN2606 T227). */
  startupMs: number;
}

/** What the lines of a link can do for a board that was entered so. */
export function linesForLeaving(link: ByteLink, strategy: EnterStrategy): LeaveSituation['lines'] {
  return link.hasModemLines ? linesOf(strategy) : 'none';
}

/** What the lines of an adapter that has some can do for a board that is entered so. */
export function linesOf(strategy: EnterStrategy): LeaveSituation['lines'] {
  if (strategy.kind === 'sequence') return strategy.leave === null ? 'none' : 'reset-and-boot0';
  if (strategy.kind !== 'lines') return 'none';
  const { boot0, reset } = strategy.wiring;
  if (reset === null) return boot0 === null ? 'none' : 'boot0';
  return boot0 === null ? 'reset' : 'reset-and-boot0';
}

/**
 * Leaves the ROM as planned. The guard lets through what leaving needs, and nothing more. After a reset the line is
 * asked whether the ROM is really gone: two 0x7F, of which a ROM answers at least one, whether it started again or was
 * never reset. After Go nothing is sent, because a program is running by then.
 *
 * @throws FlashError `E-GO-REFUSED`, `E-GO-UNANSWERED`, `E-LEAVE-STUB` if the RAM does not hold the stub, `E-LEAVE-STAYED` if the ROM
 *   answers after the reset, what the bootloader and the link throw, and the reason of a stop
 */
export async function leaveBootloader(
  bootloader: Bootloader,
  plan: LeavePlan,
  { strategy, startupMs }: LeaveOptions,
): Promise<LeaveReport> {
  const { conversation } = bootloader;
  const { link, clock, stopSignal: signal } = conversation;
  conversation.throwIfStopped();
  conversation.guard.allow(effectsOfLeave(plan));
  if (plan.way === 'go') {
    await jump(bootloader, plan.go ?? 0);
    return { way: plan.way, proof: 'acknowledged' };
  }
  if (plan.way === 'reset-by-lines') {
    if (!canReset(link, strategy, 'application')) throw new FlashError('E-LEAVE-NO-LINES', {});
    await resetByModemLines({ link, clock, strategy, into: 'application', startupMs, signal });
  } else if (plan.stub !== null) {
    await releaseBoot0(link, strategy);
    await placeStub(bootloader, plan.stub);
    await jump(bootloader, plan.stub.address);
    await conversation.pause(startupMs);
  }
  if (await romAnswers(bootloader)) throw new FlashError('E-LEAVE-STAYED', {}, { phase: 'starting' });
  return { way: plan.way, proof: 'rom-silent' };
}

async function jump(bootloader: Bootloader, address: number): Promise<void> {
  try {
    await bootloader.go(address);
  } catch (error) {
    const params = { address: formatAddress(address) };
    // The command was taken and the address sent: whoever does not answer that may be on its way into the program.
    if (isFlashError(error, 'E-REPLY-TIMEOUT') && error.params.stage === 'address')
      throw new FlashError('E-GO-UNANSWERED', params, { phase: 'starting', cause: error });
    if (!isRefusal(error)) throw error;
    throw new FlashError('E-GO-REFUSED', params, { phase: 'starting', cause: error });
  }
}

/** A reset samples BOOT0 again: if a line drives it, that line goes low first. */
async function releaseBoot0(link: ByteLink, strategy: EnterStrategy): Promise<void> {
  if (strategy.kind !== 'lines' || strategy.wiring.boot0 === null || !link.hasModemLines) return;
  await link.setLines(levelsFor(strategy.wiring, false, false));
}

/** Write Memory is acknowledged by ROMs that did not do it (AN3155 §3.6), and a damaged stub would run wild. */
async function placeStub(bootloader: Bootloader, { address, bytes }: RamStub): Promise<void> {
  try {
    await bootloader.repeatable(() => bootloader.writeMemory(address, bytes));
    const held = await bootloader.repeatable(() => bootloader.readMemory(address, bytes.length));
    if (equalBytes(held, bytes)) return;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const params = { address: formatAddress(address) };
    throw new FlashError('E-LEAVE-STUB', params, { phase: 'starting', cause: error });
  }
  throw new FlashError('E-LEAVE-STUB', { address: formatAddress(address) }, { phase: 'starting' });
}

/** True if a ROM is heard. A single ACK or NACK may be a letter of a talking program, so Get has to confirm it. */
async function romAnswers(bootloader: Bootloader): Promise<boolean> {
  const { conversation } = bootloader;
  if (!(await hearsAckOrNack(conversation))) return false;
  try {
    await bootloader.get();
    return true;
  } catch (error) {
    if (isRequestError(error)) return false;
    throw error;
  }
}

async function hearsAckOrNack(conversation: Conversation): Promise<boolean> {
  for (const timeoutMs of SYNC_TIMEOUTS_MS.slice(0, 2)) {
    conversation.throwIfStopped();
    conversation.dropStray();
    conversation.settle();
    await conversation.sendUnknown(SYNC);
    const byte = await conversation.receiveByte(timeoutMs);
    await conversation.drain(QUIET_MS);
    conversation.settle();
    if (byte === ACK || byte === NACK) return true;
  }
  return false;
}
