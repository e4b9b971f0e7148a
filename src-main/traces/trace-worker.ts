import { parentPort, workerData } from 'node:worker_threads';
import type { Device } from '#shared/devices/device.ts';
import { asFlashError } from '#shared/errors.ts';
import { buffersIn } from '../time/transferable-buffers.ts';
import type { ShelfAnswer, ShelfCall } from './shelf-in-thread.ts';
import { TracesHere } from './trace-shelf.ts';

/** The thread that keeps traces: does one call after the other, until its owner ends it. */
const shelf = new TracesHere(workerData as readonly Device[]);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (call: ShelfCall) => {
  last = last.then(async () => {
    const answer = await carryOut(call);
    const isFile = answer.ok && call.method === 'save';
    parentPort?.postMessage(answer, isFile ? buffersIn(answer.value) : []);
  });
});

async function carryOut({ id, method, args }: ShelfCall): Promise<ShelfAnswer> {
  try {
    // The compiler does not see that a method and its arguments belong together.
    const run = shelf[method].bind(shelf) as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run(...args) };
  } catch (error) {
    return { id, ok: false, error: asFlashError(error).toData() };
  }
}
