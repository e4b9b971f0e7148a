import { MAX_DOCUMENT_BYTES } from '#shared/ipc/channels.ts';
import type { useStation } from '../../stores/station.ts';

/** Lets the user choose a file; undefined if the choice was given up. */
export function chooseFile(): Promise<File | undefined> {
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

/** The bytes of a file that was chosen or dropped. A folder, and a file that is too large, are refused here. */
export async function readFile(
  station: ReturnType<typeof useStation>,
  file: File,
): Promise<Uint8Array | undefined> {
  if (file.size > MAX_DOCUMENT_BYTES) {
    const maxMiB = MAX_DOCUMENT_BYTES / 1024 / 1024;
    station.show({ code: 'E-FILE-TOO-LARGE', params: { file: file.name, maxMiB } });
    return undefined;
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder can be dropped, but not read.
    const detail = error instanceof Error ? error.message : '';
    station.show({ code: 'E-FILE-READ', params: { file: file.name, detail } });
    return undefined;
  }
}
