import { formatRange } from '#shared/bytes.ts';
import { formatOptionValue } from '#shared/options/change-options.ts';
import type { OptionArea, OptionLayout, OptionSentence } from '#shared/options/option-layout.ts';
import type { OptionOutcome, OptionReport } from '#shared/options/option-report.ts';
import { englishWords } from '#shared/text/english-words.ts';
import {
  describeOptionValue,
  optionsView,
  type OptionFieldView,
  type OptionsView,
} from '#shared/options/option-view.ts';
import { areasToWrite, describeLockout, type OptionPlan } from '#shared/options/plan-options.ts';
import { counted, english, text } from '#shared/text/text.ts';
import { formatDuration, formatTable } from './format-quantities.ts';

/** The option bytes of a board: a line for each field, by group, then the reserved bits. */
export function formatOptionValues(
  layout: OptionLayout,
  areas: readonly OptionArea[],
  device: string,
): string[] {
  const view = optionsView(layout, areas);
  return [
    text('cli.options.title', { device, layout: view.name }),
    ...writingNotes(layout, device),
    ...formatGroups(view.groups, (field) => [
      `${field.name} = ${field.valueText ?? text('cli.options.contradiction')}`,
      compareWithFactory(field),
    ]),
    '',
    text('cli.options.reserved'),
    ...view.reserved.map((bits) => `  ${text('cli.options.reserved-row', bits)}`),
  ];
}

/** The fields of a part: place, meaning, values and danger of each. */
export function formatOptionLayout(layout: OptionLayout, device: string): string[] {
  const view = optionsView(layout);
  const lines = view.groups.flatMap(({ group, fields }) => [
    '',
    text(`options.group.${group}`),
    ...fields.flatMap((field) => [`  ${field.name}  ${field.place}  ${field.meaning}`, ...details(field)]),
  ]);
  const title = text('cli.options.title-part', { device, layout: view.name });
  return [title, ...writingNotes(layout, device), ...lines];
}

/** What a change would do, before anything is written. */
export function formatOptionPlan(plan: OptionPlan): string[] {
  const fields = plan.differences.flatMap(({ field, before, after }) => [
    `  ${text('cli.options.plan.field', {
      name: field.name,
      before: describeOptionValue(field, before),
      after: describeOptionValue(field, after),
    })}`,
    ...(field.danger === null ? [] : [`    ${dangerLine(field.danger)}`]),
  ]);
  const lockouts = plan.lockouts.map((lockout) =>
    text('cli.options.plan.lockout', { settings: describeLockout(lockout), text: lockout.text }),
  );
  const writes = areasToWrite(plan).map(({ address, bytes }) =>
    text('cli.options.plan.write', {
      size: counted('byte', bytes.length),
      range: formatRange(address, bytes.length),
    }),
  );
  return [text('cli.options.plan.title', { layout: plan.layout.name }), ...fields, ...lockouts, ...writes];
}

/** What a job that went well did to the option bytes. */
export function describeOptionResult({ state, plan }: OptionReport, durationMs: number): string[] {
  if (state === 'locked') return [text('cli.options.result.locked')];
  if (state !== 'changed' || plan === undefined)
    return plan?.differences.length === 0 ? [text('cli.options.result.same')] : [];
  const fields = plan.differences
    .map(({ field, after }) => `${field.name} = ${formatOptionValue(after)}`)
    .join(', ');
  return [text('cli.options.result.changed', { fields, time: formatDuration(durationMs) })];
}

/** What is known of the option bytes after a job that failed. */
export function describeOptionState({ state, outcome }: OptionReport): string {
  if (state !== 'differs') return text(`cli.options.state.${state}`);
  const list = (names: readonly string[] = []) =>
    names.length === 0 ? text('cli.options.none') : names.join(', ');
  return text('cli.options.state.differs', { set: list(outcome?.set), notSet: list(outcome?.notSet) });
}

/** The report for `--json`. */
export function optionsJson(report: OptionReport): Record<string, unknown> {
  const { state, layout, before, plan, after, outcome } = report;
  return {
    state,
    ...viewJson(optionsView(layout, after ?? before)),
    areas: (after ?? before).map(areaJson),
    ...(plan === undefined
      ? {}
      : {
          changes: plan.differences.map((change) => ({
            name: change.field.name,
            before: change.before,
            after: change.after,
          })),
          lockouts: plan.lockouts.map((lockout) => ({
            settings: describeLockout(lockout),
            text: sentenceWords(lockout.text),
          })),
          planned: plan.after.map(areaJson),
        }),
    ...(outcome === undefined ? {} : { outcome: outcomeJson(outcome) }),
  };
}

function areaJson({ address, bytes }: OptionArea): { address: number; hex: string } {
  return { address, hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function writingNotes({ readOnlyReason, isUnconfirmed }: OptionLayout, device: string): string[] {
  if (readOnlyReason !== null) return [text('cli.options.read-only', { reason: readOnlyReason })];
  return isUnconfirmed ? [english.warning({ code: 'W-JOB-OPTION-UNCONFIRMED', params: { device } })] : [];
}

function formatGroups(
  groups: ReturnType<typeof optionsView>['groups'],
  cells: (field: OptionFieldView) => string[],
): string[] {
  return groups.flatMap(({ group, fields }) => [
    '',
    text(`options.group.${group}`),
    ...formatTable(fields.map(cells), '  '),
  ]);
}

function compareWithFactory({ isFactory, factory }: OptionFieldView): string {
  if (isFactory === true) return text('cli.options.factory');
  return factory === null
    ? text('cli.options.factory-unknown')
    : text('cli.options.not-factory', { value: formatOptionValue(factory) });
}

function details(field: OptionFieldView): string[] {
  const values = field.choices.map(({ value, meaning }) => `${formatOptionValue(value)}: ${meaning}`);
  const allowed = values.length === 0 ? [text('cli.options.allowed', { allowed: field.allowed })] : values;
  const factory =
    field.factory === null
      ? text('cli.options.factory-unknown')
      : text('cli.options.not-factory', { value: formatOptionValue(field.factory) });
  return [
    ...allowed,
    factory,
    ...(field.kept === null ? [] : [keptLine(field.kept)]),
    ...(field.danger === null ? [] : [dangerLine(field.danger)]),
  ].map((line) => `      ${line}`);
}

function keptLine(reason: NonNullable<OptionFieldView['kept']>): string {
  return reason === 'readout-level' ? text('cli.options.kept-rdp') : text('cli.options.kept', { reason });
}

function dangerLine({ level, text: words }: NonNullable<OptionFieldView['danger']>): string {
  return text('cli.options.danger', { level: text(`options.danger.${level}`), text: words });
}

/** The view for `--json`, its sentences in words. */
export function viewJson({ groups, readOnlyReason, ...view }: OptionsView): Record<string, unknown> {
  return {
    ...view,
    readOnlyReason: readOnlyReason === null ? null : sentenceWords(readOnlyReason),
    groups: groups.map(({ group, fields }) => ({
      group,
      fields: fields.map(({ kept, danger, ...field }) => ({
        ...field,
        kept: kept === null || kept === 'readout-level' ? kept : sentenceWords(kept),
        danger: danger && { ...danger, text: sentenceWords(danger.text) },
      })),
    })),
  };
}

function sentenceWords(key: OptionSentence): string {
  return text(`optionSentences.${key}`);
}

/** What changed unasked, in words. */
function outcomeJson({ unasked, ...rest }: OptionOutcome): Record<string, unknown> {
  return {
    ...rest,
    unasked: unasked.map(({ what, ...values }) => ({ what: englishWords(what), ...values })),
  };
}
