import type { Device } from '#shared/devices/device.ts';
import type { ProbeReport } from '#shared/diagnosis/evidence.ts';
import { isFlashError, type ErrorCode, type FlashError } from '#shared/errors.ts';
import type { OptionArea } from '#shared/options/option-layout.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import { isRefusal } from '../programmers/fault.ts';
import type { Programmer } from '../programmers/programmer.ts';

/** Failures that write protection may be behind. */
const NOT_TAKEN: readonly ErrorCode[] = [
  'E-VERIFY-MISMATCH',
  'E-ERASE-NOT-BLANK',
  'E-ERASE-FAILED',
  'E-WRITE-FAILED',
];

/** A board on which a job failed, as far as the job came. */
export interface FailedBoard {
  programmer: Programmer;
  /** The part, if it was identified. */
  device: Device | undefined;
  /** From the start of the job. */
  nowMs: () => number;
}

/**
 * Asks a board harmless questions after a failure, if their answers tell causes apart. Changes nothing on the board, and
 * never throws for what the line does: a question without an answer is an answer.
 */
export async function lookCloser(failure: FlashError, board: FailedBoard): Promise<ProbeReport | undefined> {
  const { programmer, device, nowMs } = board;
  const fromMs = nowMs();
  const findings = await programmer.investigate(failure);
  if (findings !== undefined) return { fromMs, findings };
  if (!NOT_TAKEN.includes(failure.code) || device === undefined) return undefined;
  const options = await readOptionBytes(programmer, device);
  return { fromMs, findings: [], ...(options === undefined ? {} : { options }) };
}

async function readOptionBytes(programmer: Programmer, device: Device): Promise<ProbeReport['options']> {
  const layout = optionLayoutOf(device);
  // Whether the ROM shows the registers of H7 and the like is not confirmed: they are not asked for without need.
  if (layout === undefined || layout.storage === 'registers') return undefined;
  const areas: OptionArea[] = [];
  for (const { start, end } of layout.areas) {
    try {
      const sizeBytes = end - start + 1;
      const bytes = await programmer.readAgreed(start, sizeBytes);
      areas.push({ address: start, bytes: bytes.slice() });
    } catch (error) {
      if (!isFlashError(error)) throw error;
      if (!isRefusal(error)) break;
    }
  }
  return areas.length === 0 ? undefined : { layout, areas };
}
