import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Comparison } from '#shared/ipc/document-views.ts';
import type { TraceSummary } from '#shared/ipc/trace-views.ts';

/** What the engineer chose on each screen. It stays while other screens are shown. */
export const useScreenState = defineStore('screenState', () => ({
  /** The firmware file that all screens work with. */
  fileId: ref<string>(),
  /** Whose bytes the program screen shows. */
  shownSource: ref<'file' | 'device'>('file'),
  /** An address that another screen wants to show in the bytes of the file. */
  wantedAddress: ref<number>(),
  /** The document on the memory screen. */
  memoryDocumentId: ref<string>(),
  /** Documents side by side on the compare screen; empty if there is none. */
  leftId: ref(''),
  rightId: ref(''),
  /** How the two differ; null until it is known. */
  comparison: shallowRef<Comparison | null>(null),
  /** Which contents `comparison` is about. */
  comparedKey: ref(''),
  /** Index of the difference on screen. */
  currentDifference: ref(0),
  /** Which side of the protection screen is shown. */
  protectionTab: ref<'protection' | 'options'>('protection'),
  /** The trace on the trace screen. */
  presentTrace: shallowRef<TraceSummary>(),
}));
