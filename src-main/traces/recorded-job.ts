import { arch, platform, release } from 'node:os';
// The tests in a browser load this file as it is, and Node wants to be told that it is JSON.
import packageFile from '../../package.json' with { type: 'json' };
import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { JobSpec, JobTarget } from '../jobs/job.ts';
import { parsePortName } from '../links/parse-port.ts';
import { openAn3155 } from '../programmers/an3155/an3155-programmer.ts';
import type { RecordedImage, TraceHeader } from './header-schema.ts';

/** What is known of a run besides its job. */
export interface RunFacts {
  /** Who runs it: `cli`, `bench`, `slot 3`. */
  origin: string;
  /** Name of the port. */
  port: string;
  /** Label of the unit, if it has one. */
  unit?: string | null;
  /** Time of day at the start. */
  startedAt: Date;
}

/** The header of the trace of a job. No user, host or folder is in it. */
export function headerOf(
  { job, image, target, approval }: JobSpec,
  { origin, port, unit, startedAt }: RunFacts,
): TraceHeader {
  const name = parsePortName(port);
  const header: TraceHeader = {
    flashline: packageFile.version,
    startedAt: startedAt.toISOString(),
    system: { platform: platform(), release: release(), arch: arch(), node: process.versions.node },
    origin,
    ...(unit === null || unit === undefined ? {} : { unit }),
    port: { name: port, kind: name.kind, ...(name.kind === 'virtual' ? { virtualPart: name.part } : {}) },
    job,
    image: image === undefined ? null : imageWithoutBytes(image),
    run: {
      hasApproval: approval !== undefined,
      hasUserLayout: target.applyUserLayout !== undefined,
      wait: target.wait === true,
      probe: target.probe === true,
    },
    isStripped: false,
  };
  return JSON.parse(JSON.stringify(header)) as TraceHeader;
}

/** The firmware of a job, followed by that for other chip families; empty if it has none. */
export function wholeImageOf({ image }: Pick<JobSpec, 'image'>): SegmentList {
  if (image === undefined) return [];
  const { segments, uf2Others = [] } = image;
  return uf2Others.length === 0
    ? segments
    : [...segments, ...uf2Others.flatMap((other) => [...other.segments])];
}

function imageWithoutBytes({
  format,
  entryPoint,
  uf2Family,
  uf2Others,
  otherTargets,
  warnings,
}: StoredImage): RecordedImage {
  return {
    format,
    entryPoint,
    uf2Family,
    uf2Others: uf2Others?.map(({ family, segments }) => ({ family, rangeCount: segments.length })),
    otherTargets: otherTargets === undefined ? undefined : [...otherTargets],
    warnings: [...warnings],
  };
}

/** Replaces the decisions that others made in a recorded run. */
export interface RecordedDecisions {
  /** Agrees to the plan, or throws what was thrown. */
  approve: () => void;
  layOut: (device: Device) => Device;
  openLink: () => ReturnType<JobTarget['openLink']>;
}

/**
 * The job of a recorded run, to be run again. `devices` is the table of parts of this Flashline; a part that it does not have
 * is left out, and the run will differ.
 */
export function jobOf(
  { job, image, run }: TraceHeader,
  segments: readonly Segment[],
  devices: readonly Device[],
  { approve, layOut, openLink }: RecordedDecisions,
): JobSpec {
  const device = devices.find(({ id }) => id === job.part?.id);
  return {
    job,
    image: image === null ? undefined : imageWithBytes(image, segments),
    target: {
      openLink,
      openProgrammer: openAn3155,
      expected: device === undefined ? undefined : { device, flashSizeBytes: job.part?.flashSizeBytes },
      applyUserLayout: run.hasUserLayout ? layOut : undefined,
      wait: run.wait,
      probe: run.probe,
    },
    approval: run.hasApproval ? { plan: approve, options: approve } : undefined,
  };
}

/** The first contents, followed by those for other chip families, as {@link wholeImageOf} joined them. */
function imageWithBytes({ uf2Others, ...image }: RecordedImage, segments: readonly Segment[]): MemoryImage {
  if (uf2Others === undefined) return { ...image, segments } as MemoryImage;
  const otherCount = uf2Others.reduce((sum, { rangeCount }) => sum + rangeCount, 0);
  let start = Math.max(0, segments.length - otherCount);
  const own = segments.slice(0, start);
  const others = uf2Others.map(({ family, rangeCount }) => {
    const part = segments.slice(start, start + rangeCount);
    start += rangeCount;
    return { family, segments: part };
  });
  return { ...image, segments: own, uf2Others: others } as MemoryImage;
}
