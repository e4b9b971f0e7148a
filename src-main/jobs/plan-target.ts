import type { Device } from '#shared/devices/device.ts';
import { flashPages, optionWordAddresses, requireLayout } from '#shared/devices/layout.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import type { Bootloader } from '../session/bootloader.ts';

/**
 * The pages of the board at hand. Where the part can be arranged in several ways, the option word that tells is read,
 * unless the user told it.
 * @throws FlashError `E-TARGET-NO-SIZE`, `E-DEVICE-LAYOUT-*`
 */
export async function readPlanTarget(
  bootloader: Bootloader,
  device: Device,
  info: Pick<TargetInfo, 'flashSizeBytes' | 'bootloaderId'>,
  layoutMode: 'single' | 'dual' | undefined,
): Promise<PlanTarget> {
  const { flashSizeBytes, bootloaderId } = info;
  if (device.layouts.length === 0) return { device, flashSizeBytes, bootloaderId, pages: [] };
  if (flashSizeBytes === 0) throw new FlashError('E-TARGET-NO-SIZE', { device: device.name });
  const arranged =
    layoutMode === undefined
      ? device
      : { ...device, layouts: device.layouts.filter(({ mode }) => mode === layoutMode) };
  const words = await readOptionWords(bootloader, optionWordAddresses(arranged, flashSizeBytes));
  const layout = requireLayout(arranged, flashSizeBytes, (address) => words.get(address));
  return { device, flashSizeBytes, bootloaderId, pages: flashPages(layout, flashSizeBytes) };
}

async function readOptionWords(
  bootloader: Bootloader,
  addresses: readonly number[],
): Promise<Map<number, number>> {
  const words = new Map<number, number>();
  for (const address of addresses) {
    try {
      const bytes = await bootloader.agreed(() => bootloader.readMemory(address, 4));
      words.set(address, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
    } catch (error) {
      if (!isFlashError(error, 'E-REPLY-NACK')) throw error;
    }
  }
  return words;
}
