import type { Device } from '#shared/devices/device.ts';
import { needsStart, type LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { LineChange } from '#shared/ipc/line-views.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { ErasePolicy } from '#shared/plan/plan.ts';
import { planLeave } from '#shared/plan/plan-leave.ts';
import { findPart, type NamedDevice } from '../devices/find-part.ts';
import { linesOf } from '../programmers/an3155/leave-bootloader.ts';
import { parsePortName } from '../links/parse-port.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { enterOf } from '../runs/board-ports.ts';
import type { ChosenFirmware, LineFirmware, PreparedFirmware } from './line-firmware.ts';

type StoredLine = Settings['line'];

/** What a change of the line is made with. */
export interface SetupTools {
  devices: readonly Device[];
  firmware: LineFirmware;
  /** Finds an open document. Errors: `E-DOCUMENT-GONE`. */
  document: (documentId: string) => { name: string; sha256: string; image: StoredImage };
}

/** The part of the demo, and how many of them. */
const DEMO_PART = 'stm32g071cb';

/** A line of virtual boards that get the sample firmware. */
export function demoLine(firmware: LineFirmware, slotCount: number): StoredLine {
  return {
    isDemo: true,
    job: {
      name: 'Demo',
      version: '',
      ...firmware.keepSample(),
      part: DEMO_PART,
      erase: 'needed',
      verify: true,
      protect: false,
      leave: null,
    },
    slots: Array.from({ length: slotCount }, () => ({ port: `virtual:${DEMO_PART}`, isEnabled: true })),
    baudRate: 115_200,
    enter: { kind: 'manual' },
    proveErase: null,
    goalCount: null,
    label: { isRequired: false, pattern: null },
  };
}

/** The firmware that a change of the job asks for; undefined where it asks for none. Errors: `E-DOCUMENT-GONE`, `E-DEVICE-*`. */
export function chosenFirmware({ job }: LineChange, tools: SetupTools): ChosenFirmware | undefined {
  if (job === undefined) return undefined;
  const { name, sha256, image } = tools.document(job.documentId);
  const options = { ...planOptions(job.erase), start: needsStart(job.leave) };
  return { name, sha256, image, part: partOf(job.part, tools.devices), options };
}

/**
 * The line with a change; `firmware` belongs to its job, where it has one. Errors: `E-DEVICE-*`, `E-LEAVE-*` where a board cannot
 * be left as asked, `E-PORT-NAME`.
 */
export function changedLine(
  line: StoredLine,
  change: LineChange,
  tools: SetupTools,
  firmware: PreparedFirmware | undefined,
): StoredLine {
  const {
    job,
    slots,
    baudRate = line.baudRate,
    enter = line.enter,
    proveErase = line.proveErase,
    goalCount = line.goalCount,
    label = line.label,
  } = change;
  for (const { port } of slots ?? []) parsePortName(port);
  const next = {
    ...line,
    baudRate,
    enter,
    proveErase,
    goalCount,
    label,
    slots: slots?.map((slot) => ({ ...slot })) ?? line.slots,
  };
  const isDemo = line.isDemo && job === undefined && slots === undefined;
  if (job === undefined || firmware === undefined) {
    const stored = line.job;
    if (stored !== null) canLeave(stored, partOf(stored.part, tools.devices), next);
    return { ...next, isDemo };
  }
  const { name, version = '', part, erase, verify, protect, leave } = job;
  canLeave(job, partOf(part, tools.devices), next, firmware.start);
  const facts = tools.firmware.take(firmware);
  return {
    ...next,
    isDemo,
    job: { name, version, ...facts, part, erase, verify, protect, leave },
  };
}

/** The part of a line by its name. Errors: `E-DEVICE-*`. */
export function partOf(part: string, devices: readonly Device[]): NamedDevice {
  return findPart(devices, part);
}

/** How the jobs of a line plan. */
export function planOptions(erase: ErasePolicy): PlanOptions {
  return { erase, keepRest: false, outside: 'refuse' };
}

/** Errors: `E-LEAVE-*` where a board in one of the slots cannot be left so. */
function canLeave(
  { leave, protect }: { leave: LeaveStrategy | null; protect: boolean },
  { device }: NamedDevice,
  { slots, enter }: Pick<StoredLine, 'slots' | 'enter'>,
  startAddress: number | null = device.flashBase,
): void {
  if (leave === null) return;
  for (const { port } of slots) {
    const lines = linesOf(enterOf(port, enter));
    planLeave(leave, { device, bootloaderId: null, startAddress, lines, isProtected: protect });
  }
}
