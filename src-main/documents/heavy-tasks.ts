import { createHash } from 'node:crypto';
import type { AddressRange } from '#shared/devices/device.ts';
import type { Checksums, ImageChecksums } from '#shared/image/checksums.ts';
import { coarseSegments } from '#shared/image/coarse-ranges.ts';
import { PackedSegments, type SegmentParts } from '#shared/image/packed-segments.ts';
import { readImage, type ReadImageOptions } from '#shared/image/read-image.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { imageParts, memoryImage, storedImage, type ImageParts } from '#shared/image/stored-image.ts';
import { writeBinary } from '#shared/image/write-binary.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import type { ExportRequest, SegmentView } from '#shared/ipc/document-views.ts';
import type { EraseProofCost } from '#shared/ipc/line-views.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import { makePlan, withPreserved, type PlanOptions } from '#shared/plan/make-plan.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import { securePlan, type SecureTerms } from '#shared/security/secure-plan.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import { planOffline, type NamedPart } from '../jobs/plan-offline.ts';
import { checksumsOf, imageChecksums } from './checksums.ts';
import { compareSegments, type SegmentComparison } from './compare-segments.ts';
import { planOfParts, planParts, type PlanParts } from './packed-plan.ts';
import { eraseProofCost } from './erase-proof-cost.ts';
import type { EstimateOptions } from './plan-estimate.ts';
import { planView, type AskedPlan } from './plan-view.ts';
import { readWindow } from './read-window.ts';

/** What is to be written to a file. */
export interface WriteTask {
  segments: SegmentParts;
  entryPoint: number | undefined;
  format: ExportRequest['format'];
  range: AddressRange | undefined;
  fillByte: number;
}

/** A firmware file that was read. */
export interface ParsedFile {
  image: ImageParts;
  checksums: ImageChecksums;
  /** The ranges of its bytes, as a screen gets them. */
  shown: readonly SegmentView[];
}

/** What a plan is made for: the board at hand, or a part by its name. */
export type PlannedFor = { board: SecureTerms } | { part: NamedPart };

function parse(bytes: Uint8Array, options: ReadImageOptions): ParsedFile {
  const image = readImage(bytes, options);
  const shown = coarseSegments(image.segments);
  return { image: imageParts(image), checksums: imageChecksums(bytes, image.segments), shown };
}

/** Checksums of the bytes of all segments, in order of address. */
function checksum(parts: SegmentParts): Checksums {
  return checksumsOf([parts.bytes]);
}

function compare(left: SegmentParts, right: SegmentParts): SegmentComparison {
  return compareSegments(new PackedSegments(left), new PackedSegments(right));
}

function write({ segments: parts, entryPoint, format, range, fillByte }: WriteTask): Uint8Array {
  const whole = new PackedSegments(parts);
  const segments: SegmentList =
    range === undefined ? whole : readWindow(whole, range.start, range.end - range.start + 1).runs;
  switch (format) {
    case 'bin':
      return writeBinary({ segments }, { start: range?.start, end: range?.end, fill: fillByte });
    case 'hex':
      return writeIntelHex({ segments, entryPoint });
    case 'srec':
      return writeSRecord({ segments, entryPoint });
  }
}

/** What a screen shows of the plan. Errors: `E-PLAN-*`, `E-DEVICE-LAYOUT-*`, `E-PROTECT-*`. */
function view(
  parts: ImageParts,
  {
    target,
    options,
    asked,
    estimate,
  }: {
    target: PlannedFor;
    options: PlanOptions;
    asked: AskedPlan;
    estimate: EstimateOptions;
  },
): PlanView {
  const image = memoryImage(storedImage(parts));
  const { plan: made, warnings } =
    'board' in target
      ? securePlan(target.board, (part) => makePlan(image, part, options))
      : { plan: planOffline(image, target.part, options, limitsOf), warnings: [] };
  const shown = planView(made, asked, estimate);
  return { ...shown, warnings: [...shown.warnings, ...warnings] };
}

/** Errors: `E-PLAN-*`. */
function plan(parts: ImageParts, target: PlanTarget, options: PlanOptions): PlanParts {
  return planParts(makePlan(memoryImage(storedImage(parts)), target, options));
}

/** The plan with what was read from its preserved ranges. */
function preserve(parts: PlanParts, target: PlanTarget, kept: SegmentParts): PlanParts {
  return planParts(withPreserved(planOfParts(parts, target), [...new PackedSegments(kept)]));
}

/**
 * Tries an image on a part by its name. Gives the address of its program if the job starts it. Errors: `E-PLAN-*` if the image does not
 * fit the part.
 */
function tryOnPart(parts: ImageParts, part: NamedPart, options: PlanOptions): number | null {
  return planOffline(memoryImage(storedImage(parts)), part, options, limitsOf).start;
}

/** What proving the erase of a firmware would cost on a part by its name. Errors: `E-PLAN-*`. */
function proofCost(
  parts: ImageParts,
  part: NamedPart,
  { options, estimate }: { options: PlanOptions; estimate: Omit<EstimateOptions, 'proveErase'> },
): EraseProofCost {
  return eraseProofCost(planOffline(memoryImage(storedImage(parts)), part, options, limitsOf), estimate);
}

/** Reads a firmware file that was kept. Errors: `E-IMAGE-*`; null if the file is not the one that was kept. */
function readKept(bytes: Uint8Array, { name, sha256, read }: JobFirmware): ImageParts | null {
  return sha256Of(bytes) === sha256 ? imageParts(readImage(bytes, { fileName: name, ...read })) : null;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Work on whole memories that may take longer than a port can wait for. Pure functions; they run in a thread of their own. */
export const heavyTasks = {
  parse,
  checksum,
  compare,
  write,
  view,
  plan,
  preserve,
  tryOnPart,
  readKept,
  proofCost,
} as const;

export type HeavyTasks = typeof heavyTasks;
export type HeavyTask = keyof HeavyTasks;
