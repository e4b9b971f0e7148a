import { SNAPSHOT_INTERVAL_MS } from '#shared/ipc/channels.ts';
import type { LogBatch } from '#shared/ipc/log-views.ts';
import type { Topic, Topics } from '#shared/ipc/contract.ts';
import type { Clock, Timer } from '../time/clock.ts';

/** Topics whose last value stands for all before it. */
export type SnapshotTopic = Exclude<Topic, 'log'>;

/** Hears what screens are told. Must not throw. */
export type TopicListener = <T extends Topic>(topic: T, value: Topics[T]) => void;

/**
 * Tells all screens the present state. Snapshots of a topic go out at most once in {@link SNAPSHOT_INTERVAL_MS}, the last
 * one always; an urgent one (a change of phase, a result) goes out at once.
 */
export class SnapshotPublisher {
  readonly #clock: Clock;
  readonly #listeners = new Set<TopicListener>();
  readonly #latest: { [T in SnapshotTopic]?: Topics[T] } = {};
  readonly #waiting = new Map<SnapshotTopic, Timer>();
  readonly #sentAtMs = new Map<SnapshotTopic, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls the listener with everything from now on. Returns the function that ends this. */
  subscribe(listener: TopicListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The present snapshot, also if it has not gone out yet; undefined before the first one. */
  current<T extends SnapshotTopic>(topic: T): Topics[T] | undefined {
    return this.#latest[topic];
  }

  /** Takes a new snapshot. `urgent` sends it at once. */
  publish<T extends SnapshotTopic>(topic: T, value: Topics[T], { urgent = false } = {}): void {
    Object.assign(this.#latest, { [topic]: value });
    const sinceMs = this.#clock.now() - (this.#sentAtMs.get(topic) ?? -Infinity);
    if (urgent || sinceMs >= SNAPSHOT_INTERVAL_MS) this.#send(topic);
    else if (!this.#waiting.has(topic)) {
      const timer = this.#clock.after(SNAPSHOT_INTERVAL_MS - sinceMs, () => {
        this.#send(topic);
      });
      this.#waiting.set(topic, timer);
    }
  }

  /** Log lines go out as they come; their source gathers them. */
  publishLog(batch: LogBatch): void {
    for (const listener of this.#listeners) listener('log', batch);
  }

  /** Sends nothing any more. */
  close(): void {
    for (const timer of this.#waiting.values()) timer.cancel();
    this.#waiting.clear();
    this.#listeners.clear();
  }

  #send(topic: SnapshotTopic): void {
    this.#waiting.get(topic)?.cancel();
    this.#waiting.delete(topic);
    this.#sentAtMs.set(topic, this.#clock.now());
    const value = this.#latest[topic];
    if (value === undefined) return;
    for (const listener of this.#listeners) listener(topic, value);
  }
}
