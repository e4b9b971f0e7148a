import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FlashError, messageOf } from '#shared/errors.ts';
import { tightenFolder } from './private-files.ts';
import { saveAtomically, saveAtomicallyLater } from './save-atomically.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * The line's own copies of firmware, each under the SHA-256 of its bytes: a build that overwrites the engineer's file
 * does not change what the line programs.
 */
export class FirmwareStore {
  readonly #folder: string;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = join(folder, 'firmware');
    if (existsSync(this.#folder)) tightenFolder(this.#folder, () => true);
  }

  /** Keeps bytes and gives their name. Errors: `E-FILE-WRITE`. */
  keep(bytes: Uint8Array): string {
    const sha256 = sha256Of(bytes);
    const file = this.#file(sha256);
    try {
      saveAtomically(file, bytes);
    } catch (error) {
      throw new FlashError('E-FILE-WRITE', { file, detail: messageOf(error) }, { cause: error });
    }
    return sha256;
  }

  /** Keeps bytes under their SHA-256, which the caller has computed, without waiting for the disk. Errors: `E-FILE-WRITE`. */
  async keepLater(bytes: Uint8Array, sha256: string): Promise<void> {
    const file = this.#file(sha256);
    const saved = this.#saving.then(() => saveAtomicallyLater(file, bytes));
    this.#saving = saved.catch(() => undefined);
    await saved.catch((error: unknown) => {
      throw new FlashError('E-FILE-WRITE', { file, detail: messageOf(error) }, { cause: error });
    });
  }

  /** The bytes of this name, which the caller holds against it. Errors: `E-FILE-READ`. */
  async readLater(sha256: string): Promise<Uint8Array> {
    const file = this.#file(sha256);
    return readFile(file).catch((error: unknown) => {
      throw new FlashError('E-FILE-READ', { file, detail: messageOf(error) }, { cause: error });
    });
  }

  /** The failure of a file whose bytes are not those of its name. */
  changed(sha256: string): FlashError {
    return new FlashError('E-FILE-READ', {
      file: this.#file(sha256),
      detail: phrase('file.not-as-saved'),
    });
  }

  /** The bytes of this name, checked against it. Errors: `E-FILE-READ`, also if the file was changed. */
  read(sha256: string): Uint8Array {
    const file = this.#file(sha256);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      throw new FlashError('E-FILE-READ', { file, detail: messageOf(error) }, { cause: error });
    }
    if (sha256Of(bytes) !== sha256) throw this.changed(sha256);
    return bytes;
  }

  #file(sha256: string): string {
    return join(this.#folder, `${sha256}.bin`);
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
