import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { useStation } from '../../../stores/station.ts';
import { LogBuffer } from './log-buffer.ts';

/** As many as the main process keeps: about 600 KiB that are read or written. */
const CAPACITY = 5_000;

// What was cleared stays cleared while other screens are shown.
const buffer = new LogBuffer(CAPACITY);

/** The lines of the log while a screen shows them, and a way to forget those that are there. */
export function useLog(): {
  lines: ShallowRef<readonly LogLine[]>;
  /** Lines that are not kept any more. */
  droppedCount: Ref<number>;
  clear: () => void;
} {
  const station = useStation();
  const lines = shallowRef<readonly LogLine[]>(buffer.lines);
  const droppedCount = ref(buffer.droppedCount);

  function show(): void {
    lines.value = buffer.lines;
    droppedCount.value = buffer.droppedCount;
  }

  async function catchUp(): Promise<void> {
    const kept = await station.call('log:recent', undefined);
    if (kept !== undefined) buffer.replace(kept);
    show();
  }

  const stop = station.currentFace().on('log', ({ lines: fresh }) => {
    buffer.add(fresh);
    show();
  });
  watch(
    () => station.isConnected,
    (isConnected) => {
      if (isConnected) void catchUp();
    },
    { immediate: true },
  );
  onBeforeUnmount(stop);
  return {
    lines,
    droppedCount,
    clear: () => {
      buffer.clear();
      show();
    },
  };
}
