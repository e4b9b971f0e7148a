import { open, type FileHandle } from 'node:fs/promises';
import type { JobOutcome } from '#shared/job/job-state.ts';
import { CHUNK_HEAD_BYTES, CHUNK_TAIL_BYTES, chunkKinds, fileStart } from '#shared/trace/chunks.ts';
import { parseJson } from '#shared/trace/record-codec.ts';
import { headerOfToday } from './old-header.ts';
import { headerSchema, verdictSchema, type TraceHeader, type TraceVerdict } from './header-schema.ts';

/** What a list of traces shows for each trace. */
export interface TraceOutline {
  startedAt: string;
  taskKind: TraceHeader['job']['task']['kind'];
  port: string;
  /** The part that was expected; null if any was welcome. */
  part: string | null;
  /** null for a run that is not finished, or that was aborted. */
  outcome: JobOutcome | null;
  /** Code of the failure. */
  errorCode: string | null;
}

/** A header or a verdict is far shorter. */
const MAX_TEXT_BYTES = 1024 * 1024;
/** No trace of a real run has more chunks than this: hours at four a second. */
const MAX_CHUNKS = 50_000;

/**
 * Looks into a trace file without reading its records: only the heads of its chunks, its header and its verdict are read, and no
 * checksum is made. undefined for a file that cannot be read as a trace. Never rejects.
 */
export async function traceOutline(file: string): Promise<TraceOutline | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    return outlineOf(await textsOf(handle));
  } catch {
    return undefined;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function textsOf(handle: FileHandle): Promise<{ header?: Uint8Array; verdict?: Uint8Array }> {
  const found: { header?: Uint8Array; verdict?: Uint8Array } = {};
  let at = fileStart().bytes.length;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const head = await bytesAt(handle, at, CHUNK_HEAD_BYTES);
    if (head.length < CHUNK_HEAD_BYTES) break;
    const length = (head[1] ?? 0) | ((head[2] ?? 0) << 8) | ((head[3] ?? 0) << 16);
    const start = at + CHUNK_HEAD_BYTES;
    if (length <= MAX_TEXT_BYTES && head[0] === chunkKinds.header)
      found.header = await bytesAt(handle, start, length);
    if (length <= MAX_TEXT_BYTES && head[0] === chunkKinds.verdict)
      found.verdict = await bytesAt(handle, start, length);
    at = start + length + CHUNK_TAIL_BYTES;
  }
  return found;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function outlineOf(texts: { header?: Uint8Array; verdict?: Uint8Array }): TraceOutline | undefined {
  if (texts.header === undefined) return undefined;
  const header = headerSchema.safeParse(headerOfToday(parseJson(texts.header)));
  if (!header.success) return undefined;
  const { startedAt, job, port } = header.data;
  const verdict = verdictOf(texts.verdict);
  return {
    startedAt,
    taskKind: job.task.kind,
    port: port.name,
    part: job.part?.name ?? null,
    outcome: verdict?.outcome ?? null,
    errorCode: verdict?.error?.code ?? null,
  };
}

/** A verdict that makes no sense is none. */
function verdictOf(text: Uint8Array | undefined): TraceVerdict | undefined {
  if (text === undefined) return undefined;
  const verdict = verdictSchema.safeParse(parseJson(text));
  return verdict.success ? verdict.data : undefined;
}
