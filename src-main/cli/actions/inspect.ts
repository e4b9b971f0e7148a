import { formatAddress } from '#shared/bytes.ts';
import { nameRegion } from '#shared/devices/memory-regions.ts';
import { imageSizeBytes, type MemoryImage, type Segment } from '#shared/image/memory-image.ts';
import { counted, text } from '#shared/text/text.ts';
import type { InspectOptions } from '../commands/inspect.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { loadImage } from '../load-image.ts';
import { formatWarning } from '../output/format-failure.ts';
import { formatRangeAndSize, formatTable } from '../output/format-quantities.ts';
import { resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { vectorTable } from '#shared/image/vector-table.ts';

/** `flashline inspect` */
export async function inspectFile(file: string, options: InspectOptions, screen: Screen): Promise<ExitCode> {
  const image = await loadImage(file, options);
  const part = options.part === undefined ? undefined : await partOf(options.part);
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

function formatImage(file: string, image: MemoryImage, part: NamedDevice | undefined): string[] {
  const size = counted('byte', imageSizeBytes(image));
  const ranges = counted('range', image.segments.length);
  const rows: [string, string][] = [
    [text('cli.inspect.file'), file],
    [text('cli.inspect.format'), text(`formats.${image.format}`)],
    [text('cli.inspect.size'), text('cli.inspect.size-ranges', { size, ranges })],
    ...image.segments.map((segment): [string, string] => [
      text('cli.inspect.range'),
      rangeWords(segment, part),
    ]),
  ];
  if (image.entryPoint !== undefined) rows.push([text('cli.inspect.entry'), formatAddress(image.entryPoint)]);
  for (const segment of image.segments) {
    const vectors = vectorTable(segment);
    if (vectors === undefined) continue;
    const params = {
      address: formatAddress(segment.address),
      stack: formatAddress(vectors.stack),
      reset: formatAddress(vectors.reset),
    };
    rows.push([text('cli.inspect.vectors'), text('cli.inspect.vectors-at', params)]);
  }
  return formatTable(rows);
}

function rangeWords(segment: Segment, part: NamedDevice | undefined): string {
  const range = formatRangeAndSize(segment.address, segment.bytes.length);
  return part === undefined ? range : `${range}: ${regionOf(segment, part)}`;
}

function regionOf({ address }: Segment, { device, flashSizeBytes }: NamedDevice): string {
  return nameRegion(device, address, flashSizeBytes ?? device.maxFlashSizeBytes);
}

function imageJson(file: string, image: MemoryImage, part: NamedDevice | undefined): Record<string, unknown> {
  return {
    file,
    format: image.format,
    sizeBytes: imageSizeBytes(image),
    ranges: image.segments.map((segment) => ({
      start: segment.address,
      end: segment.address + segment.bytes.length - 1,
      ...(part === undefined ? {} : { region: regionOf(segment, part) }),
    })),
    ...(image.entryPoint === undefined ? {} : { entryPoint: image.entryPoint }),
    warnings: image.warnings.map(warningJson),
  };
}
