import { formatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import { counted, english, text } from '#shared/text/text.ts';
import { commandLineWords } from '#shared/text/words.ts';
import { traceRows } from '#shared/trace/trace-rows.ts';
import { describeDifference } from '../../traces/describe-difference.ts';
import { answerWords, bytesWords } from '../../traces/difference-words.ts';
import type { Trace } from '../../traces/read-trace.ts';
import type { BoardDifference, BoardReplay } from '../../traces/replay-board.ts';
import type { HostReplay } from '../../traces/replay-host.ts';
import { imageDigests } from '../../traces/strip-trace.ts';
import { formatRow, summaryRows } from '../../traces/support-report.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatFailure } from '../output/format-failure.ts';
import { formatTable } from '../output/format-quantities.ts';
import { errorJson, resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';

/** A trace, and what came of running it again; undefined for a way that nobody asked for. */
interface Replayed {
  trace: Trace;
  host: HostReplay | undefined;
  board: BoardReplay | undefined;
}

/** Bytes of a row that `--bytes` shows. */
const ALL_BYTES = 4096;

/** Tells what the replays found, or shows the trace if there was none. */
export function tellReplay(
  { trace, host, board }: Replayed,
  { isJson, withBytes }: { isJson: boolean; withBytes: boolean },
  screen: Screen,
): ExitCode {
  const replays = host !== undefined || board !== undefined;
  const failure = failureOf(host, board);
  const exitCode = failure === undefined ? exitCodes.ok : exitCodeOf(failure.code);
  if (isJson) {
    const shown = replays ? {} : { exchange: traceRows(trace.records, english).map(rowJson) };
    const found = {
      header: trace.header,
      verdict: trace.verdict ?? null,
      isCut: trace.isCut,
      ...shown,
      ...(host === undefined
        ? {}
        : { host: { isSame: host.difference === undefined, frames: host.frameCount } }),
      ...(board === undefined ? {} : { board: boardJson(board) }),
      ...(failure === undefined ? {} : { error: errorJson(failure.toData()) }),
    };
    screen.json(resultEvent('replay', exitCode, found));
    return exitCode;
  }
  if (!replays) showTrace(trace, withBytes, screen);
  if (host?.difference === undefined && host !== undefined)
    screen.result(
      screen.paintResult(
        'good',
        text('blackBox.host.same', { frames: host.frameCount, sent: counted('byte', host.sentBytes) }),
      ),
    );
  if (board?.differenceCount === 0)
    screen.result(
      screen.paintResult('good', text('blackBox.board.same', { part: board.part, turns: board.turnCount })),
    );
  for (const difference of board?.differences.slice(1) ?? [])
    screen.result(
      text('blackBox.board.more', { time: seconds(difference.timeMs), ...answersOf(difference) }),
    );
  if (failure !== undefined)
    for (const line of formatFailure(failure.toData(), screen.paintNote)) screen.note(line);
  return exitCode;
}

function showTrace(trace: Trace, withBytes: boolean, screen: Screen): void {
  for (const line of formatTable(summaryRows(trace, imageDigests(trace)))) screen.result(line);
  screen.result('');
  for (const row of traceRows(trace.records, english)) {
    for (const line of formatRow(row, withBytes ? ALL_BYTES : 0))
      screen.result(row.isFault ? screen.paintResult('bad', line) : line);
  }
  if (trace.isCut) screen.note(text('blackBox.cut'));
  if (trace.header.isStripped) screen.note(text('blackBox.stripped'));
}

/** The first difference as an error. */
function failureOf(host: HostReplay | undefined, board: BoardReplay | undefined): FlashError | undefined {
  if (host?.difference !== undefined) {
    const { difference } = host;
    const time = seconds(difference.timeMs);
    return new FlashError('E-TRACE-DIFFERS', {
      time,
      detail: commandLineWords(describeDifference(difference)),
    });
  }
  const [first] = board?.differences ?? [];
  if (board === undefined || first === undefined) return undefined;
  const detail = text('blackBox.board.differs', {
    part: board.part,
    count: board.differenceCount,
    turns: board.turnCount,
    ...answersOf(first),
  });
  return new FlashError('E-TRACE-DIFFERS', { time: seconds(first.timeMs), detail: commandLineWords(detail) });
}

function answersOf({ sent, recorded, answered, offset }: BoardDifference): {
  sent: string;
  recorded: string;
  answered: string;
} {
  const nothing = text('blackBox.nothing');
  return {
    sent: bytesWords(sent) ?? nothing,
    recorded: answerWords(recorded, offset) ?? nothing,
    answered: answerWords(answered, offset) ?? nothing,
  };
}

function boardJson({ part, turnCount, differenceCount, differences }: BoardReplay): Record<string, unknown> {
  return {
    part,
    turnCount,
    differenceCount,
    differences: differences.map(({ sent, recorded, answered, ...rest }) => ({
      ...rest,
      sent: formatBytes(sent),
      recorded: formatBytes(recorded),
      answered: formatBytes(answered),
    })),
  };
}

function rowJson({ bytes, ...row }: ReturnType<typeof traceRows>[number]): Record<string, unknown> {
  return { ...row, ...(bytes.length === 0 ? {} : { bytes: formatBytes(bytes) }) };
}

function seconds(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(6)} s`;
}
