import type { Command } from 'commander';
import { FlashError } from '#shared/errors.ts';
import type { OptionTask, OptionTerms } from '#shared/job/job-definition.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';
import { text } from '#shared/text/text.ts';
import type { Approval } from '../../jobs/job.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { parseNumber } from '../numbers.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import { runJobOf, type OutputOptions, type Shell } from './shell.ts';

interface ChangeOptionsOptions extends BoardOptions {
  yes?: true;
  preview?: true;
  acceptLockout?: true;
  confirm?: string;
}

/** `flashline options read|set|reset --port PORT`, `flashline options describe PART` */
export function defineOptions(parent: Command, shell: Shell): void {
  const command = parent.command('options').description(text('help.options'));
  command.addHelpText('after', text('help.options.after'));
  defineRead(command, shell);
  defineSet(command, shell);
  defineReset(command, shell);
  defineDescribe(command, shell);
}

function defineRead(parent: Command, shell: Shell): void {
  const command = parent.command('read').description(text('help.options-read'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-read.after'));
  command.action((options: BoardOptions) => shell.run((screen) => readOptionBytes(options, screen)));
}

function defineSet(parent: Command, shell: Shell): void {
  const command = parent.command('set').description(text('help.options-set'));
  command.argument('<assignments...>', text('help.argument.assignments'));
  addChangeOptions(command);
  command.addOption(jobOption('--confirm <words>', 'help.option.confirm'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-set.after'));
  command.action((assignments: string[], options: ChangeOptionsOptions) =>
    shell.run((screen) => setOptionBytes(assignments, options, screen)),
  );
}

function defineReset(parent: Command, shell: Shell): void {
  const command = parent.command('reset').description(text('help.options-reset'));
  addChangeOptions(command);
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-reset.after'));
  command.action((options: ChangeOptionsOptions) => shell.run((screen) => resetOptionBytes(options, screen)));
}

function defineDescribe(parent: Command, shell: Shell): void {
  const command = parent.command('describe').description(text('help.options-describe'));
  command.argument('<part>', text('help.argument.part'));
  addJsonOption(command);
  command.addHelpText('after', text('help.options-describe.after'));
  command.action((part: string, options: OutputOptions) =>
    shell.run((screen) => describeOptionBytes(part, options, screen)),
  );
}

function addChangeOptions(command: Command): void {
  command.addOption(jobOption('--preview', 'help.option.preview'));
  command.addOption(jobOption('-y, --yes', 'help.option.yes-options'));
  command.addOption(jobOption('--accept-lockout', 'help.option.accept-lockout'));
}

/** `flashline options read` */
function readOptionBytes(options: BoardOptions, screen: Screen): Promise<ExitCode> {
  return runJobOf(
    options,
    {
      command: 'options read',
      task: { kind: 'options', what: 'read' },
      async afterwards({ options: report, device }) {
        const { formatOptionValues } = await import('../output/format-options.ts');
        const sentences =
          report === undefined ? [] : formatOptionValues(report.layout, report.before, device?.name ?? '');
        return { sentences, message: sentences[0] ?? '', extra: {} };
      },
    },
    screen,
  );
}

/** `flashline options set`. Level 2 of readout protection goes a way of its own, with words to type. */
async function setOptionBytes(
  assignments: readonly string[],
  options: ChangeOptionsOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { LEVEL_TWO } = await import('#shared/options/plan-options.ts');
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
function resetOptionBytes(options: ChangeOptionsOptions, screen: Screen): Promise<ExitCode> {
  const approval = approvalFor('reset', options, screen);
  return runChange('reset', { what: 'reset', ...termsOf(options) }, options, screen, approval);
}

/** `flashline options describe PART` */
async function describeOptionBytes(part: string, { json }: OutputOptions, screen: Screen): Promise<ExitCode> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findPart } = await import('../../devices/find-part.ts');
  const { optionLayoutOf } = await import('../../devices/option-layouts.ts');
  const { device } = findPart(loadDevices(), part);
  const { formatOptionLayout, viewJson } = await import('../output/format-options.ts');
  const layout = optionLayoutOf(device);
  if (layout === undefined) throw new FlashError('E-OPTION-NO-LAYOUT', { device: device.name });
  if (json === true) {
    const { optionsView } = await import('#shared/options/option-view.ts');
    const options = optionsView(layout);
    screen.json(
      resultEvent('options describe', exitCodes.ok, {
        device: device.name,
        options: viewJson(options),
        sources: layout.sources,
      }),
    );
  } else for (const line of formatOptionLayout(layout, device.name)) screen.result(line);
  return exitCodes.ok;
}

function runChange(
  command: 'set' | 'reset',
  task: OptionTask,
  options: ChangeOptionsOptions,
  screen: Screen,
  approval?: Approval,
): Promise<ExitCode> {
  const isPreview = options.preview === true;
  return runJobOf(
    options,
    {
      command: `options ${command}`,
      task: { kind: 'options', ...task },
      approval,
      async afterwards({ options: report, device }) {
        const plan = isPreview ? report?.plan : undefined;
        // If nothing differs, the result has said so.
        if (plan === undefined || plan.differences.length === 0) return { sentences: [], extra: {} };
        const { formatOptionPlan } = await import('../output/format-options.ts');
        const needed = await neededToWrite(task, plan, { device: device?.name ?? '', options });
        const told = [text('cli.options.plan.untouched'), ...needed];
        const sentences = [...formatOptionPlan(plan), ...told];
        return { sentences, message: told.join(' '), extra: {} };
      },
    },
    screen,
  );
}

/** What the command lacks to write what its preview shows. */
async function neededToWrite(
  { what }: OptionTask,
  { lockouts }: OptionPlan,
  { device, options: { acceptLockout } }: { device: string; options: ChangeOptionsOptions },
): Promise<string[]> {
  if (what === 'lock-forever') {
    const { levelTwoWords } = await import('#shared/options/plan-options.ts');
    return [text('cli.options.plan.needs-words', { words: levelTwoWords(device) })];
  }
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
      const { formatOptionPlan } = await import('../output/format-options.ts');
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
