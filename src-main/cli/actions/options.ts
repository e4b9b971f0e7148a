import { FlashError } from '#shared/errors.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import { optionsView } from '#shared/options/option-view.ts';
import { LEVEL_TWO, levelTwoWords, type OptionPlan } from '#shared/options/plan-options.ts';
import { text } from '#shared/text/text.ts';
import { findPart } from '../../devices/find-part.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { optionLayoutOf } from '../../devices/option-layouts.ts';
import type { OptionTask, OptionTerms } from '#shared/job/job-definition.ts';
import type { Approval } from '../../jobs/job.ts';
import { boardAccess } from '../board-access.ts';
import type { BoardOptions } from '../commands/common-options.ts';
import type { OutputOptions } from '../commands/shell.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { parseNumber } from '../numbers.ts';
import {
  formatOptionLayout,
  formatOptionPlan,
  formatOptionValues,
  viewJson,
} from '../output/format-options.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';

export interface ChangeOptionsOptions extends BoardOptions {
  yes?: true;
  preview?: true;
  acceptLockout?: true;
  confirm?: string;
}

/** `flashline options read` */
export function readOptionBytes(options: BoardOptions, screen: Screen): Promise<ExitCode> {
  return runBoardJob(
    {
      command: 'options read',
      task: { kind: 'options', what: 'read' },
      access: boardAccess(options),
      isJson: options.json === true,
      afterwards({ options: report, device }) {
        const sentences =
          report === undefined ? [] : formatOptionValues(report.layout, report.before, device?.name ?? '');
        return Promise.resolve({ sentences, message: sentences[0] ?? '', extra: {} });
      },
    },
    screen,
  );
}

/** `flashline options set`. Level 2 of readout protection goes a way of its own, with words to type. */
export function setOptionBytes(
  assignments: readonly string[],
  options: ChangeOptionsOptions,
  screen: Screen,
): Promise<ExitCode> {
  const changes = assignments.map(parseAssignment);
  const [first] = changes;
  const isLevelTwo = changes.length === 1 && first?.name === 'RDP' && [2, LEVEL_TWO].includes(first.value);
  if (isLevelTwo) {
    const task = { what: 'lock-forever', typed: options.confirm ?? '' } as const;
    return runChange('set', { ...task, planOnly: options.preview === true }, options, screen);
  }
  const approval = approvalFor('set', options, screen);
  return runChange('set', { what: 'change', changes, ...termsOf(options) }, options, screen, approval);
}

/** `flashline options reset` */
export function resetOptionBytes(options: ChangeOptionsOptions, screen: Screen): Promise<ExitCode> {
  const approval = approvalFor('reset', options, screen);
  return runChange('reset', { what: 'reset', ...termsOf(options) }, options, screen, approval);
}

/** `flashline options describe PART` */
export function describeOptionBytes(
  part: string,
  { json }: OutputOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { device } = findPart(loadDevices(), part);
  const layout = optionLayoutOf(device);
  if (layout === undefined) throw new FlashError('E-OPTION-NO-LAYOUT', { device: device.name });
  if (json === true) {
    const options = optionsView(layout);
    screen.json(
      resultEvent('options describe', exitCodes.ok, {
        device: device.name,
        options: viewJson(options),
        sources: layout.sources,
      }),
    );
  } else for (const line of formatOptionLayout(layout, device.name)) screen.result(line);
  return Promise.resolve(exitCodes.ok);
}

function runChange(
  command: 'set' | 'reset',
  task: OptionTask,
  options: ChangeOptionsOptions,
  screen: Screen,
  approval?: Approval,
): Promise<ExitCode> {
  const access = boardAccess(options);
  const isPreview = options.preview === true;
  return runBoardJob(
    {
      command: `options ${command}`,
      task: { kind: 'options', ...task },
      approval,
      access,
      isJson: options.json === true,
      afterwards({ options: report, device }) {
        const plan = isPreview ? report?.plan : undefined;
        // Where nothing differs, the result has said so.
        if (plan === undefined || plan.differences.length === 0)
          return Promise.resolve({ sentences: [], extra: {} });
        const needed = neededToWrite(task, plan, { device: device?.name ?? '', options });
        const told = [text('cli.options.plan.untouched'), ...needed];
        const sentences = [...formatOptionPlan(plan), ...told];
        return Promise.resolve({ sentences, message: told.join(' '), extra: {} });
      },
    },
    screen,
  );
}

/** What the command lacks to write what its preview shows. */
function neededToWrite(
  { what }: OptionTask,
  { lockouts }: OptionPlan,
  { device, options: { acceptLockout } }: { device: string; options: ChangeOptionsOptions },
): string[] {
  if (what === 'lock-forever')
    return [text('cli.options.plan.needs-words', { words: levelTwoWords(device) })];
  return lockouts.length > 0 && acceptLockout !== true ? [text('cli.options.plan.needs-accept')] : [];
}

function termsOf({ acceptLockout, preview }: ChangeOptionsOptions): OptionTerms {
  return { acceptLockout: acceptLockout === true, planOnly: preview === true };
}

/** Somebody must have agreed: by an option, or by an answer once the plan was shown. Nobody needs to agree to a preview. */
function approvalFor(
  command: string,
  { yes, preview, json, quiet, port }: ChangeOptionsOptions,
  screen: Screen,
): Approval | undefined {
  if (preview === true) return undefined;
  if (yes !== true && (!screen.canAsk || json === true))
    throw usageError(text('cli.usage.yes-options', { port }), `options ${command}`);
  return {
    async options(plan) {
      // Who is asked must see what for.
      const isShown = json !== true && (quiet !== true || yes !== true);
      if (isShown) for (const line of formatOptionPlan(plan)) screen.note(line);
      if (yes === true) return;
      const answer = await screen.ask(text('cli.options.ask'));
      if (answer?.trim().toLowerCase() !== text('cli.options.yes'))
        throw new FlashError('E-OPTION-NOT-AGREED', {}, { phase: 'checking' });
    },
  };
}

/** `nBOOT_SEL=0` */
function parseAssignment(words: string): OptionChange {
  const [, name, digits] = /^([A-Za-z]\w*)=(\w+)$/.exec(words) ?? [];
  const value = digits === undefined ? undefined : parseNumber(digits);
  if (name === undefined || value === undefined)
    throw usageError(`${words}: ${text('cli.bad.assignment')}`, 'options set');
  return { name, value };
}
