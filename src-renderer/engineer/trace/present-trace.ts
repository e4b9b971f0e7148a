import { shallowRef } from 'vue';
import type { TraceSummary } from '#shared/ipc/trace-views.ts';

/** The trace that is looked at; it stays while other screens are shown. */
export const presentTrace = shallowRef<TraceSummary>();
