import type { Device } from '#shared/devices/device.ts';
import { equalBytes } from '#shared/bytes.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { stripRecords } from '#shared/trace/strip-records.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import type { TraceHeader, TraceVerdict } from './header-schema.ts';
import type { Trace } from './read-trace.ts';
import { sha256 } from './trace-verdict.ts';

const UID_BYTES = 12;
/** A checksum over fewer bytes would reveal them to anybody who tries all values. */
const MIN_DIGEST_BYTES = 64;
/** Names of ports that only identify the port. Others contain serial numbers or hosts. */
const PLAIN_PORT = /^(COM\d+|\/dev\/tty[A-Za-z]+\d+|\/dev\/cu\.[a-z-]+|virtual:.*)$/;

/** Bytes as `formatBytes` gives them. */
const HEX_BYTES = /^[0-9A-F]{2}( [0-9A-F]{2})*$/;
/** Messages with bytes in their words. */
const TELLING_MESSAGES =
  /(E-(?:VERIFY-MISMATCH|VERIFY-REST|ERASE-NOT-BLANK|REPLY-GARBAGE|SYNC-GARBAGE|ENTER-ANSWER)): .*/s;

/** A firmware by its checksums. */
export interface ImageDigest {
  address: number;
  sizeBytes: number;
  /** null if there are too few bytes for one. */
  sha256: string | null;
}

/** What the firmware of a trace is, without saying what is in it. */
export function imageDigests({ image }: Pick<Trace, 'image'>): ImageDigest[] {
  return image.map(({ address, bytes }) => ({
    address,
    sizeBytes: bytes.length,
    sha256: bytes.length < MIN_DIGEST_BYTES ? null : sha256(bytes),
  }));
}

/**
 * The trace without what is private: contents of memory (option bytes and the flash size stay), unique id and label of
 * the board, the command that makes an application jump (it may contain a password), names of ports with a serial
 * number or a host, and home folders in messages of the system. It can be shown, but not replayed.
 */
export function stripTrace(trace: Trace, devices: readonly Device[]): Trace {
  const { header, records, verdict, isCut, sizeBytes } = trace;
  const device = deviceOf(trace, devices);
  const stripped = withoutCommand(stripRecords(records, publicAddresses(device)), header);
  const cleaned = stripped.map(withoutId);
  const hasHidden = stripped.some((record, index) => hasOtherBytes(record, records[index]));
  const clean = cleanerFor(header);
  return {
    header: clean({ ...withoutExchanges(withoutFiles(withoutUnit(header))), isStripped: true }),
    image: [],
    records: cleaned.map((record) => ('bytes' in record ? record : clean(record))),
    verdict: verdict === undefined ? undefined : clean(publicVerdict(verdict, hasHidden)),
    isCut,
    sizeBytes,
  };
}

/** The part that answered, or that was expected. */
export function deviceOf(
  { header, records }: Pick<Trace, 'header' | 'records'>,
  devices: readonly Device[],
): Device | undefined {
  const found = records.find((record) => record.kind === 'found');
  return devices.find(({ id, pid }) =>
    found === undefined ? id === header.job.part?.id : pid === found.info.pid,
  );
}

function publicAddresses(device: Device | undefined): (address: number) => boolean {
  if (device === undefined) return () => false;
  const { flashSizeRegister: sizeAt, uidRegister: idAt, optionBytes } = device;
  const areas = [...(optionLayoutOf(device)?.areas ?? []), ...optionBytes];
  return (address) => {
    if (idAt !== null && address >= idAt && address < idAt + UID_BYTES) return false;
    if (sizeAt !== null && (address === sizeAt || address === sizeAt + 1)) return true;
    return areas.some(({ start, end }) => address >= start && address <= end);
  };
}

function withoutId(record: TraceRecord): TraceRecord {
  if (record.kind !== 'found' || record.info.uniqueId.state !== 'read') return record;
  return { ...record, info: { ...record.info, uniqueId: { state: 'read', hex: 'removed' } } };
}

function hasOtherBytes(record: TraceRecord, before: TraceRecord | undefined): boolean {
  return (
    'bytes' in record && before !== undefined && 'bytes' in before && !equalBytes(record.bytes, before.bytes)
  );
}

/** Without what passed until the application had been told everything, and had answered: one frame for each exchange. */
function withoutCommand(records: readonly TraceRecord[], { job }: TraceHeader): TraceRecord[] {
  if (job.enter.kind !== 'command') return [...records];
  let framesLeft = job.enter.command.exchanges.length;
  return records.map((record) => {
    if (record.kind === 'sent') framesLeft -= 1;
    return 'bytes' in record && framesLeft >= 0
      ? { ...record, bytes: new Uint8Array(record.bytes.length) }
      : record;
  });
}

/** A label is a serial number. */
function withoutUnit({ unit: _, ...header }: TraceHeader): TraceHeader {
  return header;
}

/** Names and hashes of files tell whose firmware it is. */
function withoutFiles(header: TraceHeader): TraceHeader {
  return { ...header, job: { ...header.job, firmware: [] } };
}

function withoutExchanges(header: TraceHeader): TraceHeader {
  const { enter } = header.job;
  if (enter.kind !== 'command') return header;
  const zeros = (bytes: readonly number[]) => bytes.map(() => 0);
  const exchanges = enter.command.exchanges.map((each) => ({
    ...each,
    send: zeros(each.send),
    expect: each.expect === null ? null : zeros(each.expect),
  }));
  return { ...header, job: { ...header.job, enter: { ...enter, command: { ...enter.command, exchanges } } } };
}

/** A checksum tells short contents. Errors, and what a diagnosis rests on, hold single bytes of what was hidden. */
function publicVerdict(verdict: TraceVerdict, hasHidden: boolean): TraceVerdict {
  const plain = { ...verdict, dataSha256: null, planSha256: null };
  if (!hasHidden) return plain;
  return { ...plain, error: hideBytes(verdict.error), diagnoses: hideBytes(verdict.diagnoses) };
}

/** The same plain data with `??` for every byte. */
function hideBytes<T>(value: T): T {
  return mapStrings(value, (words) =>
    HEX_BYTES.test(words) ? words.replace(/[0-9A-F]{2}/g, '??') : words.replace(TELLING_MESSAGES, '$1'),
  );
}

/** The same plain data with other words. */
function mapStrings<T>(value: T, change: (words: string) => string): T {
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each);
    if (Array.isArray(each)) return each.map(map);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, map(inner)]));
  };
  return map(value) as T;
}

/** Replaces private names wherever they are in plain data. */
function cleanerFor({ port }: TraceHeader): <T>(value: T) => T {
  const name = PLAIN_PORT.test(port.name) ? undefined : port.name;
  const words = (text: string): string => {
    const withoutPort = name === undefined ? text : text.split(name).join(`(${port.kind} port)`);
    return withoutPort
      .replace(/(\/home\/|\/Users\/)[^/\s'"]+/g, '$1…')
      .replace(/([A-Z]:\\Users\\)[^\\\s'"]+/gi, '$1…');
  };
  return (value) => mapStrings(value, words);
}
