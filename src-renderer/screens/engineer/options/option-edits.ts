import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { FlashErrorData } from '#shared/errors.ts';
import type { OptionChangeTask } from '#shared/job/job-definition.ts';
import type { OptionPlanView } from '#shared/ipc/option-views.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import type { OptionFieldView } from '#shared/options/option-view.ts';
import { useStation } from '../../../stores/station.ts';
import { fieldsOfFailure } from './option-failure.ts';
import { fieldsByName } from './option-rows.ts';

/**
 * What the engineer wants the option bytes to be, and what the main process says of it. Kept while other screens are
 * shown, and gone with the board.
 */
export const useOptionEdits = defineStore('option-edits', () => {
  const station = useStation();
  const wanted = shallowRef<ReadonlyMap<string, number>>(new Map());
  /** What was typed and is not a value, by field. */
  const drafts = shallowRef<ReadonlyMap<string, string>>(new Map());
  const plan = shallowRef<OptionPlanView | null>(null);
  const refusal = ref<FlashErrorData | null>(null);

  const view = computed(() => station.bench?.options?.view ?? null);
  const readingId = computed(() => station.bench?.options?.readingId ?? null);
  const fields = computed(() =>
    view.value === null ? new Map<string, OptionFieldView>() : fieldsByName(view.value),
  );
  const changes = computed<readonly OptionChange[]>(() =>
    [...wanted.value].map(([name, value]) => ({ name, value })),
  );
  const task = computed<OptionChangeTask>(() => ({
    kind: 'options',
    what: 'change',
    changes: changes.value,
  }));
  const hasEdits = computed(() => wanted.value.size + drafts.value.size > 0);

  /** The value a field should have; null if it has none that is certain. */
  const valueOf = (field: OptionFieldView) => wanted.value.get(field.name) ?? field.value;
  const isEdited = ({ name }: OptionFieldView) => wanted.value.has(name) || drafts.value.has(name);

  function set(field: OptionFieldView, value: number): void {
    drafts.value = without(drafts.value, field.name);
    wanted.value =
      value === field.value
        ? without(wanted.value, field.name)
        : new Map([...wanted.value, [field.name, value]]);
  }

  function setDraft({ name }: OptionFieldView, words: string): void {
    drafts.value = new Map([...drafts.value, [name, words]]);
  }

  function undo(names: readonly string[]): void {
    for (const name of names) {
      wanted.value = without(wanted.value, name);
      drafts.value = without(drafts.value, name);
    }
  }

  function undoAll(): void {
    wanted.value = new Map();
    drafts.value = new Map();
  }

  /** Factory defaults become edits, to be looked at before they are written. */
  function wantFactory(): void {
    undoAll();
    for (const field of fields.value.values())
      if (field.kept === null && field.factory !== null && field.value !== null) set(field, field.factory);
  }

  /** Why a field cannot be written as it is here. */
  function problemOf(field: OptionFieldView): FlashErrorData | null {
    const { name, allowed } = field;
    const words = drafts.value.get(name);
    if (words !== undefined)
      return { code: 'E-OPTION-VALUE', params: { name, value: words.trim() || '–', allowed } };
    // What is not a value is told first.
    if (drafts.value.size > 0 || refusal.value === null || view.value === null) return null;
    return fieldsOfFailure(refusal.value, view.value).includes(name) ? refusal.value : null;
  }

  /** A refusal that is about no single field. */
  const generalProblem = computed(() =>
    refusal.value !== null && view.value !== null && fieldsOfFailure(refusal.value, view.value).length === 0
      ? refusal.value
      : null,
  );
  const canReview = computed(() => plan.value !== null && drafts.value.size === 0);

  // What the board has by now is not a change any more.
  watch(readingId, () => {
    const kept = [...wanted.value].filter(([name, value]) => {
      const field = fields.value.get(name);
      return field !== undefined && field.value !== value;
    });
    wanted.value = new Map(kept);
    drafts.value = new Map([...drafts.value].filter(([name]) => fields.value.has(name)));
  });

  let asked = 0;
  watch([changes, readingId], async () => {
    asked += 1;
    const mine = asked;
    plan.value = null;
    refusal.value = null;
    if (changes.value.length === 0 || readingId.value === null) return;
    const result = await station.ask('bench:plan-options', { task: task.value });
    // A later question has its own answer.
    if (mine !== asked) return;
    if (result.ok) plan.value = result.value;
    else refusal.value = result.error;
  });

  return {
    view,
    wanted,
    changes,
    task,
    plan,
    hasEdits,
    canReview,
    generalProblem,
    valueOf,
    isEdited,
    problemOf,
    set,
    setDraft,
    undo,
    undoAll,
    wantFactory,
  };
});

function without<Value>(map: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
  if (!map.has(name)) return map;
  return new Map([...map].filter(([key]) => key !== name));
}
