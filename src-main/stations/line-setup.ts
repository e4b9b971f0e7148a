import type { Device } from '#shared/devices/device.ts';
import { needsStart, type LeaveStrategy } from '#shared/job/leave-strategy.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { LineChange } from '#shared/ipc/line-views.ts';
import { contentsFor } from '#shared/plan/made-for.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { ErasePolicy, Plan } from '#shared/plan/plan.ts';
import { planLeave } from '#shared/plan/plan-leave.ts';
import { findPart, type NamedDevice } from '../devices/find-part.ts';
import { planOffline } from '../jobs/plan-offline.ts';
import { linesOf } from '../session/leave-bootloader.ts';
import { parsePortName } from '../serial/parse-port.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { enterOf } from './board-lines.ts';
import type { LineFirmware } from './line-firmware.ts';

type StoredLine = Settings['line'];

/** What a change of the line is made with. */
export interface SetupTools {
  devices: readonly Device[];
  firmware: LineFirmware;
  /** Finds an open document. Errors: `E-DOCUMENT-GONE`. */
  document: (documentId: string) => { name: string; sha256: string; image: MemoryImage };
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

/**
 * The line with a change. Errors: `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*` where the image does not fit the part,
 * `E-LEAVE-*` where a board cannot be left as asked, `E-PORT-NAME`.
 */
export function changedLine(line: StoredLine, change: LineChange, tools: SetupTools): StoredLine {
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
  if (job === undefined) {
    const stored = line.job;
    if (stored !== null) canLeave(stored, partOf(stored.part, tools.devices), next);
    return { ...next, isDemo };
  }
  const { documentId, name, version = '', part, erase, verify, protect, leave } = job;
  const document = tools.document(documentId);
  const expected = partOf(part, tools.devices);
  const image = imageFor(document.image, expected);
  const start = fitsPart(image, expected, { erase, leave });
  canLeave(job, expected, next, start);
  const facts = tools.firmware.keep(document.name, document.sha256, image);
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

/**
 * The line keeps its own copy as Intel HEX, which names no chip families: of a UF2 file for several, only the contents for the
 * part go into it. Errors: `E-PLAN-FAMILY`.
 */
function imageFor(image: MemoryImage, { device, flashSizeBytes }: NamedDevice): MemoryImage {
  const target = { device, flashSizeBytes: flashSizeBytes ?? device.maxFlashSizeBytes };
  return {
    ...image,
    segments: contentsFor(image, target).segments,
    uf2Family: undefined,
    uf2Others: undefined,
  };
}

/**
 * The plan of a line's job for its part by name, and how it is carried out. Errors: `E-DEVICE-*`, `E-PLAN-*`.
 *
 * @param line baud rate as it was set; no part is spoken to faster than it can
 */
export function offlinePlan(
  image: MemoryImage,
  { part, erase }: { part: string; erase: ErasePolicy },
  { baudRate, devices }: { baudRate: number; devices: readonly Device[] },
): { plan: Plan; baudRate: number } {
  const expected = partOf(part, devices);
  const plan = planOffline(imageFor(image, expected), { expected }, planOptions(erase));
  return { plan, baudRate: Math.min(baudRate, expected.device.maxBaudRate) };
}

/** How the jobs of a line plan. */
export function planOptions(erase: ErasePolicy): PlanOptions {
  return { erase, keepRest: false, outside: 'refuse' };
}

/** Where the image starts. Errors: `E-PLAN-*` where it cannot be programmed into the part, or not be started. */
function fitsPart(
  image: MemoryImage,
  expected: NamedDevice,
  { erase, leave }: { erase: ErasePolicy; leave: LeaveStrategy | null },
): number | null {
  return planOffline(image, { expected }, { ...planOptions(erase), start: needsStart(leave) }).start;
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
