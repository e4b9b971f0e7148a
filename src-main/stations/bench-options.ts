import { randomUUID } from 'node:crypto';
import { FlashError } from '#shared/errors.ts';
import type { BenchOptions, OptionPlanView } from '#shared/ipc/option-views.ts';
import type { OptionChangeTask } from '#shared/job/job-definition.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import { optionsView } from '#shared/options/option-view.ts';
import { planOptionChange } from '#shared/options/plan-options.ts';
import { readOptionField } from '#shared/options/read-options.ts';
import type { JobResult } from '../jobs/job.ts';
import { pagesOfLargestBank } from '../jobs/plan-target.ts';
import type { IdentifiedBoard } from './bench-board.ts';
import { optionPlanView } from './option-plan-view.ts';

/** The option bytes of the board, as they were read last. */
export interface KnownOptions {
  layout: OptionLayout;
  areas: readonly OptionArea[];
  view: BenchOptions;
}

/**
 * What is known of the option bytes after a job. `before` is what was known of the same board. A job that identified the
 * board may have met another one, and one whose write could not be read back leaves nothing that is known.
 */
export function optionsAfter(
  { kind, options }: JobResult,
  before: KnownOptions | undefined,
): KnownOptions | undefined {
  if (kind === 'info') return undefined;
  if (options === undefined) return before;
  const areas = options.state === 'read' ? options.before : options.after;
  if (areas === undefined || isRearranged(options)) return undefined;
  const { layout } = options;
  return { layout, areas, view: { readingId: randomUUID(), view: optionsView(layout, areas) } };
}

/**
 * Whether a change of option bytes may have left another part than the one that was identified: its flash arranged in other
 * banks, protected against reading, or in a state that nobody knows.
 */
export function isRearranged(report: OptionReport | undefined): boolean {
  if (report === undefined || report.state === 'read') return false;
  const { layout, before, after } = report;
  if (after === undefined) return true;
  return layout.fields.some(
    ({ name, group }) =>
      (group === 'banks' || group === 'readout-protection') &&
      readOptionField(before, layout, name) !== readOptionField(after, layout, name),
  );
}

/**
 * What a change of the option bytes that were read would do. A lock-out is part of the plan: whether it is accepted is asked
 * when the change is to be written.
 * @throws FlashError `E-PLAN-CHANGED` if they are not known (any more), `E-OPTION-*`
 */
export function planBenchOptions(
  { changes }: OptionChangeTask,
  board: IdentifiedBoard | undefined,
  known: KnownOptions | undefined,
): OptionPlanView {
  if (board === undefined || known === undefined) throw new FlashError('E-PLAN-CHANGED', {});
  const { layout, areas } = known;
  const plan = planOptionChange(areas, layout, changes, {
    device: board.view.info.deviceName,
    acceptLockout: true,
    pageCount: layout.ranges.length === 0 ? undefined : pagesOfLargestBank(board.planTarget),
  });
  return optionPlanView(plan);
}
