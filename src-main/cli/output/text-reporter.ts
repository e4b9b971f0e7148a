import type { FlashErrorData } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { text } from '#shared/text/text.ts';
import type { Warning } from '#shared/warnings.ts';
import type { PortSettings } from '../../links/byte-link.ts';
import type { Clock, Timer } from '../../time/clock.ts';
import { formatBoot } from './format-boot.ts';
import { formatDiagnoses } from './format-diagnosis.ts';
import { formatFailure, formatWarning } from './format-failure.ts';
import { formatPlan } from './format-plan.ts';
import { formatPhaseDone, formatPhaseStart, formatProgress } from './format-progress.ts';
import { formatFound } from './format-target.ts';
import type { ReportedJob, Reporter } from './reporter.ts';
import type { Screen } from './screen.ts';

/** What the text report says besides what the job tells. */
export interface TextReportOptions {
  port: string;
  settings: PortSettings;
  /** The plan is what was asked for, and not a word about what comes next. */
  isPlanTheResult: boolean;
  /** Progress and plan are not told; warnings, failures and the result are. */
  isQuiet?: boolean;
}

/** A terminal is redrawn at most this often. */
const MIN_DRAW_INTERVAL_MS = 100;
/** A step that says nothing for long, such as a mass erase, is seen to go on. */
const TICK_MS = 1000;

interface CurrentPhase {
  phase: Phase;
  done: number;
  total: number;
  startMs: number;
}

/** Reports a job in words: progress on stderr, the result on stdout. */
export class TextReporter implements Reporter {
  readonly #screen: Screen;
  readonly #clock: Clock;
  readonly #options: TextReportOptions;
  readonly #saidWarnings = new Set<string>();
  #current: CurrentPhase | undefined;
  #lastDrawMs = -Infinity;
  #tick: Timer | undefined;

  constructor(screen: Screen, clock: Clock, options: TextReportOptions) {
    this.#screen = screen;
    this.#clock = clock;
    this.#options = options;
  }

  begin(warnings: readonly Warning[]): void {
    this.#warn(warnings);
  }

  onState(state: JobState): void {
    if (this.#options.isQuiet === true) return;
    switch (state.at) {
      case 'idle':
        return;
      case 'running':
        if (this.#current?.phase === state.phase && this.#current.total === state.total && state.done > 0)
          this.#progress(state.done);
        else this.#beginPhase(state.phase, state.total);
        return;
      case 'cancelling':
        if (this.#current?.phase !== state.phase) this.#leavePhase();
        return;
      case 'ended':
        if (state.outcome === 'ok') this.#endPhase();
        this.#leavePhase();
    }
  }

  onWaiting({ code }: FlashErrorData): void {
    this.#screen.note(text('cli.job.waiting', { code }));
  }

  onTarget(info: TargetInfo): void {
    if (this.#options.isQuiet !== true) this.#screen.note(formatFound(info));
  }

  onPlan(plan: Plan): void {
    const { isPlanTheResult, isQuiet = false } = this.#options;
    for (const line of formatPlan(plan)) {
      if (isPlanTheResult) this.#screen.result(line);
      else if (!isQuiet) this.#screen.note(line);
    }
    this.#warn(plan.warnings);
  }

  onWarning(warning: Warning): void {
    this.#warn([warning]);
  }

  stopping(how: 'soft' | 'hard'): void {
    this.#screen.note(text(`cli.stop.${how}`));
  }

  finish({ result, exitCode, sentences }: ReportedJob): void {
    this.#warn(result.warnings);
    // Stopping on request is not an error; the last sentence says it.
    if (result.error !== undefined && result.outcome !== 'cancelled')
      this.#screen.failure([
        ...formatFailure(result.error, this.#screen.paintNote, result.diagnoses),
        ...formatDiagnoses(result.diagnoses, this.#screen.paintNote),
        ...formatBoot(result.boot),
      ]);
    const style = exitCode === 0 ? 'good' : 'bad';
    for (const sentence of sentences) this.#screen.verdict(this.#screen.paintResult(style, sentence));
  }

  #beginPhase(phase: Phase, total: number): void {
    this.#endPhase();
    this.#leavePhase();
    this.#current = { phase, done: 0, total, startMs: this.#clock.now() };
    this.#lastDrawMs = -Infinity;
    if (phase === 'connecting') {
      const { port, settings } = this.#options;
      this.#screen.note(text('cli.job.connect', { port, ...settings }));
    } else if (phase === 'identifying' || phase === 'checking') {
      // What they find out is said when it is known.
    } else if (total === 0 || !this.#screen.isLive) {
      this.#screen.note(formatPhaseStart(phase, total));
    } else {
      this.#draw();
    }
  }

  #progress(done: number): void {
    if (this.#current === undefined) return;
    this.#current.done = done;
    const isDue = this.#clock.now() - this.#lastDrawMs >= MIN_DRAW_INTERVAL_MS;
    if (this.#screen.isLive && isDue) this.#draw();
  }

  #endPhase(): void {
    const current = this.#current;
    if (current === undefined || current.total === 0) return;
    current.done = current.total;
    if (this.#screen.isLive) {
      this.#draw();
      this.#screen.keep();
    } else this.#screen.note(formatPhaseDone({ ...current, elapsedMs: this.#clock.now() - current.startMs }));
  }

  #leavePhase(): void {
    this.#tick?.cancel();
    this.#current = undefined;
  }

  #draw(): void {
    const current = this.#current;
    if (current === undefined) return;
    this.#tick?.cancel();
    this.#tick = this.#clock.after(TICK_MS, () => this.#draw());
    const now = this.#clock.now();
    this.#lastDrawMs = now;
    const progress = { ...current, elapsedMs: now - current.startMs };
    this.#screen.draw(formatProgress(progress, this.#screen.columns));
  }

  #warn(warnings: readonly Warning[]): void {
    for (const warning of warnings) {
      const key = JSON.stringify(warning);
      if (this.#saidWarnings.has(key)) continue;
      this.#saidWarnings.add(key);
      this.#screen.note(formatWarning(warning, this.#screen.paintNote));
    }
  }
}
