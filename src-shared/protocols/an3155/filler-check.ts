import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';
import { phrase, type Phrase } from '../../text/words.ts';

/** Longest run of neighbouring bytes that is taken for lost or doubled. */
const LONGEST_RUN = 4;

/**
 * What fillers do to a ROM of which up to four neighbouring bytes were lost, or doubled, told by the decoder that shares
 * nothing with the choice of the fillers.
 */
export class FillerCheck {
  #decoders: readonly TraceDecoder[];

  /** `sent`: all bytes since the ROM was last between commands. */
  constructor(sent: Uint8Array) {
    this.#decoders = unlike(
      [...damagedCopies(sent)].map((received) => {
        const decoder = new TraceDecoder();
        decoder.host(received);
        return decoder;
      }),
    );
  }

  /** Feeds fillers; returns everything they complete in any of the cases. */
  take(fillers: Uint8Array): TraceEvent[] {
    const events = this.#decoders.flatMap((decoder) => decoder.host(fillers));
    this.#decoders = unlike(this.#decoders);
    return events;
  }
}

/** One of those that are between commands alike, and all that are inside one: fillers soon bring most to the same place. */
function unlike(decoders: readonly TraceDecoder[]): TraceDecoder[] {
  const places = new Set<number>();
  return decoders.filter(({ placeBetweenCommands: place }) => {
    if (place === undefined) return true;
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}

function* damagedCopies(sent: Uint8Array): Generator<number[]> {
  const bytes = [...sent];
  yield bytes;
  for (let from = 0; from < bytes.length; from += 1) {
    for (let count = 1; count <= LONGEST_RUN && from + count <= bytes.length; count += 1) {
      yield [...bytes.slice(0, from), ...bytes.slice(from + count)];
      const doubled = bytes.slice(from, from + count).flatMap((byte) => [byte, byte]);
      yield [...bytes.slice(0, from), ...doubled, ...bytes.slice(from + count)];
    }
  }
}

/** Everything but Get, Get Version, Get ID, Read Memory and Get Checksum (AN3155 table 2). */
const CHANGING: ReadonlySet<number> = new Set([0x21, 0x31, 0x43, 0x44, 0x50, 0x51, 0x63, 0x73, 0x82, 0x92]);

/** A command that changes something and whose code and complement follow each other in these bytes. */
export function commandAmong(bytes: Uint8Array): Phrase | undefined {
  for (let index = 1; index < bytes.length; index += 1) {
    const code = bytes[index - 1] ?? 0;
    if (((bytes[index] ?? 0) ^ code) === 0xff && CHANGING.has(code))
      return phrase('guard.command', { command: `0x${code.toString(16).padStart(2, '0')}` });
  }
  return undefined;
}
