import type { ExportRequest } from '#shared/ipc/document-views.ts';
import type { useStation } from '../../stores/station.ts';

/**
 * Saves a document in the way of this face: the desktop shows a dialog, the browser downloads. Gives the name of the file;
 * undefined if it was given up or refused.
 */
export async function saveExport(
  station: ReturnType<typeof useStation>,
  request: ExportRequest,
): Promise<string | undefined> {
  const result = await station.call('document:export', request);
  if (result === undefined || result.kind === 'cancelled') return undefined;
  if (result.kind === 'download') offerDownload(result.fileName, result.bytes);
  return result.fileName;
}

/** Hands a file to the user. Works in the desktop window, too, for what only the page knows. */
export function offerDownload(fileName: string, bytes: Uint8Array | string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
