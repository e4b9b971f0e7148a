import { storeToRefs } from 'pinia';
import { computed, watch, type ComputedRef, type Ref } from 'vue';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import { isDumpOf } from '#shared/view/is-dump-of.ts';
import { useScreenState } from '../../stores/screen-state.ts';
import { useStation } from '../../stores/station.ts';

/** The file that the engineer works with, and the last dump of the board: the same on all screens. */
export function useCurrentDocuments(): {
  fileId: Ref<string | undefined>;
  file: ComputedRef<DocumentSummary | undefined>;
  /** What was read last of the board that is connected. */
  dump: ComputedRef<DocumentSummary | undefined>;
  /** What was read last, if that was another board. */
  foreignDump: ComputedRef<DocumentSummary | undefined>;
} {
  const station = useStation();
  const { fileId } = storeToRefs(useScreenState());
  const find = (id: string | undefined) => station.documents.find(({ documentId }) => documentId === id);
  const latestFirst = computed(() => [...station.documents].reverse());
  watch(
    () => station.documents,
    () => {
      if (find(fileId.value) !== undefined) return;
      fileId.value = latestFirst.value.find(({ kind }) => kind === 'file')?.documentId;
    },
    { immediate: true },
  );
  const dump = computed(() => {
    const { board, connection } = station.bench ?? {};
    if (board === undefined || board === null) return undefined;
    return latestFirst.value.find(
      ({ source }) => source !== null && isDumpOf(source, board, connection?.port ?? null),
    );
  });
  return {
    fileId,
    file: computed(() => find(fileId.value)),
    dump,
    foreignDump: computed(() =>
      dump.value === undefined ? latestFirst.value.find(({ source }) => source !== null) : undefined,
    ),
  };
}
