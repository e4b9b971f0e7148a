import type { EraseProofQuestion, LineChange, LineSnapshot } from '#shared/ipc/line-views.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import type { LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import type { ErasePolicy } from '#shared/plan/plan.ts';

/** Whether erases are proved: `auto` where that costs little. */
export const eraseProofChoices = ['auto', 'always', 'never'] as const;
export type EraseProofChoice = (typeof eraseProofChoices)[number];

/** What is in the fields of the line's set-up. */
export interface LineDraft {
  name: string;
  version: string;
  /** An opened file; empty: the firmware the line has already. */
  documentId: string;
  part: string;
  erase: ErasePolicy;
  verify: boolean;
  protect: boolean;
  leave: LeaveStrategy | null;
  proveErase: EraseProofChoice;
  slots: { port: string; isEnabled: boolean }[];
  baudRate: string;
  enter: EnterStrategy;
  goal: string;
  isLabelRequired: boolean;
  /** Empty: any label. */
  labelPattern: string;
}

/**
 * The fields as the line is now. A demo leaves nothing behind: its name, its part and its simulated boards would go into the
 * real line unnoticed. The adapters that are plugged in stand for them.
 */
export function draftOf(
  { job, slots, baudRate, enter, proveErase, totals, isDemo, label }: LineSnapshot,
  ports: readonly PortView[],
): LineDraft {
  return {
    name: isDemo ? '' : (job?.name ?? ''),
    version: isDemo ? '' : (job?.version ?? ''),
    documentId: '',
    part: isDemo ? '' : (job?.part ?? ''),
    erase: job?.erase ?? 'needed',
    verify: job?.verify ?? true,
    protect: job?.protect ?? false,
    leave: job?.leave ?? null,
    proveErase: proveErase === null ? 'auto' : proveErase ? 'always' : 'never',
    slots: isDemo ? slotsOf(ports, slots.length) : slots.map(({ port, isEnabled }) => ({ port, isEnabled })),
    baudRate: String(baudRate),
    enter,
    goal: totals.goalCount === null ? '' : String(totals.goalCount),
    isLabelRequired: label.isRequired,
    labelPattern: label.pattern ?? '',
  };
}

/** A slot for each adapter; where there is none, slots whose ports are still to be named. */
function slotsOf(ports: readonly PortView[], count: number): LineDraft['slots'] {
  const adapters = ports.filter(({ kind }) => kind === 'usb').map(({ name }) => name);
  return resizeSlots([], adapters.length === 0 ? count : adapters.length, adapters);
}

/** The slots with another count: new ones take a free port where there is one. Virtual boards are added to virtual ones. */
export function resizeSlots(
  slots: LineDraft['slots'],
  count: number,
  ports: readonly string[],
): LineDraft['slots'] {
  const kept = slots.slice(0, Math.min(count, MAX_SLOTS));
  const [{ port: first } = { port: '' }] = slots;
  while (kept.length < count && kept.length < MAX_SLOTS) {
    const free = ports.find((port) => !isVirtual(port) && kept.every((slot) => slot.port !== port));
    kept.push({ port: free ?? (isVirtual(first) ? first : ''), isEnabled: true });
  }
  return kept;
}

/** A version at the end of a file name: `motor-2.4.1`, `motor_v12`, `motor 2.4.1-rc1`. */
const VERSION = /^(.*?)[-_ ]+[vV]?(\d+(?:\.\d+)*(?:[-+.][0-9A-Za-z.-]+)?)$/;

/** Name and version as a file name tells them. */
export function nameFromFile(fileName: string): { name: string; version: string } {
  const base = fileName.replace(/\.[^.]+$/, '');
  const [, name = '', version = ''] = VERSION.exec(base) ?? [];
  return name === '' ? { name: base, version: '' } : { name, version };
}

/**
 * The fields with another file: name and version are its own, since those of the file before would lie. Without a file they
 * are those of the line.
 */
export function withFile(
  draft: LineDraft,
  file: { documentId: string; name: string } | undefined,
  line: LineSnapshot,
): Pick<LineDraft, 'documentId' | 'name' | 'version'> {
  if (file !== undefined) return { documentId: file.documentId, ...nameFromFile(file.name) };
  const { name, version } = draftOf(line, []);
  return { documentId: '', name, version };
}

/** What saving the fields would cost, as keys of texts. */
export function lossesOf(change: LineChange | undefined, line: LineSnapshot): readonly ('job' | 'slots')[] {
  if (change === undefined) return [];
  const ports = (slots: readonly { port: string }[]) => slots.map(({ port }) => port);
  const hasOtherPorts =
    change.slots !== undefined &&
    ports(line.slots).some((port, index) => change.slots?.[index]?.port !== port);
  return [
    ...(change.job === undefined ? [] : (['job'] as const)),
    ...(hasOtherPorts ? (['slots'] as const) : []),
  ];
}

/** What the fields lack before the line can be used. */
export type DraftLack = 'firmware' | 'file' | 'name' | 'part' | 'port' | 'number';

/**
 * What the fields lack; undefined where the line can be used. The sample firmware of the demo never goes to other boards: a
 * line that is to be real has its own firmware.
 */
export function lackOf(draft: LineDraft, line: LineSnapshot): DraftLack | undefined {
  const isNewJob = draft.documentId !== '';
  if (!isNewJob && (line.isDemo || line.job === null)) return 'firmware';
  if (draft.name.trim() === '') return 'name';
  if (draft.part.trim() === '') return 'part';
  if (!isNewJob && !isSameJob(draft, line)) return 'file';
  if (!havePorts(draft.slots)) return 'port';
  return isWhole(draft.baudRate) && (draft.goal.trim() === '' || isWhole(draft.goal)) ? undefined : 'number';
}

/** What is to be changed, or undefined where the fields lack something. */
export function changeOf(draft: LineDraft, line: LineSnapshot): LineChange | undefined {
  if (lackOf(draft, line) !== undefined) return undefined;
  const common = {
    slots: draft.slots.map(({ port, isEnabled }) => ({ port: port.trim(), isEnabled })),
    baudRate: Number(draft.baudRate),
    enter: draft.enter,
    proveErase: draft.proveErase === 'auto' ? null : draft.proveErase === 'always',
    goalCount: draft.goal.trim() === '' ? null : Number(draft.goal),
    label: {
      isRequired: draft.isLabelRequired,
      pattern: draft.labelPattern.trim() === '' ? null : draft.labelPattern.trim(),
    },
  };
  if (draft.documentId === '') return common;
  const { name, version, documentId, part, erase, verify, protect, leave } = draft;
  return {
    ...common,
    job: {
      name: name.trim(),
      version: version.trim(),
      documentId,
      part: part.trim(),
      erase,
      verify,
      protect,
      leave,
    },
  };
}

/** What the cost of proving the erase is asked for; undefined where the fields lack something that it depends on. */
export function proofQuestionOf(draft: LineDraft, line: LineSnapshot): EraseProofQuestion | undefined {
  const hasFirmware = draft.documentId !== '' || (line.job !== null && !line.isDemo);
  const baudRate = Number(draft.baudRate);
  if (!hasFirmware || draft.part.trim() === '' || !isWhole(draft.baudRate)) return undefined;
  const { erase, verify } = draft;
  const documentId = draft.documentId === '' ? null : draft.documentId;
  return { documentId, part: draft.part.trim(), erase, verify, baudRate };
}

/** Two boards cannot share an adapter; virtual ones are a new board for each slot. */
function havePorts(slots: LineDraft['slots']): boolean {
  const ports = slots.map(({ port }) => port.trim());
  const real = ports.filter((port) => !isVirtual(port));
  return ports.every((port) => port !== '') && new Set(real).size === real.length;
}

/** True for the port of a simulated board. */
export function isVirtual(port: string): boolean {
  return port.startsWith('virtual:');
}

function isWhole(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text.trim());
}

/** A job is changed as a whole, with its file: what the line has is a copy. */
function isSameJob(draft: LineDraft, { job }: LineSnapshot): boolean {
  return (
    job !== null &&
    draft.name.trim() === job.name &&
    draft.version.trim() === job.version &&
    draft.part.trim() === job.part &&
    draft.erase === job.erase &&
    draft.verify === job.verify &&
    draft.protect === job.protect &&
    draft.leave === job.leave
  );
}
