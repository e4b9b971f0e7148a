import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import { useStation } from '../stores/station.ts';

const fileId = ref<string>();
const dumpId = ref<string>();

/** The file that the engineer works with, and the last dump of the board: the same on all screens. */
export function useCurrentDocuments(): {
  fileId: Ref<string | undefined>;
  file: ComputedRef<DocumentSummary | undefined>;
  dump: ComputedRef<DocumentSummary | undefined>;
} {
  const station = useStation();
  const find = (id: string | undefined) => station.documents.find(({ documentId }) => documentId === id);
  const last = (kind: DocumentSummary['kind']) =>
    [...station.documents].reverse().find((one) => one.kind === kind);
  watch(
    () => station.documents,
    () => {
      if (find(fileId.value) === undefined) fileId.value = last('file')?.documentId;
      dumpId.value = last('device')?.documentId;
    },
    { immediate: true },
  );
  return {
    fileId,
    file: computed(() => find(fileId.value)),
    dump: computed(() => find(dumpId.value)),
  };
}
