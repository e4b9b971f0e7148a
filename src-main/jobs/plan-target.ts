import type { Device } from '#shared/devices/device.ts';
import { chooseLayout, flashPages } from '#shared/devices/layout.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import type { Bootloader } from '../session/bootloader.ts';

/**
 * The pages of the board at hand. Where the part can be arranged in several ways, the option bit that tells is read.
 * @throws FlashError `E-TARGET-NO-SIZE`, `E-TARGET-LAYOUT`
 */
export async function readPlanTarget(
  bootloader: Bootloader,
  device: Device,
  info: Pick<TargetInfo, 'flashSizeBytes' | 'bootloaderId'>,
  layoutMode: 'single' | 'dual' | undefined,
): Promise<PlanTarget> {
  const target = { device, flashSizeBytes: info.flashSizeBytes, bootloaderId: info.bootloaderId };
  if (device.layouts.length === 0) return { ...target, pages: [] };
  if (info.flashSizeBytes === 0) throw new FlashError('E-TARGET-NO-SIZE', { device: device.name });
  const words = await readOptionWords(bootloader, device);
  const choice = chooseLayout(device, info.flashSizeBytes, (address) => words.get(address), layoutMode);
  if (choice.kind === 'ambiguous') {
    const layouts = choice.candidates.map((layout) => layout.when ?? layout.mode).join('; ');
    throw new FlashError('E-TARGET-LAYOUT', { device: device.name, layouts });
  }
  return { ...target, pages: flashPages(choice.layout, info.flashSizeBytes) };
}

async function readOptionWords(bootloader: Bootloader, device: Device): Promise<Map<number, number>> {
  const words = new Map<number, number>();
  for (const { selectedBy } of device.layouts) {
    if (selectedBy === null || words.has(selectedBy.address)) continue;
    try {
      const bytes = await bootloader.repeatable(() => bootloader.readMemory(selectedBy.address, 4));
      words.set(selectedBy.address, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
    } catch (error) {
      if (!isFlashError(error, 'E-REPLY-NACK')) throw error;
    }
  }
  return words;
}
