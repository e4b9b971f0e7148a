import type { Phase } from '#shared/phase.ts';
import { diagnose } from '#shared/diagnosis/diagnose.ts';
import type { Diagnosis, DiagnosisId } from '#shared/diagnosis/diagnosis.ts';
import type {
  DiagnosisEvidence,
  PortSetting,
  ProbeFinding,
  ProbeReport,
} from '#shared/diagnosis/evidence.ts';
import type { OptionLayout } from '#shared/options/option-layout.ts';
import { makePlan } from '#shared/plan/make-plan.ts';
import type { Plan } from '#shared/plan/plan.ts';
import {
  addressFrame,
  commandFrame,
  readLengthFrame,
  writeDataFrame,
} from '#shared/protocols/an3155/encode.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { testImage, testTarget } from './plan-target.ts';

/** The evidence of failed runs, made by hand: what a diagnosis sees, and nothing else. */

export const ACK = 0x79;
export const NACK = 0x1f;
/** Start of the flash of the part in tests. */
export const BASE = 0x0800_0000;
export const setting = { baudRate: 115_200, parity: 'even' } as const;

export const SYNC = Uint8Array.of(0x7f);
export const READ_MEMORY = commandFrame('Read Memory');

export const bytes = (...values: number[]) => Uint8Array.from(values);
/** The codes of the letters. */
export const lettersOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes sent, and the bytes received before anything else was sent: none, if there was no answer. */
export type Exchange = [sent: Uint8Array, received: readonly number[]];

/** The port was opened, 0x7F is acknowledged, Get is not answered. */
export const ackThenNothing: TraceRecord[] = [
  { kind: 'settings', timeMs: 0, ...setting },
  { kind: 'phase', timeMs: 0, phase: 'connecting' },
  { kind: 'sent', timeMs: 1, bytes: SYNC },
  { kind: 'received', timeMs: 2, bytes: bytes(ACK) },
  { kind: 'sent', timeMs: 30, bytes: bytes(0x00, 0xff) },
];

/** Evidence of a board that was started by hand and did not become steady, except for these facts. */
export function evidence(facts: Partial<DiagnosisEvidence>): DiagnosisEvidence {
  return {
    error: { code: 'E-SYNC-UNSTABLE', params: { baudRate: 115_200 }, phase: 'connecting' },
    trace: ackThenNothing,
    warnings: [],
    enter: { by: 'hand', drivesBoot0: false },
    setting,
    ...facts,
  };
}

/** The diagnosis with this id, or undefined if it is not named. */
export function diagnosisOf(id: DiagnosisId, facts: Partial<DiagnosisEvidence>): Diagnosis | undefined {
  return diagnose(evidence(facts)).find((diagnosis) => diagnosis.id === id);
}

/** How sure the cause is, or undefined if it is not named. */
export function confidenceOf(id: DiagnosisId, facts: Partial<DiagnosisEvidence>): string | undefined {
  return diagnosisOf(id, facts)?.confidence;
}

/** All causes that are named, the most certain first. */
export function idsOf(facts: Partial<DiagnosisEvidence>): DiagnosisId[] {
  return diagnose(evidence(facts)).map(({ id }) => id);
}

/** What passes in one phase of a run, without any delay. */
export function exchanged(phase: Phase, ...turns: Exchange[]): TraceRecord[] {
  return [
    { kind: 'phase', timeMs: 10, phase },
    ...turns.flatMap(([frame, received]): TraceRecord[] => [
      sent(10, ...frame),
      ...(received.length === 0 ? [] : [heard(11, ...received)]),
    ]),
  ];
}

export function sent(timeMs: number, ...values: number[]): TraceRecord {
  return { kind: 'sent', timeMs, bytes: Uint8Array.from(values) };
}

export function heard(timeMs: number, ...values: number[]): TraceRecord {
  return { kind: 'received', timeMs, bytes: Uint8Array.from(values) };
}

/** The modem lines are set. */
export function linesSet(timeMs: number): TraceRecord {
  return { kind: 'lines', timeMs, dtr: true, rts: false };
}

export const readTurns = (address: number, found: readonly number[]): Exchange[] => [
  [READ_MEMORY, [ACK]],
  [addressFrame(address), [ACK]],
  [readLengthFrame(found.length), [ACK, ...found]],
];

/** A read whose answer lacks bytes. */
export const shortRead: Exchange[] = [
  [READ_MEMORY, [ACK]],
  [addressFrame(BASE), [ACK]],
  [readLengthFrame(4), [ACK, 1, 2]],
];

/** A read whose answer begins with something that is neither ACK nor NACK. */
export const damagedRead: Exchange[] = [
  [READ_MEMORY, [ACK]],
  [addressFrame(BASE), [ACK]],
  [readLengthFrame(4), [0x55, 1, 2, 3, 4]],
];

export const writeTurns = (address: number, data: readonly number[]): Exchange[] => [
  [commandFrame('Write Memory'), [ACK]],
  [addressFrame(address), [ACK]],
  [writeDataFrame(Uint8Array.from(data)), [ACK]],
];

/** The plan for an image of these segments, in a flash with pages of 1 KiB. */
export function planOf(...segments: [address: number, bytes: readonly number[]][]): Plan {
  return makePlan(testImage(...segments), testTarget([1024, 1024]), {
    erase: 'needed',
    keepRest: false,
    outside: 'refuse',
  });
}

/** When the probes of {@link probed} began: after everything of the run itself. */
export const PROBES_FROM_MS = 100_000;

/** A probe with these findings; by default at the settings of the run. */
export function probed(
  ...findings: [kind: ProbeFinding['kind'], heard: readonly number[], setting?: PortSetting][]
): ProbeReport {
  return {
    fromMs: PROBES_FROM_MS,
    findings: findings.map(([kind, received, at = setting]) => ({
      kind,
      setting: at,
      heard: Uint8Array.from(received),
    })),
  };
}

/** A register with one bit for each of eight sectors; 0 protects its sector. */
const sectorLayout: OptionLayout = {
  id: 'test',
  name: 'test',
  storage: 'registers',
  areas: [{ start: 0x4002_2000, end: 0x4002_2004 }],
  readOnlyReason: null,
  isUnconfirmed: false,
  fields: [
    {
      name: 'WRP',
      place: { address: 0x4002_2000, low: 0, high: 7 },
      currentAddress: null,
      group: 'write-protection',
      meaning: '',
      values: { kind: 'sectors', protectedWhen: 0 },
      factory: 0xff,
      write: { kind: 'yes' },
      danger: null,
    },
  ],
  ranges: [],
  lockouts: [],
  sources: [],
};

/** A probe that read the option bytes: one bit for each of eight sectors, 0 if it is write-protected. */
export function withSectors(bits: number): ProbeReport {
  const areas = [{ address: 0x4002_2000, bytes: bytes(bits, 0, 0, 0) }];
  return { fromMs: PROBES_FROM_MS, findings: [], options: { layout: sectorLayout, areas } };
}
