import { Worker } from 'node:worker_threads';
import { FlashError, flashErrorOf, messageOf, type FlashErrorData } from '#shared/errors.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import { heavyTasks, type HeavyTask, type HeavyTasks } from './heavy-tasks.ts';
import { phrase } from '#shared/text/words.ts';

/** A request to the thread. */
export interface HeavyOrder {
  task: HeavyTask;
  args: readonly unknown[];
}

/** What the thread answers. */
export type HeavyAnswer = { ok: true; value: unknown } | { ok: false; error: FlashErrorData };

/** Runs heavy tasks. `costBytes` says how much work it is ({@link costBytes}). Rejects with what the task throws. */
export type HeavyWork = <Task extends HeavyTask>(
  task: Task,
  costBytes: number,
  ...args: Parameters<HeavyTasks[Task]>
) => Promise<ReturnType<HeavyTasks[Task]>>;

/** Below this a task is done before a thread would have started. */
const INLINE_LIMIT_BYTES = 256 * 1024;
/** What a segment costs besides its bytes: so many bytes are worked on in the same time. */
const SEGMENT_COST_BYTES = 128;

/** How much work there is in segments: their bytes, and something for each of them. */
export function costBytes(...lists: readonly SegmentList[]): number {
  return lists.reduce((sum, list) => sum + contentSizeBytes(list) + list.length * SEGMENT_COST_BYTES, 0);
}

/** Does everything at once in the caller's thread. */
export const workInline: HeavyWork = <Task extends HeavyTask>(
  task: Task,
  _costBytes: number,
  ...args: Parameters<HeavyTasks[Task]>
) =>
  new Promise<ReturnType<HeavyTasks[Task]>>((resolve) => {
    // The compiler does not see that a task and its arguments belong together.
    const run = heavyTasks[task] as unknown as (...given: typeof args) => ReturnType<HeavyTasks[Task]>;
    resolve(run(...args));
  });

/**
 * Does large tasks in a thread, so that the loop that serves the ports keeps running. The caller keeps its bytes:
 * shared memory (`sharedBytes`) is not copied, everything else is.
 *
 * @param workerFile the built `heavy-worker`
 */
export function workInThread(workerFile: string | URL): HeavyWork {
  return (task, cost, ...args) =>
    cost < INLINE_LIMIT_BYTES ? workInline(task, cost, ...args) : order(workerFile, { task, args });
}

function order<T>(workerFile: string | URL, heavyOrder: HeavyOrder): Promise<T> {
  const worker = new Worker(workerFile);
  return new Promise<T>((resolve, reject) => {
    worker.once('message', (answer: HeavyAnswer) => {
      if (answer.ok) resolve(answer.value as T);
      else reject(flashErrorOf(answer.error));
    });
    worker.once('error', (cause) => {
      reject(new FlashError('E-INTERNAL', { detail: messageOf(cause) }, { cause }));
    });
    worker.once('exit', () => {
      reject(new FlashError('E-INTERNAL', { detail: phrase('internal.worker-ended') }));
    });
    worker.postMessage(heavyOrder);
  }).finally(() => void worker.terminate());
}
