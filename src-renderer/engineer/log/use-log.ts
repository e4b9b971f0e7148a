import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { useStation } from '../../stores/station.ts';
import { LogBuffer } from './log-buffer.ts';

/** As many as the main process keeps. */
const CAPACITY = 5_000;

// What was cleared stays cleared while other screens are shown.
const buffer = new LogBuffer(CAPACITY);

/** The lines of the log while a screen shows them, and a way to forget those that are there. */
export function useLog(): { lines: ShallowRef<readonly LogLine[]>; clear: () => void } {
  const station = useStation();
  const lines = shallowRef<readonly LogLine[]>(buffer.lines);

  async function catchUp(): Promise<void> {
    const kept = await station.call('log:recent', undefined);
    if (kept !== undefined) buffer.replace(kept);
    lines.value = buffer.lines;
  }

  const stop = station.currentFace().on('log', ({ lines: fresh }) => {
    buffer.add(fresh);
    lines.value = buffer.lines;
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
    clear: () => {
      buffer.clear();
      lines.value = buffer.lines;
    },
  };
}
