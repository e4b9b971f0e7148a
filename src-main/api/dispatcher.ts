import { asFlashError, FlashError, type FlashErrorData } from '#shared/errors.ts';
import {
  fileChannels,
  isChannel,
  MAX_DOCUMENT_BYTES,
  MAX_MESSAGE_BYTES,
  topics,
} from '#shared/ipc/channels.ts';
import type { Channel, Result, Topic, Topics } from '#shared/ipc/contract.ts';
import type { LogLine } from '#shared/ipc/log-views.ts';
import type { Workplace } from '../stations/workplace.ts';
import { costOf, workLimits } from './channel-costs.ts';
import type { FaceHost } from './face-host.ts';
import { makeHandlers, type Handlers } from './handlers.ts';
import { inputSchemas } from './input-schemas.ts';
import { payloadSizeBytes } from './payload-size.ts';
import { WorkGate } from './work-gate.ts';
import { issueAt } from '#shared/text/issue-words.ts';

/** Names of files and formats around the bytes of a file. */
const FRAME_BYTES = 4096;

/** Hears what was refused and what failed inside: for the log file. */
export type ApiNote = (text: string) => void;

/**
 * Answers the screens of one face: checks every call against the contract, runs it, and makes data of every failure.
 * Nothing a screen sends can make it throw.
 */
export class Dispatcher {
  readonly #workplace: Workplace;
  readonly #handlers: Handlers;
  readonly #note: ApiNote;
  readonly #gates = {
    heavy: new WorkGate(workLimits.heavy),
    stored: new WorkGate(workLimits.stored),
    guess: new WorkGate(workLimits.guess),
  };

  constructor(workplace: Workplace, host: FaceHost, note: ApiNote) {
    this.#workplace = workplace;
    this.#handlers = makeHandlers(workplace, host);
    this.#note = note;
  }

  /** Checks and runs one call. Never rejects. */
  async dispatch(channel: unknown, input: unknown): Promise<Result<unknown>> {
    try {
      return { ok: true, value: await this.#run(channel, input) };
    } catch (error) {
      return { ok: false, error: this.#failure(channel, error) };
    }
  }

  /** The present snapshot of a topic; undefined if it has none, or there is no such topic. */
  current(topic: unknown): unknown {
    return isSnapshotTopic(topic) ? this.#workplace.publisher.current(topic) : undefined;
  }

  /** Calls the listener with everything that is published from now on. Returns the function that ends this. */
  subscribe(listener: <T extends Topic>(topic: T, value: Topics[T]) => void): () => void {
    return this.#workplace.publisher.subscribe((topic, value) => {
      if (topic === 'log' && this.#workplace.mode.hidesContents)
        listener('log', { lines: (value as Topics['log']).lines.map(withoutBytes) });
      else listener(topic, value);
    });
  }

  #run(channel: unknown, input: unknown): unknown {
    if (!isChannel(channel)) throw new FlashError('E-IPC-CHANNEL', { channel: printable(channel) });
    if (payloadSizeBytes(input) > limitOf(channel)) throw new FlashError('E-IPC-TOO-LARGE', { channel });
    const parsed = inputSchemas[channel].safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new FlashError('E-IPC-PAYLOAD', { channel, detail: issueAt(issue) });
    }
    // Input and handler belong to the same channel; the compiler does not follow that through the table.
    const handler = this.#handlers[channel] as (given: unknown) => unknown;
    const cost = costOf(channel);
    if (cost === 'light') return handler(parsed.data);
    return this.#gates[cost].run(async () => {
      const value = await handler(parsed.data);
      // What could not be stored is not answered as if it were.
      if (cost === 'stored' || channel === 'mode:set-pin') await this.#workplace.settings.stored();
      return value;
    });
  }

  #failure(channel: unknown, error: unknown): FlashErrorData {
    const failure = asFlashError(error);
    if (failure.code.startsWith('E-IPC-') || failure.code === 'E-INTERNAL')
      this.#note(`${printable(channel)}: ${failure.message}`);
    return failure.toData();
  }
}

/** What a line of the log says, without what passed. */
function withoutBytes(line: LogLine): LogLine {
  return { ...line, bytes: new Uint8Array() };
}

function limitOf(channel: Channel): number {
  return fileChannels.includes(channel) ? MAX_DOCUMENT_BYTES + FRAME_BYTES : MAX_MESSAGE_BYTES;
}

function isSnapshotTopic(topic: unknown): topic is Exclude<Topic, 'log'> {
  return topic !== 'log' && (topics as readonly unknown[]).includes(topic);
}

/** A name from outside, short and in printable characters. */
function printable(name: unknown): string {
  return typeof name === 'string' ? name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60) : typeof name;
}
