import { computed, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { FlashErrorData } from '#shared/errors.ts';
import type { PlanRequest } from '#shared/ipc/bench-views.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import { useStation } from '../../stores/station.ts';

/** How a document is to be programmed, besides which one. */
export type PlanOptions = Omit<PlanRequest, 'documentId'>;

/** The plan for the file that is shown and the board that is there. */
export interface CurrentPlan {
  options: PlanOptions;
  request: ComputedRef<PlanRequest | undefined>;
  plan: ShallowRef<PlanView | null>;
  /** Why there is no plan. */
  failure: Ref<FlashErrorData | null>;
}

/** Asks for the plan anew whenever the file, the board or an option changes. */
export function usePlan(documentId: () => string | undefined): CurrentPlan {
  const station = useStation();
  const options = reactive<PlanOptions>({
    erase: 'needed',
    keepRest: false,
    leaveOut: false,
    verify: true,
    leave: null,
  });
  const plan = shallowRef<PlanView | null>(null);
  const failure = ref<FlashErrorData | null>(null);
  const request = computed(() => {
    const id = documentId();
    if (id === undefined) return undefined;
    const { erase, keepRest, leaveOut, verify, leave } = options;
    return { documentId: id, erase, keepRest: keepRest && erase === 'needed', leaveOut, verify, leave };
  });
  let asked = 0;
  watch(
    [request, () => station.bench?.board?.identifiedAtMs, () => station.bench?.line, () => station.documents],
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
  return { options, request, plan, failure };
}
