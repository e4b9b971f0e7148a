import { checksumRows, checksumValue, type ImageChecksums } from '#shared/image/checksums.ts';
import { text } from '#shared/text/text.ts';

/** The checksums of a firmware file as rows of a table: name and value. */
export function checksumTable(checksums: ImageChecksums): [string, string][] {
  return checksumRows.map((row) => [text(`checksums.${row}`), checksumValue(checksums, row)]);
}

/** The same as sentences. */
export function checksumLines(checksums: ImageChecksums): string[] {
  return checksumTable(checksums).map(([name, value]) => `${name}: ${value}`);
}
