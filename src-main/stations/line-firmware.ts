import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import { imageParts, storedImage, type StoredImage } from '#shared/image/stored-image.ts';
import { readImage } from '#shared/image/read-image.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import type { EraseProofCost } from '#shared/ipc/line-views.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { NamedDevice } from '../devices/find-part.ts';
import { resourceFile } from '../devices/resource-file.ts';
import { heavyTasks, type LineCopy } from '../documents/heavy-tasks.ts';
import { costBytes, type HeavyWork } from '../documents/heavy-work.ts';
import type { EstimateOptions } from '../documents/plan-estimate.ts';
import type { FirmwareStore } from '../settings/firmware-store.ts';
import type { Settings } from '../settings/settings-schema.ts';

type StoredJob = NonNullable<Settings['line']['job']>;

/** The firmware fields of a stored job. */
export type FirmwareFacts = Pick<
  StoredJob,
  'firmwareName' | 'firmwareSha256' | 'firmwareCopy' | 'firmwareSizeBytes'
>;

/** A firmware as an engineer chose it for a line. */
export interface ChosenFirmware {
  name: string;
  sha256: string;
  image: StoredImage;
  part: NamedDevice;
  options: PlanOptions;
}

/** A firmware that fits the part of a line, and of which the line has its copy. */
export interface PreparedFirmware {
  facts: FirmwareFacts;
  image: StoredImage;
  /** Where it starts, where that was asked for. */
  start: number | null;
}

/** A firmware, and how it would be programmed. */
export interface ProofQuestion {
  image: StoredImage;
  part: NamedDevice;
  options: PlanOptions;
  estimate: Omit<EstimateOptions, 'proveErase'>;
}

/** The firmware of the line: kept as Intel HEX under its hash, read once. */
export class LineFirmware {
  readonly #store: FirmwareStore;
  readonly #work: HeavyWork;
  #loaded: { copy: string; image: StoredImage } | undefined;
  /** Slots that are started one soon after the other wait for the same reading. */
  #loading: { copy: string; done: Promise<void> } | undefined;

  constructor(store: FirmwareStore, work: HeavyWork) {
    this.#store = store;
    this.#work = work;
  }

  /** Tries a firmware on its part and takes a copy, in another thread where it is large. Errors: `E-FILE-WRITE`, `E-PLAN-*`. */
  async prepare(chosen: ChosenFirmware): Promise<PreparedFirmware> {
    const { image, part, options } = chosen;
    const cost = costBytes(image.segments);
    const copy = await this.#work('lineCopy', cost, imageParts(image), { expected: part }, options);
    await this.#store.keepLater(copy.file, copy.fileSha256);
    return prepared(chosen, copy);
  }

  /** The same at once. */
  prepareHere(chosen: ChosenFirmware): PreparedFirmware {
    const { image, part, options } = chosen;
    const copy = heavyTasks.lineCopy(imageParts(image), { expected: part }, options);
    this.#store.keep(copy.file);
    return prepared(chosen, copy);
  }

  /** What proving the erase would cost, found out in another thread where the firmware is large. Errors: `E-PLAN-*`. */
  proofCost({ image, part, options, estimate }: ProofQuestion): Promise<EraseProofCost> {
    const cost = costBytes(image.segments);
    return this.#work('proofCost', cost, imageParts(image), { expected: part }, { options, estimate });
  }

  /** The same at once. */
  proofCostHere({ image, part, options, estimate }: ProofQuestion): EraseProofCost {
    return heavyTasks.proofCost(imageParts(image), { expected: part }, { options, estimate });
  }

  /** Makes a firmware the one that is at hand. */
  take({ facts, image }: PreparedFirmware): FirmwareFacts {
    this.#loaded = { copy: facts.firmwareCopy, image };
    return facts;
  }

  /** The sample that comes with Flashline. Errors: `E-FILE-READ`. */
  keepSample(): FirmwareFacts {
    const bytes = readFileSync(resourceFile('samples', 'sample.elf'));
    const image = readImage(bytes, { fileName: 'sample.elf' });
    const firmwareCopy = this.#store.keep(writeIntelHex(image));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.take({ facts: factsOf('sample.elf', sha256, firmwareCopy, image), image, start: null });
  }

  /** Brings the firmware to hand, so that `image` need not read it. Errors: `E-FILE-READ` where the copy is gone or was changed. */
  async load({ firmwareCopy, firmwareName }: FirmwareFacts): Promise<void> {
    if (this.#loaded?.copy === firmwareCopy) return;
    if (this.#loading?.copy !== firmwareCopy) {
      const loading = { copy: firmwareCopy, done: this.#read(firmwareCopy, firmwareName) };
      this.#loading = loading;
      const forget = () => {
        if (this.#loading === loading) this.#loading = undefined;
      };
      loading.done.then(forget, forget);
    }
    await this.#loading.done;
  }

  async #read(firmwareCopy: string, firmwareName: string): Promise<void> {
    const file = await this.#store.readLater(firmwareCopy);
    const parts = await this.#work('readCopy', file.length, file, firmwareCopy, firmwareName);
    if (parts === null) throw this.#store.changed(firmwareCopy);
    this.#loaded = { copy: firmwareCopy, image: storedImage(parts) };
  }

  /** Errors: `E-FILE-READ` where the copy is gone or was changed. */
  image({ firmwareCopy, firmwareName }: FirmwareFacts): StoredImage {
    if (this.#loaded?.copy !== firmwareCopy) {
      const image = readImage(this.#store.read(firmwareCopy), { fileName: firmwareName, format: 'hex' });
      this.#loaded = { copy: firmwareCopy, image };
    }
    return this.#loaded.image;
  }
}

function prepared({ name, sha256 }: ChosenFirmware, copy: LineCopy): PreparedFirmware {
  const image = storedImage(copy.image);
  return { facts: factsOf(name, sha256, copy.fileSha256, image), image, start: copy.start };
}

function factsOf(
  name: string,
  sha256: string,
  firmwareCopy: string,
  { segments }: StoredImage,
): FirmwareFacts {
  return {
    firmwareName: name,
    firmwareSha256: sha256,
    firmwareCopy,
    firmwareSizeBytes: contentSizeBytes(segments),
  };
}
