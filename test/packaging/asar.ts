import { closeSync, openSync, readSync } from 'node:fs';

interface Entry {
  files?: Record<string, Entry>;
  offset?: string;
  size?: number;
  unpacked?: boolean;
}

/** A file in an ASAR archive; `unpacked` ones are beside the archive. */
export interface AsarFile {
  path: string;
  isUnpacked: boolean;
  read: () => string;
}

/**
 * Lists the files of an ASAR archive, paths with `/`. Its header is JSON after four 32-bit lengths; the offsets of files
 * count from the header's end (electron/asar, README, "Format").
 */
export function readAsar(archive: string): AsarFile[] {
  const lengths = readPart(archive, 0, 16);
  const header: Entry = JSON.parse(readPart(archive, 16, lengths.readUInt32LE(12)).toString('utf8'));
  const dataStart = 8 + lengths.readUInt32LE(4);
  const files: AsarFile[] = [];
  const walk = (entry: Entry, path: string): void => {
    if (entry.files === undefined) {
      const read = () =>
        readPart(archive, dataStart + Number(entry.offset), entry.size ?? 0).toString('utf8');
      files.push({ path, isUnpacked: entry.unpacked === true, read });
      return;
    }
    for (const [name, child] of Object.entries(entry.files))
      walk(child, path === '' ? name : `${path}/${name}`);
  };
  walk(header, '');
  return files;
}

function readPart(file: string, offset: number, sizeBytes: number): Buffer {
  const part = Buffer.alloc(sizeBytes);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, part, 0, sizeBytes, offset);
    return part;
  } finally {
    closeSync(handle);
  }
}
