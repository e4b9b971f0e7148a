import { computed, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { FlashErrorData } from '#shared/errors.ts';
import type { Input } from '#shared/ipc/contract.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import { useStation } from '../../stores/station.ts';

/** The plan for the file that is shown and the board that is there. */
export interface CurrentPlan {
  /** How it is to be programmed, as the user chooses it. */
  task: ProgramTask;
  /** The question for the plan; undefined if there is no file. */
  request: ComputedRef<Input<'bench:plan'> | undefined>;
  plan: ShallowRef<PlanView | null>;
  /** Why there is no plan. */
  failure: Ref<FlashErrorData | null>;
}

/** Asks for the plan again whenever the file, the board or an option changes. */
export function usePlan(documentId: () => string | undefined): CurrentPlan {
  const station = useStation();
  const task = reactive<ProgramTask>({
    kind: 'program',
    plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
    verify: true,
  });
  const plan = shallowRef<PlanView | null>(null);
  const failure = ref<FlashErrorData | null>(null);
  const request = computed(() => {
    const id = documentId();
    if (id === undefined) return undefined;
    const { erase, keepRest, outside } = task.plan;
    const plan = { erase, keepRest: keepRest && erase === 'needed', outside };
    return { task: { ...task, plan }, documentId: id };
  });
  let asked = 0;
  watch(
    [
      request,
      () => station.bench?.board?.identifiedAtMs,
      () => station.bench?.connection,
      () => station.documents,
    ],
    async () => {
      asked += 1;
      const mine = asked;
      const result = request.value === undefined ? undefined : await station.ask('bench:plan', request.value);
      // A later question has its own answer.
      if (mine !== asked) return;
      plan.value = result?.ok === true ? result.value : null;
      failure.value = result?.ok === false ? result.error : null;
    },
    { immediate: true },
  );
  return { task, request, plan, failure };
}
