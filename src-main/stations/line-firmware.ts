import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { packSegments } from '#shared/image/packed-segments.ts';
import { imageParts, storedImage, type StoredImage } from '#shared/image/stored-image.ts';
import { readImage } from '#shared/image/read-image.ts';
import type { EraseProofCost } from '#shared/ipc/line-views.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { NamedDevice } from '../devices/find-part.ts';
import { resourceFile } from '../devices/resource-file.ts';
import type { FirmwareFile } from '../documents/document.ts';
import { heavyTasks, type WriteTask } from '../documents/heavy-tasks.ts';
import { costBytes, type HeavyWork } from '../documents/heavy-work.ts';
import type { EstimateOptions } from '../documents/plan-estimate.ts';
import type { FirmwareStore } from '../settings/firmware-store.ts';

/** A firmware as an engineer chose it for a line. */
export interface ChosenFirmware extends FirmwareFile {
  /** The line has it already. */
  isKept: boolean;
  part: NamedDevice;
  options: PlanOptions;
}

/** A firmware that fits the part of a line, and that the line keeps. */
export interface PreparedFirmware {
  file: JobFirmware;
  image: StoredImage;
  /** The address it starts at; null if the job does not start it. */
  start: number | null;
}

/** A firmware, and how it would be programmed. */
export interface ProofQuestion {
  image: StoredImage;
  part: NamedDevice;
  options: PlanOptions;
  estimate: Omit<EstimateOptions, 'proveErase'>;
}

/** The firmware of the line: the file as it was opened, kept under its hash and read once. */
export class LineFirmware {
  readonly #store: FirmwareStore;
  readonly #work: HeavyWork;
  #loaded: { key: string; image: StoredImage } | undefined;
  /** Slots that are started one soon after the other wait for the same reading. */
  #loading: { key: string; done: Promise<void> } | undefined;

  constructor(store: FirmwareStore, work: HeavyWork) {
    this.#store = store;
    this.#work = work;
  }

  /** Tries a firmware on its part and keeps it; in another thread if it is large. Errors: `E-FILE-WRITE`, `E-PLAN-*`. */
  async prepare(chosen: ChosenFirmware): Promise<PreparedFirmware> {
    const { image, part, options } = chosen;
    const cost = costBytes(image.segments);
    const start = await this.#work('tryOnPart', cost, imageParts(image), { expected: part }, options);
    const { file, bytes } = isUnwritten(chosen)
      ? hexFile(chosen.file, await this.#work('write', cost, hexTask(image)))
      : chosen;
    if (bytes !== undefined) await this.#store.keepLater(bytes, file.sha256);
    return { file, image, start };
  }

  /** The same at once. */
  prepareHere(chosen: ChosenFirmware): PreparedFirmware {
    const { image, part, options } = chosen;
    const start = heavyTasks.tryOnPart(imageParts(image), { expected: part }, options);
    const { file, bytes } = isUnwritten(chosen)
      ? hexFile(chosen.file, heavyTasks.write(hexTask(image)))
      : chosen;
    if (bytes !== undefined) this.#store.keep(bytes);
    return { file, image, start };
  }

  /** What proving the erase would cost, found out in another thread if the firmware is large. Errors: `E-PLAN-*`. */
  proofCost({ image, part, options, estimate }: ProofQuestion): Promise<EraseProofCost> {
    const cost = costBytes(image.segments);
    return this.#work('proofCost', cost, imageParts(image), { expected: part }, { options, estimate });
  }

  /** The same at once. */
  proofCostHere({ image, part, options, estimate }: ProofQuestion): EraseProofCost {
    return heavyTasks.proofCost(imageParts(image), { expected: part }, { options, estimate });
  }

  /** Makes a firmware the one that is at hand. */
  take({ file, image }: Pick<PreparedFirmware, 'file' | 'image'>): JobFirmware {
    this.#loaded = { key: keyOf(file), image };
    return file;
  }

  /** The sample that comes with Flashline. Errors: `E-FILE-READ`. */
  keepSample(): JobFirmware {
    const name = 'sample.elf';
    const bytes = readFileSync(resourceFile('samples', name));
    const image = readImage(bytes, { fileName: name });
    const sha256 = this.#store.keep(bytes);
    const file = { name, sha256, contentBytes: imageSizeBytes(image), read: { format: image.format } };
    return this.take({ file, image });
  }

  /** Brings the firmware to hand, so that `image` need not read it. Errors: `E-FILE-READ` if the file is gone or was changed. */
  async load(file: JobFirmware): Promise<void> {
    const key = keyOf(file);
    if (this.#loaded?.key === key) return;
    if (this.#loading?.key !== key) {
      const loading = { key, done: this.#read(file) };
      this.#loading = loading;
      const forget = () => {
        if (this.#loading === loading) this.#loading = undefined;
      };
      loading.done.then(forget, forget);
    }
    await this.#loading.done;
  }

  async #read(file: JobFirmware): Promise<void> {
    const bytes = await this.#store.readLater(file.sha256);
    const parts = await this.#work('readKept', bytes.length, bytes, file);
    if (parts === null) throw this.#store.changed(file.sha256);
    this.take({ file, image: storedImage(parts) });
  }

  /** Errors: `E-FILE-READ` if the file is gone or was changed. */
  image(file: JobFirmware): StoredImage {
    if (this.#loaded?.key === keyOf(file)) return this.#loaded.image;
    const { name, sha256, read } = file;
    const image = readImage(this.#store.read(sha256), { fileName: name, ...read });
    this.take({ file, image });
    return image;
  }
}

/** The same bytes can be read in more than one way: raw binary belongs where somebody put it. */
function keyOf({ sha256, read }: JobFirmware): string {
  return JSON.stringify([sha256, read.format, read.baseAddress]);
}

/** A dump was never a file: it is written as one. */
function isUnwritten({ isKept, bytes }: ChosenFirmware): boolean {
  return !isKept && bytes === undefined;
}

function hexTask({ segments, entryPoint }: StoredImage): WriteTask {
  return {
    segments: packSegments(segments).parts,
    entryPoint,
    format: 'hex',
    range: undefined,
    fillByte: 0xff,
  };
}

function hexFile(file: JobFirmware, bytes: Uint8Array): { file: JobFirmware; bytes: Uint8Array } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { ...file, sha256, read: { format: 'hex' } }, bytes };
}
