import type { Device, FlashPage } from '#shared/devices/device.ts';
import {
  fitLayout,
  flashPages,
  inLayoutMode,
  optionWordAddresses,
  requireLayout,
} from '#shared/devices/layout.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import type { JobDefinition } from '#shared/job/job-definition.ts';
import type { JobTarget } from './job.ts';
import { isRefusal } from '../programmers/fault.ts';
import type { Programmer } from '../programmers/programmer.ts';
import type { JobContext } from './job-context.ts';

/**
 * The pages of the board at hand. If the part can be arranged in several ways, the option word that tells is read,
 * unless the user told it. Of a board with more flash than the part that was named, only the flash of that part counts.
 * @throws FlashError `E-TARGET-NO-SIZE`, `E-DEVICE-LAYOUT-*`
 */
export async function readPlanTarget(
  programmer: Programmer,
  device: Device,
  info: Pick<TargetInfo, 'flashSizeBytes' | 'bootloaderId'>,
  { layoutMode, expected }: Pick<JobDefinition, 'layoutMode'> & Pick<JobTarget, 'expected'>,
): Promise<PlanTarget> {
  const { flashSizeBytes, bootloaderId } = info;
  const limits = programmer.limitsOf(device, bootloaderId);
  const namedSizeBytes = expected?.flashSizeBytes;
  if (device.layouts.length === 0) return { device, flashSizeBytes, limits, pages: [] };
  if (flashSizeBytes === 0) throw new FlashError('E-TARGET-NO-SIZE', { device: device.name });
  const arranged = inLayoutMode(device, layoutMode ?? undefined, flashSizeBytes);
  const words = await readOptionWords(programmer, optionWordAddresses(arranged, flashSizeBytes));
  const layout = requireLayout(arranged, flashSizeBytes, (address) => words.get(address));
  const pages = flashPages(layout, flashSizeBytes);
  if (namedSizeBytes === undefined || namedSizeBytes >= flashSizeBytes)
    return { device, flashSizeBytes, limits, pages };
  const named = pages.filter(isOnSmallerPart(arranged, namedSizeBytes));
  return { device, flashSizeBytes: namedSizeBytes, limits, pages: named, hasMoreFlash: true };
}

/** As {@link JobContext.planTarget}, or undefined if it cannot be told how the flash is arranged. */
export async function knownPlanTarget(
  context: JobContext,
  known: TargetInfo = context.info,
): Promise<PlanTarget | undefined> {
  try {
    return await context.planTarget(known);
  } catch (error) {
    if (isFlashError(error, 'E-TARGET-NO-SIZE', 'E-DEVICE-LAYOUT-AMBIGUOUS', 'E-DEVICE-LAYOUT-UNKNOWN'))
      return undefined;
    throw error;
  }
}

/**
 * Which pages of a board the smaller part has that its user named: those within the addresses of its flash. (H74x with
 * 1 MiB has a hole between its banks, so that the size alone does not tell.)
 */
function isOnSmallerPart(device: Device, namedSizeBytes: number): (page: FlashPage) => boolean {
  const fitted = device.layouts.find((layout) => fitLayout(layout, namedSizeBytes) !== undefined);
  const ranges =
    fitted === undefined
      ? [{ address: device.flashBase, sizeBytes: namedSizeBytes }]
      : flashPages(fitted, namedSizeBytes);
  const last = (range: { address: number; sizeBytes: number }) => range.address + range.sizeBytes - 1;
  const has = (address: number) => ranges.some((range) => address >= range.address && address <= last(range));
  return (page) => has(page.address) && has(last(page));
}

async function readOptionWords(
  programmer: Programmer,
  addresses: readonly number[],
): Promise<Map<number, number>> {
  const words = new Map<number, number>();
  for (const address of addresses) {
    try {
      const bytes = await programmer.readAgreed(address, 4);
      words.set(address, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return words;
}

/** Pages of the larger bank, or of the only one; undefined if the arrangement of the flash is not known. */
export function pagesOfLargestBank(target: PlanTarget | undefined): number | undefined {
  if (target === undefined || target.pages.length === 0) return undefined;
  const inBank2 = target.pages.filter((page) => page.bank === 2).length;
  return Math.max(inBank2, target.pages.length - inBank2);
}
