import { concatBytes } from '../bytes.ts';
import type { Segment } from '../image/memory-image.ts';
import { ByteWriter } from './byte-writer.ts';
import { fileStart, MAX_CHUNK_BYTES, sealChunk, type ChunkKind } from './chunks.ts';
import { RecordCodec } from './record-codec.ts';
import type { TraceRecord } from './trace-record.ts';
import { encodeUtf8 } from './utf8.ts';

/** A chunk of records is closed at about this size. */
const RECORDS_CHUNK_BYTES = 0x10000;
/** A part of the image that fits a chunk with its address before it. */
const IMAGE_CHUNK_BYTES = MAX_CHUNK_BYTES - 16;

/**
 * Makes the bytes of a trace file as the run goes on: `begin`, any number of `records`, `end`. What the calls return is
 * appended to the file in that order; a file that stops after any of them can be read so far.
 */
export class TraceEncoder {
  readonly #codec: RecordCodec;
  readonly #image: readonly Segment[];
  #chain = 0;

  /** @param image what the run writes or compares with; empty where it does neither */
  constructor(image: readonly Segment[]) {
    this.#image = image;
    this.#codec = new RecordCodec(image);
  }

  /** @param header plain data for JSON */
  begin(header: unknown): Uint8Array {
    const start = fileStart();
    this.#chain = start.chain;
    const chunks = [start.bytes, this.#seal('header', jsonBytes(header))];
    for (const { address, bytes } of this.#image) {
      for (let from = 0; from < bytes.length || from === 0; from += IMAGE_CHUNK_BYTES) {
        const writer = new ByteWriter();
        writer.number(address + from);
        writer.bytes(bytes.subarray(from, from + IMAGE_CHUNK_BYTES));
        chunks.push(this.#seal('image', writer.take()));
      }
    }
    return concatBytes(chunks);
  }

  records(records: Iterable<TraceRecord>): Uint8Array {
    const chunks: Uint8Array[] = [];
    const writer = new ByteWriter();
    for (const record of records) {
      this.#codec.write(writer, record);
      if (writer.byteCount >= RECORDS_CHUNK_BYTES) chunks.push(this.#seal('records', writer.take()));
    }
    if (writer.byteCount > 0) chunks.push(this.#seal('records', writer.take()));
    return concatBytes(chunks);
  }

  /** @param verdict plain data for JSON */
  end(verdict: unknown): Uint8Array {
    return concatBytes([this.#seal('verdict', jsonBytes(verdict)), this.#seal('end', new Uint8Array())]);
  }

  #seal(kind: ChunkKind, payload: Uint8Array): Uint8Array {
    const { bytes, chain } = sealChunk(kind, payload, this.#chain);
    this.#chain = chain;
    return bytes;
  }
}

function jsonBytes(value: unknown): Uint8Array {
  return encodeUtf8(JSON.stringify(value));
}
