import { storeToRefs } from 'pinia';
import { computed, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Comparison, DocumentSummary } from '#shared/ipc/document-views.ts';
import { useScreenState } from '../../../stores/screen-state.ts';
import { useStation } from '../../../stores/station.ts';

/** Two documents side by side, and how they differ. */
export interface SideBySide {
  /** Names of the documents; empty if there is none. They can be set. */
  leftId: Ref<string>;
  rightId: Ref<string>;
  left: ComputedRef<DocumentSummary | undefined>;
  right: ComputedRef<DocumentSummary | undefined>;
  /** null until it has been found out. */
  comparison: ShallowRef<Comparison | null>;
  /** Index of the difference that is looked at. */
  current: Ref<number>;
}

/** Names the bytes of a document and where they lie: a raw binary that was moved compares differently. */
export function contentKeyOf({ documentId, segments }: DocumentSummary): string {
  return `${documentId}@${String(segments[0]?.address ?? 0)}`;
}

/** Compares the documents that are chosen; until somebody chooses, a file with the board. */
export function useComparison(): SideBySide {
  const station = useStation();
  const {
    leftId,
    rightId,
    comparison,
    comparedKey,
    currentDifference: current,
  } = storeToRefs(useScreenState());
  const find = (id: string) => station.documents.find(({ documentId }) => documentId === id);
  const left = computed(() => find(leftId.value));
  const right = computed(() => find(rightId.value));

  watch(
    () => station.documents,
    (documents) => {
      [leftId.value, rightId.value] = chooseSides(documents, leftId.value, rightId.value);
    },
    { immediate: true },
  );

  // Other documents that come and go, and the same snapshot told again, change nothing here.
  const key = computed(() =>
    left.value === undefined || right.value === undefined
      ? ''
      : `${contentKeyOf(left.value)} ${contentKeyOf(right.value)}`,
  );
  watch(
    key,
    async (wanted) => {
      if (wanted === comparedKey.value) return;
      comparedKey.value = wanted;
      comparison.value = null;
      current.value = 0;
      if (wanted === '') return;
      const request = { leftId: leftId.value, rightId: rightId.value };
      const found = await station.call('document:compare', request);
      if (comparedKey.value !== wanted) return;
      comparison.value = found ?? null;
      if (found === undefined) comparedKey.value = '';
    },
    { immediate: true },
  );
  return { leftId, rightId, left, right, comparison, current };
}

/**
 * Which documents to compare if the chosen ones are gone, or nobody chose: a file on the left, the board on the right, the
 * latest first. Empty for a side that has none.
 */
export function chooseSides(
  documents: readonly Pick<DocumentSummary, 'documentId' | 'kind'>[],
  left: string,
  right: string,
): [left: string, right: string] {
  const isOpen = (id: string) => documents.some(({ documentId }) => documentId === id);
  const latest = [...documents].reverse();
  const pick = (kind: DocumentSummary['kind'], other: string) =>
    (
      latest.find((one) => one.kind === kind && one.documentId !== other) ??
      latest.find(({ documentId }) => documentId !== other)
    )?.documentId ?? '';
  const keptRight = isOpen(right) ? right : '';
  const chosenLeft = isOpen(left) ? left : pick('file', keptRight);
  const chosenRight = keptRight === '' ? pick('device', chosenLeft) : keptRight;
  return [chosenLeft, chosenRight];
}
