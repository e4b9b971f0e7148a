import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { ImageFormat } from '#shared/image/image-format.ts';
import { loadImage, type LoadedImage } from '../load-images.ts';
import { findLegacyPart, type LegacyPart } from './legacy-part.ts';
import { legacyPortName } from './legacy-names.ts';
import type { LegacyDownload, LegacyScript, LegacyStep } from './legacy-steps.ts';
import { isBinary } from './parse-legacy.ts';
import { lineStepsAfter, type ScriptLineStep } from './script-wiring.ts';

/** Everything that a script names, looked up before a port is opened. */
export interface PreparedScript {
  ports: ReadonlyMap<LegacyStep, string>;
  parts: ReadonlyMap<LegacyStep, LegacyPart>;
  /** For each `-c`, what is done with the lines before the first `-i`. */
  lineSteps: ReadonlyMap<LegacyStep, readonly ScriptLineStep[]>;
  /** Firmware; a file that the script itself makes before is missing here. */
  images: ReadonlyMap<LegacyStep, LoadedImage>;
}

/** Where raw binary belongs when nothing is said. Later versions of the old tool have it so; v2.2 took 0, which the ROM refuses. */
const DEFAULT_ADDRESS = 0x0800_0000;

/**
 * Looks up ports, parts and files of a script, so that what is missing is told before anything is erased.
 * @throws FlashError `E-LEGACY-PORT`, `E-PORT-NAME`, `E-LEGACY-MAP-*`, `E-FILE-READ`, `E-IMAGE-*`, `E-DEVICE-*`
 */
export async function prepareLegacy(
  { steps }: LegacyScript,
  devices: readonly Device[],
  environment: NodeJS.ProcessEnv,
): Promise<PreparedScript> {
  const ports = new Map<LegacyStep, string>();
  const parts = new Map<LegacyStep, LegacyPart>();
  const images = new Map<LegacyStep, LoadedImage>();
  const lineSteps = new Map<LegacyStep, readonly ScriptLineStep[]>();
  const made = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'connect') {
      ports.set(step, legacyPortName(step.connection.port, environment));
      lineSteps.set(step, lineStepsAfter(steps, step));
    } else if (step.kind === 'activate') parts.set(step, await findLegacyPart(step.map, devices));
    else if (step.kind === 'upload' || step.kind === 'get-options') made.add(step.file);
    else if (step.kind === 'download' && !made.has(step.file)) images.set(step, await loadFirmware(step));
    else if (step.kind === 'set-options' && typeof step.from === 'string' && !made.has(step.from))
      await loadOptionFile(step.from);
  }
  return { ports, parts, lineSteps, images };
}

/** Reads the file of `-d`. Errors: `E-FILE-READ`, `E-IMAGE-*`. */
export function loadFirmware({ file, address }: LegacyDownload): Promise<LoadedImage> {
  return loadImage(file, {
    ...formatOf(file),
    ...(isBinary(file) ? { address: address ?? DEFAULT_ADDRESS } : {}),
  });
}

/** F0, F1 and F3 have their option bytes here, and the old tool knows no others (PM0075). */
export const OPTION_BYTES_ADDRESS = 0x1fff_f800;
const OPTION_BYTES_SIZE = 16;

/** Reads the file of `-o --set --fn`: the 16 option bytes, complements included. Errors: `E-FILE-READ`, `E-IMAGE-*`. */
export async function loadOptionFile(file: string): Promise<Uint8Array> {
  const image = await loadImage(file, {
    ...formatOf(file),
    ...(isBinary(file) ? { address: OPTION_BYTES_ADDRESS } : {}),
  });
  const [segment] = image.segments;
  const fits =
    image.segments.length === 1 &&
    segment?.address === OPTION_BYTES_ADDRESS &&
    segment.bytes.length === OPTION_BYTES_SIZE;
  if (fits) return segment.bytes;
  throw new FlashError('E-LEGACY-OPTION-FILE', { file });
}

/** The old tool goes by the name of a file; any other name is left to Flashline. */
function formatOf(file: string): { format?: ImageFormat } {
  if (isBinary(file)) return { format: 'bin' };
  if (/\.hex$/i.test(file)) return { format: 'hex' };
  return /\.s19$/i.test(file) ? { format: 'srec' } : {};
}
