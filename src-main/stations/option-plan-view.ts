import { createHash } from 'node:crypto';
import type { OptionChangeResult, OptionDifferenceView, OptionPlanView } from '#shared/ipc/option-views.ts';
import type { OptionArea, OptionField, OptionLayout } from '#shared/options/option-layout.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import { describeOptionValue } from '#shared/options/option-view.ts';
import { areasToWrite, describeLockout, type OptionPlan } from '#shared/options/plan-options.ts';
import { readOptionField } from '#shared/options/read-options.ts';

/** What a screen shows of a change of option bytes. */
export function optionPlanView(plan: OptionPlan): OptionPlanView {
  return {
    planId: optionPlanFingerprint(plan),
    fields: plan.differences.map(({ field, before, after }) => differenceView(field, before, after)),
    lockouts: plan.lockouts.map((lockout) => ({ settings: describeLockout(lockout), text: lockout.text })),
    writes: areasToWrite(plan).map(({ address, bytes }) => ({
      start: address,
      end: address + bytes.length - 1,
    })),
  };
}

/** A name that two plans share only if they make the same bytes of the same ones. */
export function optionPlanFingerprint({ layout, before, after }: OptionPlan): string {
  const hash = createHash('sha256').update(layout.id);
  for (const { address, bytes } of [...before, ...after])
    hash.update(`@${String(address)}:${String(bytes.length)};`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** What a change came to; null if none was carried out, or the option bytes could not be read since. */
export function optionChange(report: OptionReport | undefined): OptionChangeResult | null {
  if (report?.plan === undefined || report.after === undefined || report.outcome === undefined) return null;
  const { layout, plan, after, outcome } = report;
  const views = plan.differences.map(({ field, before, after: wanted }) =>
    differenceView(field, before, found(after, layout, field) ?? wanted),
  );
  return {
    set: views.filter(({ name }) => outcome.set.includes(name)),
    notSet: views.filter(({ name }) => outcome.notSet.includes(name)),
    unasked: outcome.unasked,
  };
}

function found(
  areas: readonly OptionArea[],
  layout: OptionLayout,
  { name }: OptionField,
): number | undefined {
  return readOptionField(areas, layout, name);
}

function differenceView(field: OptionField, before: number, after: number): OptionDifferenceView {
  const { name, meaning, danger } = field;
  return {
    name,
    meaning,
    before: valueText(field, before),
    after: valueText(field, after),
    danger,
  };
}

/** In words; a number as manuals write it and, if that is another one, as people count: `0x3F (63)`. */
function valueText(field: OptionField, value: number): string {
  const words = describeOptionValue(field, value);
  return field.values.kind === 'number' && value > 9 ? `${words} (${String(value)})` : words;
}
