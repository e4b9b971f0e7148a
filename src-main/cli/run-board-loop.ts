import { FlashError, isFlashError, asFlashError, type FlashErrorData } from '#shared/errors.ts';
import { lineStrategyOf } from '#shared/job/enter-choice.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import { text } from '#shared/text/text.ts';
import type { JobResult } from '../jobs/job.ts';
import { awaitBoardChange, type BoardChange } from '../programmers/an3155/board-watch.ts';
import { DEFAULT_STARTUP_MS, resetIntoRom } from '../programmers/an3155/connect.ts';
import { Conversation } from '../programmers/an3155/conversation.ts';
import { canReset } from '../programmers/an3155/enter-bootloader.ts';
import { BoardTally } from './board-counts.ts';
import type { BoardAccess } from './board-access.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { errorJson, resultEvent } from './output/json-events.ts';
import { formatFailure } from './output/format-failure.ts';
import type { Screen } from './output/screen.ts';
import { clockOf, runOneBoard, type BoardJob } from './run-board-job.ts';
import { listenForStop } from './stop-signals.ts';

/** One job for several boards, one after the other. */
export interface BoardLoop {
  job: BoardJob;
  /** How many boards. */
  count: number;
  /** A board that passed is programmed again, too. */
  repeats: boolean;
}

/**
 * Programs boards one after the other, until so many were: each is waited for, and the next one counts once the one before was taken
 * out (nothing answers any more), or a bootloader answers again with another unique id. A board that passed is left alone if it comes
 * again, and so is one that was never taken out. Success if all boards passed; the first stop ends the loop after the board under way, with 130.
 */
export async function runBoardLoop(loop: BoardLoop, screen: Screen): Promise<ExitCode> {
  const tally = new BoardTally();
  const stopping = new AbortController();
  const stopListening = listenForStop(() => stopping.abort(new FlashError('E-CANCELLED', {})));
  let failure: FlashErrorData | undefined;
  try {
    await runAll(loop, { tally, signal: stopping.signal }, screen);
  } catch (error) {
    failure = asFlashError(error).toData();
  } finally {
    stopListening();
  }
  return report(loop, tally, failure, screen);
}

interface LoopState {
  tally: BoardTally;
  signal: AbortSignal;
}

async function runAll(loop: BoardLoop, { tally, signal }: LoopState, screen: Screen): Promise<void> {
  const { job, count } = loop;
  let told = '';
  let stillThere: string | undefined;
  for (let number = 1; ;) {
    const run = await runNext(loop, { tally, number, stillThere }, screen);
    const uniqueId = run.target === undefined ? undefined : idOf(run.target);
    if (!run.isSame) {
      number += 1;
      if (isCounted(run.result)) tally.note(uniqueId, run.exitCode);
      told = '';
    } else if (uniqueId !== undefined && told !== uniqueId) {
      told = uniqueId;
      tellSame(job, { uniqueId, isStillThere: uniqueId === stillThere }, screen);
    }
    if (tally.counts.total >= count) return;
    if (signal.aborted) throw signal.reason;
    if (!run.isSame && !job.isJson)
      screen.note(text('cli.loop.take-out', { counts: countWords(loop, tally) }));
    const change = await awaitNext(job.access, signal, uniqueId !== undefined);
    stillThere = change === 'brought-back' ? uniqueId : undefined;
  }
}

interface LoopRun {
  exitCode: ExitCode;
  result: JobResult;
  target: TargetInfo | undefined;
  /** The board passed before, and was left alone. */
  isSame: boolean;
}

/** Errors: those of the port, if no board was reached: the next one would be reached no better. */
async function runNext(
  { job, count, repeats }: BoardLoop,
  { tally, number, stillThere }: { tally: BoardTally; number: number; stillThere: string | undefined },
  screen: Screen,
): Promise<LoopRun> {
  let target: TargetInfo | undefined;
  if (!job.isJson && !job.access.isQuiet)
    screen.note(text('cli.loop.next', { number: tally.counts.total + 1, count }));
  const { exitCode, result } = await runOneBoard(
    {
      ...job,
      boardNumber: number,
      approval: {
        plan() {
          const uniqueId = target === undefined ? undefined : idOf(target);
          if (uniqueId === undefined) return;
          if (uniqueId === stillThere || (!repeats && tally.hasPassed(uniqueId)))
            throw new FlashError('E-LINE-SAME-BOARD', {});
        },
      },
      onTarget(info) {
        target = info;
      },
      isUntold: (ended) => isSame(ended) || isNoBoard(ended),
    },
    screen,
  );
  if (isNoBoard(result) && result.error !== undefined) throw asError(result.error);
  return { exitCode, result, target, isSame: isSame(result) };
}

function isSame({ error }: JobResult): boolean {
  return error?.code === 'E-LINE-SAME-BOARD';
}

/** The port itself is the trouble, or the wait for a board was stopped. */
function isNoBoard({ target, error }: JobResult): boolean {
  return target === undefined && error !== undefined && /^E-(?:PORT-|CANCELLED)/.test(error.code);
}

/** A board that was stopped before anything was done to it has had no turn. */
function isCounted({ outcome, contents }: JobResult): boolean {
  return outcome !== 'cancelled' || contents !== 'untouched';
}

/** An error of a result, to be thrown as it was. */
function asError({ code, params, phase }: FlashErrorData): FlashError {
  return new FlashError(code, params as never, phase === undefined ? {} : { phase });
}

/**
 * Waits until another board can be there. If the one before showed no unique id, it must have gone: nothing else would tell it from
 * the next one.
 */
async function awaitNext(access: BoardAccess, signal: AbortSignal, hasId: boolean): Promise<BoardChange> {
  if (access.renew !== undefined) {
    access.renew();
    return 'gone';
  }
  try {
    const link = await access.open(signal);
    const conversation = new Conversation(link, clockOf(access), { stop: signal, abort: signal });
    return await awaitBoardChange(conversation, hasId, resetOf(access, conversation)).finally(() =>
      link.close().catch(() => undefined),
    );
  } catch (error) {
    // The adapter went, and the board with it.
    if (!isFlashError(error, 'E-PORT-LOST', 'E-PORT-NOT-FOUND')) throw error;
    return 'gone';
  }
}

/** The reset by lines, if the adapter has lines that make it. */
function resetOf(
  { job, target }: BoardAccess,
  conversation: Conversation,
): (() => Promise<void>) | undefined {
  const strategy = lineStrategyOf({ enter: job.enter, wiring: job.resetLines ?? undefined });
  if (!canReset(conversation.link, strategy)) return undefined;
  const startupMs = target.expected?.device.uart.startup.worstMs ?? DEFAULT_STARTUP_MS;
  return () => resetIntoRom(conversation, strategy, startupMs);
}

function idOf({ uniqueId }: TargetInfo): string | undefined {
  return uniqueId.state === 'read' ? uniqueId.hex : undefined;
}

function tellSame(
  { isJson }: BoardJob,
  { uniqueId, isStillThere }: { uniqueId: string; isStillThere: boolean },
  screen: Screen,
): void {
  if (isJson) screen.json({ event: 'same-board', uniqueId });
  else screen.note(text(isStillThere ? 'cli.loop.still' : 'cli.loop.same', { uniqueId }));
}

function countWords({ count }: BoardLoop, tally: BoardTally): string {
  return text('cli.loop.counts', { ...tally.counts, count });
}

function report(
  loop: BoardLoop,
  tally: BoardTally,
  failure: FlashErrorData | undefined,
  screen: Screen,
): ExitCode {
  const { job, count } = loop;
  const exitCode = failure === undefined ? tally.exitCode : exitCodeOf(failure.code);
  const message = countWords(loop, tally);
  if (job.isJson) {
    const { checksums } = job;
    const more = {
      counts: { ...tally.counts, wanted: count },
      message,
      ...job.extra,
      ...(checksums === undefined ? {} : { checksums }),
      ...(failure === undefined ? {} : { error: errorJson(failure) }),
    };
    screen.json(resultEvent(job.command, exitCode, more), { isVerdict: true });
    return exitCode;
  }
  if (failure !== undefined && exitCode !== exitCodes.cancelled)
    screen.failure(formatFailure(failure, screen.paintNote));
  screen.verdict(screen.paintResult(exitCode === exitCodes.ok ? 'good' : 'bad', message));
  return exitCode;
}
