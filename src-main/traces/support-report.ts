import { formatBytes, formatPid, formatRange } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { FlashErrorData } from '#shared/errors.ts';
import { cliEnglish } from '#shared/text/en/cli.ts';
import { englishWords, fillEnglish } from '#shared/text/english-words.ts';
import { english, counted, text } from '#shared/text/text.ts';
import { visibleText } from '#shared/text/visible-text.ts';
import { traceRows, type TraceRow } from '#shared/trace/trace-rows.ts';
import type { Warning } from '#shared/warnings.ts';
import { isKnownCode } from '#shared/text/known-codes.ts';
import { jobWords } from './job-words.ts';
import type { Trace } from './read-trace.ts';
import { measure } from './replay-host.ts';
import { imageDigests, stripTrace, type ImageDigest } from './strip-trace.ts';

/** Bytes of a row of a report without contents: longer ones are mostly zeros then. */
const MAX_ROW_BYTES = 24;

/** A report of a run for support. In English, like the documentation. */
export interface SupportReport {
  /** To be read. */
  text: string;
  /** The same as plain data, for JSON. */
  data: Record<string, unknown>;
}

/**
 * Makes the report of a run. Without `withContents` nothing of the firmware, of what was read, and of who ran it is in it
 * (`stripTrace`); the firmware is named by its checksum.
 */
export function supportReport(
  trace: Trace,
  devices: readonly Device[],
  { withContents }: { withContents: boolean },
): SupportReport {
  const isOpen = withContents && !trace.header.isStripped;
  const shown = isOpen ? trace : stripTrace(trace, devices);
  const digests = imageDigests(trace);
  const rows = traceRows(shown.records, english);
  const lines = [
    text('blackBox.report.title'),
    text(isOpen ? 'blackBox.report.open' : 'blackBox.report.private'),
    '',
    ...table(summaryRows(shown, digests)),
    ...diagnosisLines(shown),
    '',
    text('blackBox.report.exchange'),
    ...rows.flatMap((row) => formatRow(row, isOpen ? Infinity : MAX_ROW_BYTES)),
  ];
  return { text: `${lines.map(visibleText).join('\n')}\n`, data: reportData(shown, digests, rows, isOpen) };
}

/** What there is to say about a trace before its rows: a name and its words in each. */
export function summaryRows(trace: Trace, digests: readonly ImageDigest[]): [name: string, words: string][] {
  const { header, records, verdict } = trace;
  const { port, system, job } = header;
  const found = records.find((record) => record.kind === 'found');
  const rows: [string, string][] = [
    [
      text('blackBox.row.run'),
      [header.startedAt, header.origin, ...(header.unit === undefined ? [] : [header.unit])].join(', '),
    ],
    [
      text('blackBox.row.by'),
      text('blackBox.row.by-words', {
        version: header.flashline,
        platform: system.platform,
        release: system.release,
        arch: system.arch,
        node: system.node,
      }),
    ],
    [text('blackBox.row.port'), text('blackBox.row.port-words', { name: port.name, kind: port.kind })],
    [text('blackBox.row.job'), jobWords(job.task)],
  ];
  if (job.part !== null) rows.push([text('blackBox.row.expected'), job.part.name]);
  if (found !== undefined)
    rows.push([text('blackBox.row.found'), `${found.info.deviceName}, PID ${formatPid(found.info.pid)}`]);
  for (const { address, sizeBytes, sha256 } of digests) {
    const params = { range: formatRange(address, sizeBytes), sha256: sha256 ?? '–' };
    rows.push([text('blackBox.row.firmware'), text('blackBox.row.firmware-words', params)]);
  }
  return verdict === undefined ? rows : [...rows, ...verdictRows(trace, verdict)];
}

function verdictRows({ records }: Trace, verdict: NonNullable<Trace['verdict']>): [string, string][] {
  const { outcome, contents, error, warnings, statistics, portFacts, durationMs } = verdict;
  const { frameCount, sentBytes, receivedBytes } = measure(records);
  const facts = Object.entries(portFacts ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [
    [
      text('blackBox.row.verdict'),
      text('blackBox.row.verdict-words', {
        outcome: text(`blackBox.outcome.${outcome}`),
        time: `${(durationMs / 1000).toFixed(1)} s`,
        contents: text(`contents.${contents}`),
      }),
    ],
    ...(error === null
      ? []
      : [[text('cli.error.title'), errorWords(error as FlashErrorData)] as [string, string]]),
    ...warnings.map((each): [string, string] => [
      text('blackBox.row.warning'),
      isKnownCode(each.code) ? english.warning(each as Warning) : each.code,
    ]),
    [
      text('blackBox.row.line'),
      text('blackBox.row.line-words', {
        frames: frameCount,
        sent: counted('byte', sentBytes),
        received: counted('byte', receivedBytes),
        nacks: statistics['nackCount'] ?? 0,
        retries: statistics['retryCount'] ?? 0,
        resyncs: statistics['resyncCount'] ?? 0,
      }),
    ],
    ...(facts.length === 0 ? [] : [[text('blackBox.row.facts'), facts.join(', ')] as [string, string]]),
  ];
}

/** A row of a trace as a line of text, and one of its bytes. `maxBytes` 0 leaves the bytes out. */
export function formatRow(
  { timeMs, direction, isFault, text: words, bytes }: TraceRow,
  maxBytes: number,
): string[] {
  const sign = { out: '>', in: '<', line: '=', note: '-' }[direction];
  const time = (timeMs / 1000).toFixed(6).padStart(11);
  const shown = maxBytes === 0 ? '' : formatBytes(bytes.subarray(0, maxBytes));
  const rest = bytes.length > maxBytes ? ' …' : '';
  const line = `${time} ${isFault ? '!' : ' '}${sign} ${words}`;
  return shown === '' ? [line] : [line, `${' '.repeat(14)}${shown}${rest}`];
}

function errorWords(error: FlashErrorData): string {
  if (!isKnownCode(error.code)) return error.code;
  const { what } = english.error(error);
  const cause = error.cause === undefined ? '' : ` [${englishWords(error.cause)}]`;
  return `${what} (${error.code}${error.phase === undefined ? '' : `, ${error.phase}`})${cause}`;
}

function diagnosisLines({ verdict }: Trace): string[] {
  const texts = cliEnglish.diagnosis as Readonly<Record<string, string>>;
  const words = (key: string, params: Diagnosis['params']) => fillEnglish(texts[key] ?? key, params);
  return (verdict?.diagnoses ?? []).flatMap((each) => {
    const diagnosis = each as unknown as Diagnosis;
    return [
      '',
      `${text('blackBox.report.diagnosis')}: ${words(diagnosis.title, diagnosis.params)} (${diagnosis.id}, ${diagnosis.confidence})`,
      ...diagnosis.evidence.map(({ key, params }) => `  - ${words(key, params)}`),
      `  ${words(diagnosis.action, diagnosis.params)}`,
    ];
  });
}

function reportData(
  { header, verdict, isCut }: Trace,
  digests: readonly ImageDigest[],
  rows: readonly TraceRow[],
  withContents: boolean,
): Record<string, unknown> {
  return {
    header,
    verdict: verdict ?? null,
    isCut,
    withContents,
    firmware: digests,
    exchange: rows.map(({ bytes, ...row }) => ({
      ...row,
      ...(bytes.length === 0 ? {} : { byteCount: bytes.length, bytes: formatBytes(bytes) }),
    })),
  };
}

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, words]) => `${name.padEnd(width)}  ${words}`);
}
