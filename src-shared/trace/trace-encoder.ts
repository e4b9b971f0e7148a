import { concatBytes } from '../bytes.ts';
import type { SegmentList } from '../image/segment-list.ts';
import { ByteWriter } from './byte-writer.ts';
import { fileStart, sealChunk, type ChunkKind } from './chunks.ts';
import { RecordCodec } from './record-codec.ts';
import type { TraceRecord } from './trace-record.ts';
import { encodeUtf8 } from './utf8.ts';

/** A chunk of records is closed at about this size. */
const RECORDS_CHUNK_BYTES = 0x10000;
/** A longer part of the image is split into several chunks: each takes milliseconds to write. */
const IMAGE_CHUNK_BYTES = 0x4_0000;
/** So many chunks at most are made at a stretch, however short they are. */
const MAX_PIECE_CHUNKS = 1000;

/**
 * Makes the bytes of a trace file during the run: `begin`, any number of `records`, `end`. What the calls return is
 * appended to the file in that order; a file that stops after any of them can be read so far.
 */
export class TraceEncoder {
  readonly #codec: RecordCodec;
  readonly #image: SegmentList;
  #chain = 0;

  /** @param image what the run writes or compares with; empty if it does neither */
  constructor(image: SegmentList) {
    this.#image = image;
    this.#codec = new RecordCodec(image);
  }

  /** @param header plain data for JSON */
  begin(header: unknown): Uint8Array {
    return concatBytes([...this.beginning(header)]);
  }

  /**
   * The result of `begin`, piece by piece, each a few milliseconds of work, so that the writer can give others their
   * turn: a large image takes a second.
   */
  *beginning(header: unknown): Generator<Uint8Array> {
    const start = fileStart();
    this.#chain = start.chain;
    let chunks = [start.bytes, this.#seal('header', jsonBytes(header))];
    let sizeBytes = 0;
    for (const { address, bytes } of this.#image) {
      for (let from = 0; from < bytes.length || from === 0; from += IMAGE_CHUNK_BYTES) {
        const writer = new ByteWriter();
        writer.number(address + from);
        writer.bytes(bytes.subarray(from, from + IMAGE_CHUNK_BYTES));
        chunks.push(this.#seal('image', writer.take()));
        sizeBytes += Math.min(bytes.length - from, IMAGE_CHUNK_BYTES);
        if (sizeBytes < IMAGE_CHUNK_BYTES && chunks.length < MAX_PIECE_CHUNKS) continue;
        yield concatBytes(chunks);
        chunks = [];
        sizeBytes = 0;
      }
    }
    if (chunks.length > 0) yield concatBytes(chunks);
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
