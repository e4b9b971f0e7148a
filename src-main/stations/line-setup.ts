import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { LineChange, LineJobChange } from '#shared/ipc/line-views.ts';
import { isOtherJob } from '#shared/ipc/other-job.ts';
import { firstUnitChoices, type UnitJob } from '#shared/job/unit-job.ts';
import { needsStart } from '#shared/plan/leave-strategy.ts';
import { planLeave } from '#shared/plan/plan-leave.ts';
import { findPart, jobPart } from '../devices/find-part.ts';
import type { FirmwareFile } from '../documents/document.ts';
import { parsePortName } from '../links/parse-port.ts';
import { linesOf } from '../programmers/an3155/leave-bootloader.ts';
import { enterOf } from '../runs/board-ports.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { ChosenFirmware, LineFirmware, PreparedFirmware } from './line-firmware.ts';

type StoredLine = Settings['line'];

/** What a change of the line is made with. */
export interface SetupTools {
  devices: readonly Device[];
  firmware: LineFirmware;
  /** Finds an open document. Errors: `E-DOCUMENT-GONE`. */
  document: (documentId: string) => FirmwareFile;
}

/** The part of the demo, and how many of them. */
const DEMO_PART = 'stm32g071cb';

/** A line of virtual boards that get the sample firmware. */
export function demoLine({ firmware, devices }: SetupTools, slotCount: number): StoredLine {
  const definition: UnitJob = {
    ...firstUnitChoices,
    firmware: [firmware.keepSample()],
    part: jobPart(findPart(devices, DEMO_PART), DEMO_PART),
  };
  return {
    isDemo: true,
    job: { name: 'Demo', version: '', definition },
    slots: Array.from({ length: slotCount }, () => ({ port: `virtual:${DEMO_PART}`, isEnabled: true })),
    goalCount: null,
    label: { isRequired: false, pattern: null },
  };
}

/** The job that a change makes if it is another one than that of the line. */
export function otherJob({ job: present }: StoredLine, { job }: LineChange): LineJobChange | undefined {
  return job !== undefined && isOtherJob(present, job) ? job : undefined;
}

/**
 * The firmware of another job; undefined if a change makes none. Errors: `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-LINE-NO-JOB` and
 * `E-FILE-READ` if it is that of the line.
 */
export function chosenFirmware(
  line: StoredLine,
  change: LineChange,
  tools: SetupTools,
): ChosenFirmware | undefined {
  const job = otherJob(line, change);
  if (job === undefined) return undefined;
  const isKept = job.documentId === null;
  const found = job.documentId === null ? keptFirmware(line, tools) : tools.document(job.documentId);
  const { plan, leave } = job.choices.task;
  const options = { ...plan, start: needsStart(leave ?? null) };
  return { ...found, isKept, part: findPart(tools.devices, job.part), options };
}

function keptFirmware({ job }: StoredLine, { firmware }: SetupTools): FirmwareFile {
  if (job === null) throw new FlashError('E-LINE-NO-JOB', {});
  const [file] = job.definition.firmware;
  return { file, bytes: undefined, image: firmware.image(file) };
}

/**
 * The line with a change; `firmware` is that of another job, if it makes one. Errors: `E-DEVICE-*`, `E-LEAVE-*` if a board cannot be
 * left as asked, `E-PORT-NAME`.
 */
export function changedLine(
  line: StoredLine,
  change: LineChange,
  tools: SetupTools,
  firmware: PreparedFirmware | undefined,
): StoredLine {
  const { slots, goalCount = line.goalCount, label = line.label } = change;
  for (const { port } of slots ?? []) parsePortName(port);
  const next = {
    ...line,
    isDemo: line.isDemo && firmware === undefined && slots === undefined,
    job: changedJob(line, change, tools, firmware?.file),
    slots: slots?.map((slot) => ({ ...slot })) ?? line.slots,
    goalCount,
    label,
  };
  canLeave(next, tools, firmware?.start);
  if (firmware !== undefined) tools.firmware.take(firmware);
  return next;
}

function changedJob(
  { job: present }: StoredLine,
  { job }: LineChange,
  { devices }: SetupTools,
  file = present?.definition.firmware[0],
): StoredLine['job'] {
  if (job === undefined || file === undefined) return present;
  const { name, version, part, choices } = job;
  const definition = { ...choices, firmware: [file] as const, part: jobPart(findPart(devices, part), part) };
  return { name, version, definition };
}

/** Errors: `E-DEVICE-*`, and `E-LEAVE-*` if a board in one of the slots cannot be left as the job says. */
function canLeave(
  { job, slots }: Pick<StoredLine, 'job' | 'slots'>,
  { devices }: SetupTools,
  start: number | null | undefined,
): void {
  if (job === null) return;
  const { enter, part, task } = job.definition;
  const { leave, protect = false } = task;
  const { device } = findPart(devices, part.name);
  if (leave === undefined) return;
  const startAddress = start === undefined ? device.flashBase : start;
  for (const { port } of slots) {
    const lines = linesOf(enterOf(port, enter));
    planLeave(leave, { device, bootloaderId: null, startAddress, lines, isProtected: protect });
  }
}
