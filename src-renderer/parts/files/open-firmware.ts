import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import type { useStation } from '../../stores/station.ts';
import { chooseFile, readFile } from './choose-file.ts';

type Station = ReturnType<typeof useStation>;

/** Lets the user choose a firmware file, in the way of this face. undefined if nothing was chosen or it was refused. */
export async function openFirmware(station: Station): Promise<DocumentSummary | undefined> {
  if (station.hello?.hasDialogs === true)
    return (await station.call('document:choose', undefined)) ?? undefined;
  const file = await chooseFile();
  return file === undefined ? undefined : loadFile(station, file);
}

/** Hands a file over that was chosen or dropped. A folder, and a file that is too large, are refused here. */
export async function loadFile(station: Station, file: File): Promise<DocumentSummary | undefined> {
  const bytes = await readFile(station, file);
  return bytes === undefined ? undefined : station.call('document:load', { name: file.name, bytes });
}
