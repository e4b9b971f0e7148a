import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { useStation } from '../../stores/station.ts';

/** As many as the main process keeps. */
const CAPACITY = 5_000;

/** The lines of the log while a screen shows them, and a way to forget those that are there. */
export function useLog(): { lines: ShallowRef<readonly LogLine[]>; clear: () => void } {
  const station = useStation();
  const lines = shallowRef<readonly LogLine[]>([]);
  let clearedSeq = 0;

  function add(fresh: readonly LogLine[]): void {
    const lastSeq = lines.value.at(-1)?.seq ?? clearedSeq;
    const news = fresh.filter(({ seq }) => seq > lastSeq);
    if (news.length > 0) lines.value = [...lines.value, ...news].slice(-CAPACITY);
  }

  const stop = station.currentFace().on('log', ({ lines: fresh }) => {
    add(fresh);
  });
  void station.call('log:recent', undefined).then((recent) => {
    // New lines may have come first.
    const fresh = lines.value;
    lines.value = [];
    add(recent ?? []);
    add(fresh);
  });
  onBeforeUnmount(stop);
  return {
    lines,
    clear: () => {
      clearedSeq = lines.value.at(-1)?.seq ?? clearedSeq;
      lines.value = [];
    },
  };
}
