import { formatAddress } from '#shared/bytes.ts';
import { genericDevice } from '#shared/devices/generic-device.ts';
import { nameRegion } from '#shared/devices/memory-regions.ts';
import { imageSizeBytes, type MemoryImage } from '#shared/image/memory-image.ts';
import type { Segment } from '#shared/image/segment.ts';
import { uf2FamilyName } from '#shared/image/uf2-families.ts';
import { vectorTable } from '#shared/image/vector-table.ts';
import { noProgramWarnings } from '#shared/plan/program-start.ts';
import { counted, text } from '#shared/text/text.ts';
import type { Warning } from '#shared/warnings.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import type { LoadedImage } from '../load-images.ts';
import { checksumTable } from './format-checksums.ts';
import { formatRangeAndSize, formatTable } from './format-quantities.ts';
import { warningJson } from './json-events.ts';

/** More ranges than this are only counted; `--json` has all. */
const MAX_RANGES_SHOWN = 16;
/** Vector tables are told of as long as there are no more rows than this. */
const MAX_ROWS = 48;

type Contents = Omit<MemoryImage, 'warnings'>;

/** A firmware file with all there is to say of it. */
export type InspectedImage = Omit<LoadedImage, 'warnings'> & { warnings: readonly Warning[] };

/** Everything there is to say of a firmware file, as a table; with a part, the regions of its ranges. */
export function formatImage(file: string, image: InspectedImage, part: NamedDevice | undefined): string[] {
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
export function partWarnings(image: LoadedImage, part: NamedDevice | undefined): Warning[] {
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

/** The same for `--json`. */
export function imageJson(
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
