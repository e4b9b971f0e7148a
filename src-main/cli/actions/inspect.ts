import { formatAddress } from '#shared/bytes.ts';
import { nameRegion } from '#shared/devices/memory-regions.ts';
import { genericDevice } from '#shared/devices/generic-device.ts';
import { uf2FamilyName } from '#shared/image/uf2-families.ts';
import { noProgramWarnings } from '#shared/plan/program-start.ts';
import type { Warning } from '#shared/warnings.ts';
import { imageSizeBytes, type MemoryImage, type Segment } from '#shared/image/memory-image.ts';
import { counted, text } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { loadImage, type LoadedImage } from '../load-images.ts';
import { imageForPart } from '../part-contents.ts';
import { checksumTable } from '../output/format-checksums.ts';
import { formatWarning } from '../output/format-failure.ts';
import { formatRangeAndSize, formatTable } from '../output/format-quantities.ts';
import { resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { vectorTable } from '#shared/image/vector-table.ts';
import type { ImageOptions } from '../commands/common-options.ts';
import type { OutputOptions } from '../commands/shell.ts';

export interface InspectOptions extends ImageOptions, OutputOptions {
  part?: string;
}

/** More ranges than this are only counted; `--json` has all. */
const MAX_RANGES_SHOWN = 16;
/** Vector tables are told of as long as there are no more rows than this. */
const MAX_ROWS = 48;

type Contents = Omit<MemoryImage, 'warnings'>;

/** A firmware file with all there is to say of it. */
type InspectedImage = Omit<LoadedImage, 'warnings'> & { warnings: readonly Warning[] };

/** `flashline inspect` */
export async function inspectFile(file: string, options: InspectOptions, screen: Screen): Promise<ExitCode> {
  const part = options.part === undefined ? undefined : await partOf(options.part);
  const whole = await loadImage(file, options);
  const loaded = part === undefined ? whole : imageForPart(whole, part);
  const image = { ...loaded, warnings: [...loaded.warnings, ...partWarnings(loaded, part)] };
  if (options.json === true) {
    screen.json(resultEvent('inspect', exitCodes.ok, imageJson(file, image, part)));
    return exitCodes.ok;
  }
  for (const line of formatImage(file, image, part)) screen.result(line);
  for (const warning of image.warnings) screen.note(formatWarning(warning, screen.paintNote));
  return exitCodes.ok;
}

/** The table of parts is loaded only where a part was named. */
async function partOf(name: string): Promise<NamedDevice> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findPart } = await import('../../devices/find-part.ts');
  return findPart(loadDevices(), name);
}

function formatImage(file: string, image: InspectedImage, part: NamedDevice | undefined): string[] {
  const size = counted('byte', imageSizeBytes(image));
  const ranges = counted('range', image.segments.length);
  const rows: [string, string][] = [
    [text('cli.inspect.file'), file],
    [text('cli.inspect.format'), text(`formats.${image.format}`)],
    [text('cli.inspect.size'), text('cli.inspect.size-ranges', { size, ranges })],
    ...madeFor(image),
    ...image.segments
      .slice(0, MAX_RANGES_SHOWN)
      .map((segment): [string, string] => [text('cli.inspect.range'), rangeWords(segment, part)]),
    ...moreRanges(image),
  ];
  if (image.entryPoint !== undefined) rows.push([text('cli.inspect.entry'), formatAddress(image.entryPoint)]);
  for (const segment of image.segments) {
    if (rows.length > MAX_ROWS) break;
    const vectors = vectorTable(segment);
    if (vectors === undefined) continue;
    const params = {
      address: formatAddress(segment.address),
      stack: formatAddress(vectors.stack),
      reset: formatAddress(vectors.reset),
    };
    rows.push([text('cli.inspect.vectors'), text('cli.inspect.vectors-at', params)]);
  }
  return formatTable([...rows, ...checksumTable(image.checksums)]);
}

/** The chip families that a UF2 file names, and the targets of a DfuSe file besides the main flash. */
function madeFor({ uf2Family, uf2Others = [], otherTargets }: Contents): [string, string][] {
  const families = [uf2Family, ...uf2Others.map(({ family }) => family)].filter((one) => one !== undefined);
  const rows: [string, string][] = [];
  if (families.length > 0) rows.push([text('cli.inspect.made-for'), families.map(uf2FamilyName).join(', ')]);
  if (otherTargets !== undefined) rows.push([text('cli.inspect.other-targets'), otherTargets.join(', ')]);
  return rows;
}

function moreRanges({ segments }: Contents): [string, string][] {
  const count = segments.length - MAX_RANGES_SHOWN;
  if (count <= 0) return [];
  return [['', text('cli.inspect.more', { ranges: counted('range', count) })]];
}

/** What a plan would say of the file for this part; without one, what the core alone tells. */
function partWarnings(image: LoadedImage, part: NamedDevice | undefined): Warning[] {
  const [segment] = image.segments;
  if (image.format !== 'bin' || segment === undefined) return [];
  const device = part?.device ?? genericDevice(0);
  const flashSizeBytes = part === undefined ? 0 : (part.flashSizeBytes ?? part.device.maxFlashSizeBytes);
  const name = part?.device.name ?? 'Cortex-M';
  return noProgramWarnings(segment, { device: { ...device, name }, flashSizeBytes });
}

function rangeWords(segment: Segment, part: NamedDevice | undefined): string {
  const range = formatRangeAndSize(segment.address, segment.bytes.length);
  return part === undefined ? range : `${range}: ${regionOf(segment, part)}`;
}

function regionOf({ address }: Segment, { device, flashSizeBytes }: NamedDevice): string {
  return nameRegion(device, address, flashSizeBytes ?? device.maxFlashSizeBytes);
}

function imageJson(
  file: string,
  image: InspectedImage,
  part: NamedDevice | undefined,
): Record<string, unknown> {
  return {
    file,
    format: image.format,
    sizeBytes: imageSizeBytes(image),
    checksums: image.checksums,
    ...familiesJson(image),
    ranges: image.segments.map((segment) => ({
      start: segment.address,
      end: segment.address + segment.bytes.length - 1,
      ...(part === undefined ? {} : { region: regionOf(segment, part) }),
    })),
    ...(image.entryPoint === undefined ? {} : { entryPoint: image.entryPoint }),
    warnings: image.warnings.map(warningJson),
  };
}

function familiesJson({ uf2Family, uf2Others = [], otherTargets }: Contents): Record<string, unknown> {
  const families = [uf2Family, ...uf2Others.map(({ family }) => family)].filter((one) => one !== undefined);
  return {
    ...(families.length > 0 ? { families: families.map((id) => ({ id, name: uf2FamilyName(id) })) } : {}),
    ...(otherTargets === undefined ? {} : { otherTargets }),
  };
}
