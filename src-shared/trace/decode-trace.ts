import { FlashError } from '../errors.ts';
import type { Segment } from '../image/segment.ts';
import { ByteReader, Unreadable } from './byte-reader.ts';
import {
  CHUNK_HEAD_BYTES,
  CHUNK_TAIL_BYTES,
  chunkKinds,
  fileStart,
  FORMAT_VERSION,
  headCheck,
  SIGNATURE,
  type ChunkKind,
} from './chunks.ts';
import { crc32 } from '../image/crc32.ts';
import { payloadLimitMiB } from './payload-codec.ts';
import { parseJson, RecordCodec } from './record-codec.ts';
import type { TraceRecord } from './trace-record.ts';
import { phrase } from '../text/words.ts';

/** What a trace file holds. */
export interface TraceContents {
  /** Plain data; its shape was not checked yet. */
  header: unknown;
  /** What the run wrote or compared with; empty if it did neither. */
  image: readonly Segment[];
  records: readonly TraceRecord[];
  /** Plain data, as `header`; undefined if the trace was cut before it. */
  verdict: unknown;
  /** The file ends too early: the rest of the run is not in it. */
  isCut: boolean;
}

const MIB = 1024 * 1024;
/** What a record takes in memory besides its bytes, however short it is in the file. */
const RECORD_BYTES = 128;
/** The longest job on the largest part leaves half of that. */
const MAX_RECORDS = 2 * MIB;

interface Chunk {
  kind: ChunkKind;
  payload: Uint8Array;
}

const kindOfByte = new Map(
  Object.entries(chunkKinds).map(([kind, byte]) => [byte as number, kind as ChunkKind]),
);

/**
 * Reads a trace file.
 *
 * @param partial read a cut file up to the cut; its header must be there
 * @throws FlashError `E-TRACE-FORMAT` for a file that is not a trace, `E-TRACE-VERSION` for one of another version,
 * `E-TRACE-EDITED` if a checksum does not fit, `E-TRACE-CUT` for one that ends too early, `E-TRACE-TOO-LARGE` for one
 * that unpacks to more than a run can produce
 */
export function decodeTrace(file: Uint8Array, { partial = false } = {}): TraceContents {
  checkStart(file);
  const { chunks, isCut } = readChunks(file);
  if (isCut && !(partial && chunks[0]?.kind === 'header'))
    throw new FlashError('E-TRACE-CUT', { sizeBytes: file.length });
  try {
    return contentsOf(chunks, { isCut, limitMiB: payloadLimitMiB(file.length) });
  } catch (error) {
    // The checksums fit: the writer was not a Flashline of this version.
    if (error instanceof Unreadable) throw new FlashError('E-TRACE-FORMAT', { detail: error.reason });
    throw error;
  }
}

function checkStart(file: Uint8Array): void {
  const isPrefix = SIGNATURE.every((byte, index) => index >= file.length || file[index] === byte);
  if (!isPrefix || file.length === 0)
    throw new FlashError('E-TRACE-FORMAT', { detail: phrase('trace.no-signature') });
  const version = file[SIGNATURE.length];
  if (version !== undefined && version !== FORMAT_VERSION)
    throw new FlashError('E-TRACE-VERSION', { version, known: FORMAT_VERSION });
}

/** Every whole chunk. Throws E-TRACE-EDITED at the first one that does not fit what comes before it. */
function readChunks(file: Uint8Array): { chunks: Chunk[]; isCut: boolean } {
  const start = fileStart();
  const chunks: Chunk[] = [];
  let { chain } = start;
  let at = start.bytes.length;
  while (at < file.length) {
    if (chunks.at(-1)?.kind === 'end') throw edited(at);
    if (at + CHUNK_HEAD_BYTES > file.length) return { chunks, isCut: true };
    const head = file.subarray(at, at + CHUNK_HEAD_BYTES);
    const kind = kindOfByte.get(head[0] ?? 0);
    if (kind === undefined || headCheck(head.subarray(0, -1), chain) !== head[CHUNK_HEAD_BYTES - 1])
      throw edited(at);
    const length = (head[1] ?? 0) | ((head[2] ?? 0) << 8) | ((head[3] ?? 0) << 16);
    const end = at + CHUNK_HEAD_BYTES + length;
    if (end + CHUNK_TAIL_BYTES > file.length) return { chunks, isCut: true };
    const payload = file.subarray(at + CHUNK_HEAD_BYTES, end);
    chain = crc32(payload, crc32(head, chain));
    if (chain !== wordAt(file, end)) throw edited(at);
    chunks.push({ kind, payload });
    at = end + CHUNK_TAIL_BYTES;
  }
  return { chunks, isCut: chunks.at(-1)?.kind !== 'end' };
}

function contentsOf(
  chunks: readonly Chunk[],
  { isCut, limitMiB }: { isCut: boolean; limitMiB: number },
): TraceContents {
  const payloads = (kind: ChunkKind) =>
    chunks.filter((chunk) => chunk.kind === kind).map(({ payload }) => payload);
  const [header, ...moreHeaders] = payloads('header');
  const [verdict, ...moreVerdicts] = payloads('verdict');
  if (
    header === undefined ||
    moreHeaders.length + moreVerdicts.length > 0 ||
    (!isCut && verdict === undefined)
  )
    throw new Unreadable('trace.parts');
  const image = joinSegments(payloads('image').map(readSegment));
  const codec = new RecordCodec(image, limitMiB);
  const records: TraceRecord[] = [];
  for (const payload of payloads('records')) {
    const reader = new ByteReader(payload);
    while (!reader.isAtEnd) {
      if (records.length === MAX_RECORDS)
        throw new FlashError('E-TRACE-TOO-LARGE', { limitMiB: (MAX_RECORDS * RECORD_BYTES) / MIB });
      records.push(codec.read(reader));
    }
  }
  return {
    header: parseJson(header),
    image,
    records,
    verdict: verdict === undefined ? undefined : parseJson(verdict),
    isCut,
  };
}

function readSegment(payload: Uint8Array): Segment {
  const reader = new ByteReader(payload);
  const address = reader.number();
  const bytes = reader.bytes(reader.restCount).slice();
  if (address + bytes.length > 0x1_0000_0000) throw new Unreadable('trace.image-beyond');
  return { address, bytes };
}

/**
 * A segment that does not fit into one chunk is in several, one after the other; others never touch (MemoryImage). A step
 * back begins the contents that a UF2 file has for another chip family.
 */
function joinSegments(parts: readonly Segment[]): Segment[] {
  const joined: { address: number; parts: Uint8Array[]; end: number }[] = [];
  for (const { address, bytes } of parts) {
    const last = joined.at(-1);
    if (last?.end === address) {
      last.parts.push(bytes);
      last.end += bytes.length;
    } else joined.push({ address, parts: [bytes], end: address + bytes.length });
  }
  return joined.map(({ address, parts: pieces, end }) => {
    const bytes = new Uint8Array(end - address);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { address, bytes };
  });
}

function edited(offset: number): FlashError {
  return new FlashError('E-TRACE-EDITED', { offset });
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at, at + 4);
  return ((b3 << 24) | (b2 << 16) | (b1 << 8) | b0) >>> 0;
}
