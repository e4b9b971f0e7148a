import { parentPort } from 'node:worker_threads';
import { asFlashError } from '#shared/errors.ts';
import { heavyTasks } from './heavy-tasks.ts';
import type { HeavyAnswer, HeavyOrder } from './heavy-work.ts';
import { buffersIn } from '../time/transferable-buffers.ts';

/** The thread: takes one order, answers it, and is ended by its owner. */
parentPort?.once('message', ({ task, args }: HeavyOrder) => {
  const answer = carryOut(task, args);
  parentPort?.postMessage(answer, answer.ok ? buffersIn(answer.value) : []);
});

function carryOut(task: HeavyOrder['task'], args: HeavyOrder['args']): HeavyAnswer {
  try {
    const run = heavyTasks[task] as (...given: readonly unknown[]) => unknown;
    return { ok: true, value: run(...args) };
  } catch (error) {
    return { ok: false, error: asFlashError(error).toData() };
  }
}
