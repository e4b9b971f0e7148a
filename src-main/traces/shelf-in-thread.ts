import { Worker } from 'node:worker_threads';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, flashErrorOf, messageOf, type FlashErrorData } from '#shared/errors.ts';
import { shareInTurns } from '../time/share-in-turns.ts';
import type { TraceShelf } from './trace-shelf.ts';
import { phrase, type Words } from '#shared/text/words.ts';

/** A request to the thread: a method of its shelf. */
export interface ShelfCall {
  id: number;
  method: keyof TraceShelf;
  args: readonly unknown[];
}

/** What the thread answers. */
export type ShelfAnswer = { id: number } & (
  { ok: true; value: unknown } | { ok: false; error: FlashErrorData }
);

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: FlashError) => void;
}

/**
 * Keeps traces in a thread of its own, which begins with the first of them: reading, showing and repeating the largest
 * takes seconds, and the loop that serves the ports keeps running. A thread that ended has lost its traces: a request
 * for one of them gets the error that it is gone.
 *
 * @param workerFile the built `trace-worker`
 */
export function shelfInThread(workerFile: string | URL, devices: readonly Device[]): TraceShelf {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function begin(): Worker {
    const begun = new Worker(workerFile, { workerData: devices });
    begun.unref();
    begun.on('message', (answer: ShelfAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.value);
      else asked?.reject(flashErrorOf(answer.error));
      // A program may end while traces are open, and must not while somebody waits.
      if (waiting.size === 0) begun.unref();
    });
    const end = (detail: Words) => {
      // A failed one ends too: pending requests wait for the next one.
      if (worker !== begun) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new FlashError('E-INTERNAL', { detail }));
      waiting.clear();
    };
    begun.on('error', (error) => {
      end(messageOf(error));
    });
    begun.on('exit', () => {
      end(phrase('internal.trace-thread-ended'));
    });
    return begun;
  }

  function call<Method extends keyof TraceShelf>(
    method: Method,
    ...args: Parameters<TraceShelf[Method]>
  ): ReturnType<TraceShelf[Method]> {
    const thread = (worker ??= begin());
    lastId += 1;
    const order: ShelfCall = { id: lastId, method, args };
    thread.ref();
    const answered = new Promise((resolve, reject) => {
      waiting.set(order.id, { resolve, reject });
      thread.postMessage(order);
    });
    // The thread answers what the method does.
    return answered as ReturnType<TraceShelf[Method]>;
  }

  return {
    async open({ name, bytes }, partial) {
      return call('open', { name, bytes: await shareInTurns(bytes) }, partial);
    },
    rows: (request) => call('rows', request),
    replay: (...args) => call('replay', ...args),
    report: (...args) => call('report', ...args),
    save: (...args) => call('save', ...args),
  };
}
