import type { BenchBoard } from '../ipc/bench-views.ts';
import type { DumpSource } from '../ipc/document-views.ts';

/**
 * Whether a dump was read from the board that is connected. If its unique id cannot be read, only dumps read since it
 * was connected count: another board of the same part looks the same.
 */
export function isDumpOf(source: DumpSource, board: BenchBoard, port: string | null): boolean {
  const { pid, uniqueId } = board.info;
  if (source.pid !== pid || source.port !== port) return false;
  return uniqueId.state === 'read'
    ? source.uniqueId === uniqueId.hex
    : source.uniqueId === null && source.identifiedAtMs === board.identifiedAtMs;
}
