import { asFlashError } from '#shared/errors.ts';
import type { ImageChecksums, MergedChecksums } from '#shared/image/checksums.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Warning } from '#shared/warnings.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import type { Approval, Firmware, JobResult } from '../jobs/job.ts';
import { BoardRun, type RunEnd } from '../runs/board-run.ts';
import { RunTraces } from '../runs/run-traces.ts';
import { systemClock, type Clock } from '../time/clock.ts';
import type { BoardAccess } from './board-access.ts';
import { checksumsForPart } from './part-contents.ts';
import { tuneEngine } from './tune-engine.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { checksumLines } from './output/format-checksums.ts';
import { formatWarning, noteFault } from './output/format-failure.ts';
import { describeResult } from './output/format-result.ts';
import { JsonReporter } from './output/json-reporter.ts';
import type { Reporter } from './output/reporter.ts';
import type { Screen } from './output/screen.ts';
import { TextReporter } from './output/text-reporter.ts';
import { checkTraceFile, tracePlace } from './keep-trace.ts';
import { listenForStop } from './stop-signals.ts';
import { withHelpOf } from './usage-error.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import { text } from '#shared/text/text.ts';
import { englishWords } from '#shared/text/english-words.ts';

/** A job as a command wants it. */
export interface BoardJob {
  /** The command, for the JSON result. */
  command: string;
  task: JobTask;
  /** The firmware files of the task, and what they hold together. */
  firmware?: Firmware;
  /** Who must agree to the plan. */
  approval?: Approval | undefined;
  access: BoardAccess;
  isJson: boolean;
  /** Files that the command reads or writes: the trace may be none of them. */
  files?: readonly string[];
  /** What the command adds to its JSON result, however the job ends. */
  extra?: Record<string, unknown>;
  /** Warnings about the firmware file. */
  warnings?: readonly Warning[];
  /** Checksums of the firmware file, for the result. */
  checksums?: ImageChecksums | MergedChecksums;
  /** Which run of several it is: its end is then told as that, and not as the end of the command. */
  boardNumber?: number;
  /** Hears which board answered, before the plan is made. */
  onTarget?: (info: TargetInfo) => void;
  /** True for an end of which nothing is told. */
  isUntold?: (result: JobResult) => boolean;
  /** The plan is what was asked for. */
  isPlanTheResult?: boolean;
  /**
   * Does what is left when the job went well, and gives what it adds to the result. A failure here is the job's.
   */
  afterwards?: (result: JobResult) => Promise<AfterJob>;
}

/** What a command adds to the result of its job. */
export interface AfterJob {
  sentences: readonly string[];
  /** What the sentences amount to, for JSON, if they are a table; else they are told as they are. */
  message?: string;
  extra: Record<string, unknown>;
}

/** Runs a job to its end, tells the user about it, and gives the exit code. Never rejects for a failure of the job. */
export async function runBoardJob(job: BoardJob, screen: Screen): Promise<ExitCode> {
  return (await runOneBoard(job, screen)).exitCode;
}

/** The same, with the result for whoever goes on with it. */
export async function runOneBoard(
  job: BoardJob,
  screen: Screen,
): Promise<{ exitCode: ExitCode; result: JobResult }> {
  tuneEngine();
  const { trace, mayReplaceTrace: mayReplace } = job.access;
  await checkTraceFile(trace, { mayReplace, files: job.files ?? [] });
  const reporter = makeReporter(job, screen);
  const bytes = { compared: 0 };
  reporter.begin(job.warnings ?? []);
  const traces = new RunTraces(tracePlace(trace, screen.environment, mayReplace));
  const ran = await runStoppable(job, traces, {
    ...bindReporter(reporter),
    onState(state) {
      if (state.at === 'running' && state.phase === 'verifying') bytes.compared = state.total;
      reporter.onState(state);
    },
    onTarget(info) {
      job.onTarget?.(info);
      reporter.onTarget(info);
    },
    onFault: (error) => noteFault(error, screen),
  });
  const { result, after: added } = await finishJob(job, ran.result);
  const checksums = checksumsOfContents(job, result);
  const after = { ...added, extra: { ...(checksums === undefined ? {} : { checksums }), ...added.extra } };
  const exitCode = result.error === undefined ? exitCodes.ok : exitCodeOf(result.error.code);
  if (job.isUntold?.(result) === true) {
    tellLostTrace(ran, screen);
    return { exitCode, result };
  }
  const sentences = describeResult(job.task, result, bytes.compared);
  reporter.finish({
    result: { ...result, warnings: [...(job.warnings ?? []), ...result.warnings] },
    exitCode,
    sentences: [...sentences, ...after.sentences, ...shownChecksums(job.command, checksums)],
    message: [...sentences, ...(after.message === undefined ? after.sentences : [after.message])].join(' '),
    extra: { ...job.extra, ...after.extra, ...traceJson(ran.trace) },
  });
  tellTrace(job, ran, screen);
  await traces.settled();
  return { exitCode, result };
}

/** Of the contents that are for the board that answered. */
function checksumsOfContents(
  { checksums, firmware }: BoardJob,
  { device, target }: JobResult,
): BoardJob['checksums'] {
  // Files for several families are never merged.
  if (checksums === undefined || !('file' in checksums)) return checksums;
  if (device === undefined || firmware === undefined) return checksums;
  const flashSizeBytes = target?.flashSizeBytes ?? undefined;
  return checksumsForPart(firmware.image, checksums, { device, flashSizeBytes });
}

/** Whoever programs wants the verdict; whoever looks or compares wants to know which file it was. */
function shownChecksums(command: string, checksums: BoardJob['checksums']): string[] {
  if (checksums === undefined || command === 'program' || !('file' in checksums)) return [];
  return checksumLines(checksums);
}

function makeReporter(
  { command, access, isJson, isPlanTheResult = false, boardNumber }: BoardJob,
  screen: Screen,
): Reporter {
  return isJson
    ? new JsonReporter(command, screen, clockOf(access), boardNumber)
    : new TextReporter(screen, clockOf(access), {
        port: access.port,
        settings: access.settings,
        isPlanTheResult,
        isQuiet: access.isQuiet,
      });
}

/** The time that a job goes by. */
export function clockOf({ clock = systemClock }: BoardAccess): Clock {
  return clock;
}

interface Watcher {
  onState(state: JobState): void;
  onWaiting: Reporter['onWaiting'];
  onTarget: Reporter['onTarget'];
  onPlan: Reporter['onPlan'];
  onWarning: Reporter['onWarning'];
  onFault(error: unknown): void;
  stopping: Reporter['stopping'];
}

function bindReporter(reporter: Reporter): Omit<Watcher, 'onState' | 'onTarget' | 'onFault'> {
  return {
    onWaiting: (error) => reporter.onWaiting(error),
    onPlan: (plan) => reporter.onPlan(plan),
    onWarning: (warning) => reporter.onWarning(warning),
    stopping: (how) => reporter.stopping(how),
  };
}

/** `trace` names a file that is there; `traceProblem` says why it is not, or not whole. */
function traceJson(trace: WrittenTrace | undefined): Record<string, unknown> {
  if (trace === undefined) return {};
  const { file, problem } = trace;
  return problem === undefined ? { trace: file } : { trace: file, traceProblem: englishWords(problem) };
}

/** A trace is named if somebody will want it: after a failure, or if it was asked for. That it was lost is in the warnings. */
function tellTrace({ access, isJson }: BoardJob, { result, trace }: RunEnd, screen: Screen): void {
  if (trace === undefined || trace.problem !== undefined || isJson) return;
  if (result.outcome === 'failed' || typeof access.trace === 'string')
    screen.note(text('blackBox.kept', { file: trace.file }));
}

/** A run of which nothing else is told. */
function tellLostTrace({ result }: RunEnd, screen: Screen): void {
  for (const warning of result.warnings)
    if (warning.code === 'W-JOB-TRACE-LOST') screen.note(formatWarning(warning, screen.paintNote));
}

/** The first Ctrl-C lets the command under way finish, the second does not, the third gives up on the job. */
async function runStoppable(
  { task, firmware, approval, access }: BoardJob,
  traces: RunTraces,
  watcher: Watcher,
): Promise<RunEnd> {
  const { port, target, devices } = access;
  const run = new BoardRun(
    {
      origin: 'cli',
      port,
      job: { ...access.job, task, firmware: firmware?.files ?? [] },
      image: firmware?.image,
      approval,
      target,
      open: (signal) => access.open(signal),
    },
    { clock: clockOf(access), devices, traces },
    watcher,
  );
  const stopListening = listenForStop((count) => {
    if (count > 2) process.exit(exitCodes.cancelled);
    run.cancel();
    watcher.stopping(count === 1 ? 'soft' : 'hard');
  });
  try {
    return await run.run();
  } finally {
    stopListening();
  }
}

async function finishJob(job: BoardJob, result: JobResult): Promise<{ result: JobResult; after: AfterJob }> {
  const nothing: AfterJob = { sentences: [], extra: {} };
  if (result.outcome !== 'ok' || job.afterwards === undefined) return { result, after: nothing };
  try {
    return { result, after: await job.afterwards(result) };
  } catch (error) {
    const failure = withHelpOf(asFlashError(error), job.command);
    return { result: { ...result, outcome: 'failed', error: failure.toData() }, after: nothing };
  }
}
