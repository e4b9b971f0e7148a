import { MAX_DOCUMENT_BYTES } from '#shared/ipc/channels.ts';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import type { useStation } from '../stores/station.ts';

type Station = ReturnType<typeof useStation>;

/** Lets the user choose a firmware file, in the way of this face. undefined where nothing was chosen or it was refused. */
export async function openFirmware(station: Station): Promise<DocumentSummary | undefined> {
  if (station.hello?.hasDialogs === true)
    return (await station.call('document:choose', undefined)) ?? undefined;
  const file = await chooseInBrowser();
  return file === undefined ? undefined : loadFile(station, file);
}

/** Hands a file over that was chosen or dropped. A folder, and a file that is too large, are refused here. */
export async function loadFile(station: Station, file: File): Promise<DocumentSummary | undefined> {
  if (file.size > MAX_DOCUMENT_BYTES) {
    const maxMiB = MAX_DOCUMENT_BYTES / 1024 / 1024;
    station.show({ code: 'E-FILE-TOO-LARGE', params: { file: file.name, maxMiB } });
    return undefined;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder can be dropped, but not read.
    const detail = error instanceof Error ? error.message : '';
    station.show({ code: 'E-FILE-READ', params: { file: file.name, detail } });
    return undefined;
  }
  return station.call('document:load', { name: file.name, bytes });
}

function chooseInBrowser(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      resolve(input.files?.[0]);
    });
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.click();
  });
}
