import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { LineChange } from '#shared/ipc/line-views.ts';
import type { ErasePolicy } from '#shared/plan/plan.ts';
import { findPart, type NamedDevice } from '../devices/find-part.ts';
import { planOffline } from '../jobs/plan-offline.ts';
import { parsePortName } from '../serial/parse-port.ts';
import type { Settings } from '../settings/settings-schema.ts';
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
      ...firmware.keepSample(),
      part: DEMO_PART,
      erase: 'needed',
      verify: true,
      protect: false,
      go: false,
    },
    slots: Array.from({ length: slotCount }, () => ({ port: `virtual:${DEMO_PART}`, isEnabled: true })),
    baudRate: 115_200,
    enter: { kind: 'manual' },
    goalCount: null,
    passCount: 0,
    failCount: 0,
  };
}

/**
 * The line with a change. Errors: `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*` where the image does not fit the part,
 * `E-PORT-NAME`.
 */
export function changedLine(line: StoredLine, change: LineChange, tools: SetupTools): StoredLine {
  const { job, slots, baudRate = line.baudRate, enter = line.enter, goalCount = line.goalCount } = change;
  for (const { port } of slots ?? []) parsePortName(port);
  const next = {
    ...line,
    baudRate,
    enter,
    goalCount,
    slots: slots?.map((slot) => ({ ...slot })) ?? line.slots,
  };
  const isDemo = line.isDemo && job === undefined && slots === undefined;
  if (job === undefined) return { ...next, isDemo };
  const { documentId, name, part, erase, verify, protect, go } = job;
  const document = tools.document(documentId);
  fitsPart(document.image, partOf(part, tools.devices), { erase, start: go });
  const facts = tools.firmware.keep(document.name, document.sha256, document.image);
  // Another job: its units are counted from the beginning.
  return {
    ...next,
    isDemo,
    passCount: 0,
    failCount: 0,
    job: { name, ...facts, part, erase, verify, protect, go },
  };
}

/** The part of a line by its name. Errors: `E-DEVICE-*`. */
export function partOf(part: string, devices: readonly Device[]): NamedDevice {
  return findPart(devices, part);
}

/** Errors: `E-PLAN-*` where the image cannot be programmed into the part, or not be started where that is asked for. */
export function fitsPart(
  image: MemoryImage,
  expected: NamedDevice,
  options: { erase: ErasePolicy; start: boolean },
): void {
  planOffline(image, { expected }, { ...options, keepRest: false, outside: 'refuse' });
}
