import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import type {
  EraseProofQuestion,
  LineChange,
  LineJob,
  LineJobChange,
  LineSnapshot,
} from '#shared/ipc/line-views.ts';
import { isOtherJob } from '#shared/ipc/other-job.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import { firstUnitChoices, type UnitChoices } from '#shared/job/unit-job.ts';
import { plainData } from '../../stores/plain-data.ts';

/** What is in the fields of the line's set-up. */
export interface LineDraft {
  name: string;
  version: string;
  /** An opened file; empty: the firmware the line has already. */
  documentId: string;
  part: string;
  /** What else is chosen of the job. The controls set its fields. */
  choices: UnitChoices;
  /** As it is typed, instead of the one in `choices`. */
  baudRate: string;
  slots: { port: string; isEnabled: boolean }[];
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
  { job, slots, totals, isDemo, label }: LineSnapshot,
  ports: readonly PortView[],
): LineDraft {
  const choices = choicesOf(job);
  return {
    name: isDemo ? '' : (job?.name ?? ''),
    version: isDemo ? '' : (job?.version ?? ''),
    documentId: '',
    part: isDemo ? '' : (job?.definition.part.name ?? ''),
    choices,
    baudRate: String(choices.port.baudRate ?? ''),
    slots: isDemo ? slotsOf(ports, slots.length) : slots.map(({ port, isEnabled }) => ({ port, isEnabled })),
    goal: totals.goalCount === null ? '' : String(totals.goalCount),
    isLabelRequired: label.isRequired,
    labelPattern: label.pattern ?? '',
  };
}

/** A copy, because the fields change it. */
function choicesOf(job: LineJob | null): UnitChoices {
  if (job === null) return plainData(firstUnitChoices);
  const { firmware: _, part: __, ...choices } = job.definition;
  return plainData(choices);
}

/** A slot for each adapter; if there is none, slots whose ports are still to be named. */
function slotsOf(ports: readonly PortView[], count: number): LineDraft['slots'] {
  const adapters = ports.filter(({ kind }) => kind === 'usb').map(({ name }) => name);
  return resizeSlots([], adapters.length === 0 ? count : adapters.length, adapters);
}

/** The slots with another count: new ones take a free port if there is one. Virtual boards are added to virtual ones. */
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
  const { job, slots } = change;
  const isOther = job !== undefined && isOtherJob(line.job, job);
  const hasOtherPorts =
    slots !== undefined && line.slots.some(({ port }, index) => slots[index]?.port !== port);
  return [...(isOther ? (['job'] as const) : []), ...(hasOtherPorts ? (['slots'] as const) : [])];
}

/** What the fields lack before the line can be used. */
export type DraftLack = 'firmware' | 'file' | 'name' | 'part' | 'port' | 'number';

/**
 * What the fields lack; undefined if the line can be used. The sample firmware of the demo never goes to other boards: a
 * line that is to be real has its own firmware.
 */
export function lackOf(draft: LineDraft, line: LineSnapshot): DraftLack | undefined {
  const isNewJob = draft.documentId !== '';
  if (!isNewJob && (line.isDemo || line.job === null)) return 'firmware';
  if (draft.name.trim() === '') return 'name';
  if (draft.part.trim() === '') return 'part';
  // A job is changed as a whole, with its file: the one of the line may have been opened long ago.
  if (!isNewJob && isOtherJob(line.job, jobOf(draft))) return 'file';
  if (!havePorts(draft.slots)) return 'port';
  return isWhole(draft.baudRate) && (draft.goal.trim() === '' || isWhole(draft.goal)) ? undefined : 'number';
}

/** What is to be changed, or undefined if the fields lack something. */
export function changeOf(draft: LineDraft, line: LineSnapshot): LineChange | undefined {
  if (lackOf(draft, line) !== undefined) return undefined;
  return {
    job: jobOf(draft),
    slots: draft.slots.map(({ port, isEnabled }) => ({ port: port.trim(), isEnabled })),
    goalCount: draft.goal.trim() === '' ? null : Number(draft.goal),
    label: {
      isRequired: draft.isLabelRequired,
      pattern: draft.labelPattern.trim() === '' ? null : draft.labelPattern.trim(),
    },
  };
}

function jobOf({ name, version, documentId, part, choices, baudRate }: LineDraft): LineJobChange {
  return {
    name: name.trim(),
    version: version.trim(),
    documentId: documentId === '' ? null : documentId,
    part: part.trim(),
    choices: { ...choices, port: { ...choices.port, baudRate: Number(baudRate) } },
  };
}

/** What the cost of proving the erase is asked for; undefined if the fields lack something that it depends on. */
export function proofQuestionOf(draft: LineDraft, line: LineSnapshot): EraseProofQuestion | undefined {
  const hasFirmware = draft.documentId !== '' || (line.job !== null && !line.isDemo);
  if (!hasFirmware || draft.part.trim() === '' || !isWhole(draft.baudRate)) return undefined;
  const { documentId, part, choices } = jobOf(draft);
  const { kind, plan, verify } = choices.task;
  return { documentId, part, task: { kind, plan, verify }, port: choices.port };
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
