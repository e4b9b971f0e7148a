import { FlashError, isFlashError } from '#shared/errors.ts';
import type { EnterStrategy, ModemLineName } from '#shared/job/enter-strategy.ts';
import {
  modemLineExamination,
  type DoctorAnswer,
  type DoctorReply,
  type DoctorStep,
  type ModemLineFinding,
} from '#shared/job/modem-line-doctor.ts';
import type { ByteLink } from '../../links/byte-link.ts';
import { sleep, type Clock } from '../../time/clock.ts';
import { Bootloader } from './bootloader.ts';
import { connect } from './connect.ts';
import { Conversation } from './conversation.ts';

/** Who is before the board: told what is done, and asked what it did. */
export interface DoctorFace {
  tell(step: DoctorStep): void;
  /** One of the answers of the step; undefined if nobody answers any more, which ends the examination. */
  ask(step: Extract<DoctorStep, { kind: 'ask' }>): Promise<DoctorAnswer | undefined>;
}

/** What an examination needs. */
export interface DoctorOptions {
  clock: Clock;
  signal?: AbortSignal | undefined;
  /** Longest time the part needs after a reset (AN2606 T227). */
  startupMs: number;
}

/**
 * Examines what DTR and RTS of a link do to the board behind it. Whatever happens, both lines are off at the end; the
 * link stays open.
 *
 * @throws FlashError `E-PORT-NO-LINES`, `E-CANCELLED` if nobody answers, what the link throws, the reason of the signal
 */
export async function examineModemLines(
  link: ByteLink,
  face: DoctorFace,
  options: DoctorOptions,
): Promise<ModemLineFinding> {
  const examination = modemLineExamination();
  try {
    let reply: DoctorReply;
    for (;;) {
      const next = examination.next(reply);
      if (next.done === true) return next.value;
      face.tell(next.value);
      reply = await carryOut(link, next.value, face, options);
    }
  } finally {
    if (link.hasModemLines) await link.setLines({ dtr: false, rts: false }).catch(() => undefined);
  }
}

async function carryOut(
  link: ByteLink,
  step: DoctorStep,
  face: DoctorFace,
  options: DoctorOptions,
): Promise<DoctorReply> {
  switch (step.kind) {
    case 'toggle':
      for (let count = 0; count < 2 * step.count; count += 1) {
        await turn(link, step.line, count % 2 === 0);
        await sleep(options.clock, step.halfPeriodMs, options.signal);
      }
      return undefined;
    case 'hold':
      await turn(link, step.line, true);
      return undefined;
    case 'ask': {
      const answer = await face.ask(step);
      if (answer === undefined) throw new FlashError('E-CANCELLED', {});
      return answer;
    }
    case 'try':
      return (await romAnswers(link, step.strategy, options)) ? 'rom' : 'silent';
  }
}

function turn(link: ByteLink, line: ModemLineName, isOn: boolean): Promise<void> {
  return link.setLines({ dtr: false, rts: false, [line]: isOn });
}

async function romAnswers(
  link: ByteLink,
  enter: EnterStrategy,
  { clock, signal, startupMs }: DoctorOptions,
): Promise<boolean> {
  const conversation = new Conversation(link, clock, { stop: signal, abort: signal });
  try {
    await connect(new Bootloader(conversation), {
      settings: link.settings,
      enter,
      startupMs,
      areLinesUnproven: true,
    });
    return true;
  } catch (error) {
    if (isFlashError(error) && error.code.startsWith('E-SYNC-')) return false;
    throw error;
  }
}
