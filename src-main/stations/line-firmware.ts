import { readFileSync } from 'node:fs';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { readImage } from '#shared/image/read-image.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { createHash } from 'node:crypto';
import { resourceFile } from '../devices/resource-file.ts';
import type { FirmwareStore } from '../settings/firmware-store.ts';
import type { Settings } from '../settings/settings-schema.ts';

type StoredJob = NonNullable<Settings['line']['job']>;

/** The firmware fields of a stored job. */
export type FirmwareFacts = Pick<
  StoredJob,
  'firmwareName' | 'firmwareSha256' | 'firmwareCopy' | 'firmwareSizeBytes'
>;

/** The firmware of the line: kept as Intel HEX under its hash, read once. */
export class LineFirmware {
  readonly #store: FirmwareStore;
  #loaded: { copy: string; image: MemoryImage } | undefined;

  constructor(store: FirmwareStore) {
    this.#store = store;
  }

  /** Takes a copy. Errors: `E-FILE-WRITE`. */
  keep(name: string, sha256: string, image: MemoryImage): FirmwareFacts {
    const firmwareCopy = this.#store.keep(writeIntelHex(image));
    this.#loaded = { copy: firmwareCopy, image };
    return {
      firmwareName: name,
      firmwareSha256: sha256,
      firmwareCopy,
      firmwareSizeBytes: imageSizeBytes(image),
    };
  }

  /** The sample that comes with Flashline. Errors: `E-FILE-READ`. */
  keepSample(): FirmwareFacts {
    const bytes = readFileSync(resourceFile('samples', 'sample.elf'));
    const image = readImage(bytes, { fileName: 'sample.elf' });
    return this.keep('sample.elf', createHash('sha256').update(bytes).digest('hex'), image);
  }

  /** Errors: `E-FILE-READ` where the copy is gone or was changed. */
  image({ firmwareCopy, firmwareName }: FirmwareFacts): MemoryImage {
    if (this.#loaded?.copy !== firmwareCopy) {
      const image = readImage(this.#store.read(firmwareCopy), { fileName: firmwareName, format: 'hex' });
      this.#loaded = { copy: firmwareCopy, image };
    }
    return this.#loaded.image;
  }
}
