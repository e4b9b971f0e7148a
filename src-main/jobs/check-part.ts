import { formatPid } from '#shared/bytes.ts';
import { chooseLayout } from '#shared/devices/layout.ts';
import { FlashError } from '#shared/errors.ts';
import type { Warning } from '#shared/warnings.ts';
import type { IdentifiedTarget } from '../programmers/programmer.ts';
import type { JobTarget } from './job.ts';

/**
 * Holds what answered against what the user expects, and settles what only the user can know: the layout of an unknown
 * part or an odd flash size, and the flash size if the part does not tell it.
 *
 * @throws FlashError `E-TARGET-MISMATCH`
 */
export function checkExpectedPart(
  found: IdentifiedTarget,
  { expected, applyUserLayout }: Pick<JobTarget, 'expected' | 'applyUserLayout'>,
  warn: (warning: Warning) => void,
): IdentifiedTarget {
  if (expected !== undefined && expected.device.pid !== found.device.pid) {
    throw new FlashError(
      'E-TARGET-MISMATCH',
      { found: found.info.deviceName, foundPid: formatPid(found.info.pid), expected: expected.device.name },
      { phase: 'identifying' },
    );
  }
  const isUnknown = chooseLayout(found.device, found.info.flashSizeBytes).kind === 'unknown';
  const device = isUnknown && applyUserLayout !== undefined ? applyUserLayout(found.device) : found.device;
  if (device === found.device && applyUserLayout !== undefined)
    warn({ code: 'W-JOB-LAYOUT-UNUSED', params: { device: found.info.deviceName } });
  const info = { ...found.info };
  if (device !== found.device) {
    info.flashSizeBytes = device.maxFlashSizeBytes;
    info.flashSizeSource = 'part-name';
  } else if (info.flashSizeSource !== 'register' && expected?.flashSizeBytes !== undefined) {
    info.flashSizeBytes = expected.flashSizeBytes;
    info.flashSizeSource = 'part-name';
  } else if (
    info.flashSizeSource === 'register' &&
    expected?.flashSizeBytes !== undefined &&
    expected.flashSizeBytes !== info.flashSizeBytes
  ) {
    warn({
      code: 'W-JOB-SIZE-DIFFERS',
      params: {
        expectedKiB: expected.flashSizeBytes / 1024,
        foundKiB: info.flashSizeBytes / 1024,
        usedKiB: Math.min(expected.flashSizeBytes, info.flashSizeBytes) / 1024,
      },
    });
  }
  const isGuess = info.flashSizeSource === 'table' || info.flashSizeSource === 'probed';
  // Nothing can be written to a protected part: there the guess does no harm.
  if (isGuess && !info.readProtected) {
    warn({
      code: 'W-JOB-SIZE-UNSURE',
      params: { flashKiB: info.flashSizeBytes / 1024, device: info.deviceName },
    });
  }
  return { device, info };
}
