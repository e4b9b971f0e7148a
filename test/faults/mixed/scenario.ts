import type { Device } from '#shared/devices/device.ts';
import { fitLayout, flashPages } from '#shared/devices/layout.ts';
import { possibleFlashSizes } from '#shared/devices/part-name.ts';
import type { FlashPage } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import { optionLayoutOf } from '#main/devices/option-layouts.ts';
import type { TaskOnImage } from '../../support/job-spec.ts';
import { testImage, vectorsOf } from '../../support/plan-target.ts';
import type { Random } from '../../support/random.ts';

/** What a board holds before the job. */
export type OldContents = 'other' | 'blank' | 'image' | 'image-with-a-flaw';

/** A job on one part, to be run with several sets of faults. */
export interface Scenario {
  device: Device;
  flashSizeBytes: number;
  pages: readonly FlashPage[];
  task: TaskOnImage;
  /** The image of the task, or one that lies in the flash, for tasks without. */
  image: MemoryImage;
  oldContents: OldContents;
  /** DTR and RTS reset the board. */
  hasLines: boolean;
  paced: boolean;
  isReadProtected: boolean;
  /** An address bit that the flash does not see, if it is mirrored. */
  mirroredBit: number | undefined;
}

/** Flash sizes that are worth a run: a larger one costs time and shows nothing new. */
const LARGEST_BYTES = 1024 * 1024;

/** Parts whose flash can be laid out, each with the sizes it is sold with. */
export function partsOf(devices: readonly Device[]): { device: Device; sizes: readonly number[] }[] {
  return devices
    .map((device) => ({ device, sizes: sizesOf(device) }))
    .filter(({ sizes }) => sizes.length > 0);
}

function sizesOf(device: Device): number[] {
  const told = Object.values(device.flashSizeCodes ?? {});
  const fitting = possibleFlashSizes(device)
    .filter((size) => told.length === 0 || told.includes(size))
    .filter((size) => device.layouts.some((layout) => fitLayout(layout, size) !== undefined))
    .reverse();
  const handy = fitting.filter((size) => size <= LARGEST_BYTES);
  return handy.length > 0 ? handy.slice(0, 3) : fitting.slice(0, 1);
}

/** Draws a part and a job for it. */
export function drawScenario(random: Random, parts: ReturnType<typeof partsOf>): Scenario {
  const { device, sizes } = random.pick(parts);
  const flashSizeBytes = random.pick(sizes);
  const layout = device.layouts.find((candidate) => fitLayout(candidate, flashSizeBytes) !== undefined);
  const pages = layout === undefined ? [] : flashPages(layout, flashSizeBytes);
  const mirroredBit = random.chance(0.08) ? mirrorOf(flashSizeBytes) : undefined;
  const image = drawImage(random, device, pages, mirroredBit);
  const task = drawTask(random, device, pages, image);
  const isUnprotect = task.kind === 'unprotect' && task.what === 'readout';
  return {
    device,
    flashSizeBytes,
    pages,
    task,
    image,
    oldContents: drawContents(random, task),
    hasLines: random.chance(0.5),
    paced: random.chance(0.15),
    isReadProtected: isUnprotect && random.chance(0.8),
    mirroredBit,
  };
}

function drawContents(random: Random, task: TaskOnImage): OldContents {
  if (task.kind === 'verify')
    return random.weighted([
      [6, 'image'],
      [2, 'image-with-a-flaw'],
      [2, 'other'],
    ]);
  if (task.kind === 'program' && task.plan.erase === 'none') return 'blank';
  return random.weighted([
    [7, 'other'],
    [1, 'blank'],
    [2, 'image'],
    [1, 'image-with-a-flaw'],
  ]);
}

/** The highest bit of an offset in this flash. */
function mirrorOf(flashSizeBytes: number): number {
  return Math.ceil(Math.log2(flashSizeBytes)) - 1;
}

function drawImage(
  random: Random,
  device: Device,
  pages: readonly FlashPage[],
  mirroredBit: number | undefined,
): MemoryImage {
  const first = pages[0]!.address;
  const last = pages[pages.length - 1]!;
  const end = last.address + last.sizeBytes;
  const isFree = (from: number, sizeBytes: number, taken: readonly [number, ArrayLike<number>][]) =>
    from + sizeBytes <= end &&
    pages.some((page) => from >= page.address && from < page.address + page.sizeBytes) &&
    pages.some(
      (page) => from + sizeBytes > page.address && from + sizeBytes <= page.address + page.sizeBytes,
    ) &&
    taken.every(([at, bytes]) => from >= at + bytes.length + 32 || from + sizeBytes + 32 <= at);
  const segments: [number, ArrayLike<number>][] = [];
  if (random.chance(0.7)) segments.push([first, Uint8Array.of(...vectorsOf(first), ...random.bytes(20))]);
  const count = random.between(segments.length === 0 ? 1 : 0, 3);
  for (let n = 0; n < count; n += 1) {
    const page = random.pick(random.chance(0.6) ? pages.slice(0, 6) : pages);
    const sizeBytes = random.weighted([
      [5, random.between(4, 64)],
      [2, random.between(200, 600)],
    ]);
    const at = page.address + 4 * random.between(0, (page.sizeBytes >> 2) - 1) + (random.chance(0.2) ? 1 : 0);
    if (isFree(at, sizeBytes, segments)) segments.push([at, random.bytes(sizeBytes)]);
    if (mirroredBit === undefined) continue;
    const twin =
      (at - first) % 2 ** mirroredBit === at - first ? at + 2 ** mirroredBit : at - 2 ** mirroredBit;
    if (isFree(twin, sizeBytes, segments)) segments.push([twin, random.bytes(sizeBytes)]);
  }
  if (segments.length === 0) segments.push([first, random.bytes(16)]);
  return testImage(...segments.sort(([a], [b]) => a - b));
}

function drawTask(
  random: Random,
  device: Device,
  pages: readonly FlashPage[],
  image: MemoryImage,
): TaskOnImage {
  const program = (
    task: Partial<Extract<TaskOnImage, { kind: 'program' }>> = {},
    plan: Partial<Extract<TaskOnImage, { kind: 'program' }>['plan']> = {},
  ): TaskOnImage => ({
    kind: 'program',
    image,
    plan: { erase: 'needed', keepRest: false, outside: 'refuse', ...plan },
    verify: true,
    ...task,
  });
  const codes = () => [
    ...new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(pages.slice(0, 40)).code)),
  ];
  const change = optionChange(random, device);
  const total = pages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const isSmall = total <= 64 * 1024;
  return random.weighted<() => TaskOnImage>([
    [24, () => program()],
    [8, () => program({ proveErase: isSmallPages(pages) })],
    [10, () => program({}, { keepRest: isSmallPages(pages) })],
    [6, () => program({ proveErase: isSmall }, { erase: 'mass' })],
    [3, () => program({}, { erase: 'none' })],
    [5, () => program({ verify: false })],
    [4, () => program({ protect: true })],
    [4, () => program({ leave: random.pick(['auto', 'go'] as const) })],
    [10, () => ({ kind: 'erase', what: { kind: 'pages', codes: codes() }, verify: isSmallPages(pages) })],
    [5, () => ({ kind: 'erase', what: { kind: 'mass' }, verify: isSmall })],
    [7, () => ({ kind: 'verify', image, outside: 'refuse' })],
    [5, () => readTask(random, image)],
    [3, () => ({ kind: 'protect', what: 'readout' })],
    [3, () => ({ kind: 'protect', what: 'write', sectors: [0, random.between(0, 2)] })],
    [5, () => ({ kind: 'unprotect', what: 'readout' })],
    [3, () => ({ kind: 'unprotect', what: 'write' })],
    [change === undefined ? 0 : 7, () => ({ kind: 'options', what: 'change', changes: [change!] })],
    [3, () => ({ kind: 'info' })],
  ])();
}

function readTask(random: Random, image: MemoryImage): TaskOnImage {
  const [segment] = image.segments;
  return {
    kind: 'read',
    address: segment!.address,
    sizeBytes: random.between(2, 700),
    twice: random.chance(0.8),
  };
}

/** Pages that can be read back in a run without costing more than all the rest. */
function isSmallPages(pages: readonly FlashPage[]): boolean {
  return pages.slice(0, 6).every(({ sizeBytes }) => sizeBytes <= 16 * 1024);
}

/** Harmless fields that most families have one of. */
const HARMLESS_FIELDS = ['IWDG_SW', 'WDG_SW', 'WWDG_SW', 'nRST_STOP', 'BOR_LEV', 'Data0', 'nRST_STDBY'];

function optionChange(random: Random, device: Device): OptionChange | undefined {
  const layout = optionLayoutOf(device);
  if (layout === undefined || layout.readOnlyReason !== null) return undefined;
  const fields = layout.fields.filter(
    ({ name, write }) => HARMLESS_FIELDS.includes(name) && write.kind === 'yes',
  );
  if (fields.length === 0) return undefined;
  const field = random.pick(fields);
  const values =
    field.values.kind === 'choice' ? [...field.values.meanings.keys()] : [0xfe & ((1 << 8) - 1), 0x0f];
  return { name: field.name, value: random.pick(values) };
}
