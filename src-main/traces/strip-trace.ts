import type { Device } from '#shared/devices/device.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { stripRecords } from '#shared/trace/strip-records.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import type { TraceHeader } from './header-schema.ts';
import type { Trace } from './read-trace.ts';
import { sha256 } from './trace-verdict.ts';

const UID_BYTES = 12;
/** A checksum over fewer bytes would tell them to whoever tries all. */
const MIN_DIGEST_BYTES = 64;
/** Names of ports that say no more than which one it is. Others hold serial numbers or hosts. */
const PLAIN_PORT = /^(COM\d+|\/dev\/tty[A-Za-z]+\d+|\/dev\/cu\.[a-z-]+|virtual:.*)$/;

/** A firmware by its checksums. */
export interface ImageDigest {
  address: number;
  sizeBytes: number;
  /** null where there are too few bytes for one. */
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
 * The trace without what is private: contents of memory (option bytes and the flash size stay), the unique id of the board,
 * names of ports that hold a serial number or a host, and home folders in the words of the system. It can be shown, but not replayed.
 */
export function stripTrace(trace: Trace, devices: readonly Device[]): Trace {
  const { header, records, verdict, isCut } = trace;
  const device = deviceOf(trace, devices);
  const cleaned = stripRecords(records, publicAddresses(device)).map(withoutId);
  const clean = cleanerFor(header);
  return {
    header: clean({ ...header, isStripped: true }),
    image: [],
    records: cleaned.map((record) => ('bytes' in record ? record : clean(record))),
    verdict: verdict === undefined ? undefined : clean({ ...verdict, dataSha256: null, planSha256: null }),
    isCut,
  };
}

/** The part that answered, or that was expected. */
export function deviceOf(
  { header, records }: Pick<Trace, 'header' | 'records'>,
  devices: readonly Device[],
): Device | undefined {
  const found = records.find((record) => record.kind === 'found');
  return devices.find(({ id, pid }) =>
    found === undefined ? id === header.job.expected?.id : pid === found.info.pid,
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

/** Replaces private names wherever they stand in plain data. */
function cleanerFor({ port }: TraceHeader): <T>(value: T) => T {
  const name = PLAIN_PORT.test(port.name) ? undefined : port.name;
  const words = (text: string): string => {
    const withoutPort = name === undefined ? text : text.split(name).join(`(${port.kind} port)`);
    return withoutPort
      .replace(/(\/home\/|\/Users\/)[^/\s'"]+/g, '$1…')
      .replace(/([A-Z]:\\Users\\)[^\\\s'"]+/gi, '$1…');
  };
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return words(value);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
  };
  return <T>(value: T) => clean(value) as T;
}
