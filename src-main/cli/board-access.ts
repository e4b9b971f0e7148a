import { withUserLayout } from '#shared/devices/generic-device.ts';
import { chooseLayout } from '#shared/devices/layout.ts';
import { UNIQUE_ID_BYTES } from '#shared/job/target-info.ts';
import { text } from '#shared/text/text.ts';
import type { Device } from '#shared/devices/device.ts';
import { loadDevices } from '../devices/load-devices.ts';
import type { JobTarget } from '../jobs/job.ts';
import type { ByteLink, PortSettings } from '../links/byte-link.ts';
import { parsePortName } from '../links/parse-port.ts';
import { lineStrategyOf } from '#shared/job/enter-choice.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import { plainJob, type JobDefinition } from '#shared/job/job-definition.ts';
import { BoardPorts } from '../runs/board-ports.ts';
import type { RunOrder } from '../runs/board-run.ts';
import { systemClock, type Clock } from '../time/clock.ts';
import type { BoardOptions } from './commands/common-options.ts';
import { findPart, findVirtualPart, jobPart, type NamedDevice } from '../devices/find-part.ts';
import { enterChoice, lineSettings } from './line-options.ts';
import type { TraceChoice } from './keep-trace.ts';
import { usageError } from './usage-error.ts';

/** How a job reaches the board that the options name. */
export interface BoardAccess {
  port: string;
  settings: PortSettings;
  devices: readonly Device[];
  trace: TraceChoice;
  /** Neither progress nor plan is told. */
  isQuiet: boolean;
  /** A file of the user may be replaced by the trace. */
  mayReplaceTrace: boolean;
  /** What the options say of every job for the board. */
  job: Omit<JobDefinition, 'task' | 'firmware'>;
  /** All of the target but the line. */
  target: RunOrder['target'];
  /** The time of the job; that of the machine if it is not given. */
  clock?: Clock;
  /** Puts another board in, if the port is a simulated one. */
  renew?: () => void;
  /** Opens the port. Errors: as `BoardPorts.open`. */
  open(signal: AbortSignal): Promise<ByteLink>;
}

/** Options that say what part it is. */
export type PartOptions = Pick<BoardOptions, 'part' | 'layout'>;

/**
 * Makes the way to a board from the options; nothing is opened yet. Errors: `E-PORT-NAME`, `E-DEVICE-*`, `E-USAGE`.
 */
export function boardAccess(options: BoardOptions): BoardAccess {
  const devices = loadDevices();
  const port = parsePortName(options.port);
  const { target, layoutMode } = partTarget(options, devices);
  const simulated = port.kind === 'virtual' ? findVirtualPart(devices, port.part) : undefined;
  if (options.pace === true && simulated === undefined) throw usageError(text('cli.usage.virtual-only'));
  const settings = lineSettings(options, target.expected?.device, simulated?.device);
  const choice = enterChoice(options, simulated !== undefined);
  if (options.wait === true) refuseVainWait(choice.enter);
  const drivesLines =
    lineStrategyOf({ enter: choice.enter, wiring: choice.resetLines ?? undefined }).kind !== 'manual';
  const ports = new BoardPorts({
    clock: systemClock,
    devices,
    virtualBoard: (_port, number) => ({
      paced: options.pace === true,
      ...(number === 0 ? {} : { uniqueId: idOfBoard(number) }),
    }),
  });
  return {
    port: options.port,
    settings,
    devices,
    trace: options.trace,
    isQuiet: options.quiet === true,
    mayReplaceTrace: options.force === true,
    job: {
      ...plainJob,
      part: target.expected === undefined ? null : jobPart(target.expected),
      layoutMode,
      port: settings,
      ...choice,
    },
    target: {
      ...target,
      wait: options.wait === true,
      probe: options.probe !== false,
    },
    ...(simulated === undefined
      ? {}
      : {
          renew: () => {
            ports.takeOut();
          },
        }),
    open: (signal) =>
      ports.open(options.port, settings, {
        signal,
        lines: drivesLines ? undefined : 'leave',
        needsLines: drivesLines,
      }),
  };
}

/** Who asks an application, or knows that the board is there, has nothing to wait for. Errors: `E-USAGE`. */
function refuseVainWait({ kind }: EnterStrategy): void {
  if (kind === 'command' || kind === 'touch-1200' || kind === 'resume')
    throw usageError(text('cli.usage.wait'));
}

/** A flash size that the name leaves open may be one that the record has no pages for: the board will tell. */
function hasKnownLayout({ device, flashSizeBytes }: NamedDevice): boolean {
  return flashSizeBytes !== undefined && chooseLayout(device, flashSizeBytes).kind !== 'unknown';
}

/** The part that must answer, and its pages if the user knows them. */
interface PartTarget extends Pick<JobTarget, 'applyUserLayout'> {
  expected?: NamedDevice;
}

/** What the options say about the part. Errors: `E-DEVICE-*`, `E-USAGE` for pages of a part whose pages are known. */
export function partTarget(
  { part, layout }: PartOptions,
  devices: readonly Device[],
): { target: PartTarget; layoutMode: JobDefinition['layoutMode'] } {
  const named = part === undefined ? undefined : findPart(devices, part);
  const expected = named === undefined ? {} : { expected: named };
  if (layout === undefined) return { target: expected, layoutMode: null };
  if (layout === 'single' || layout === 'dual') return { target: expected, layoutMode: layout };
  if (named !== undefined && hasKnownLayout(named))
    throw usageError(text('cli.usage.layout-known', { device: named.device.name }));
  // Mass erase is sent only if it is asked for: nothing else is known of it on such a part.
  const applyUserLayout = (device: Device) =>
    withUserLayout(device, { pages: layout, ...(device.layouts.length === 0 ? { massErase: true } : {}) });
  if (named !== undefined) applyUserLayout(named.device); // A layout that makes no sense is refused at once.
  return { target: { ...expected, applyUserLayout }, layoutMode: null };
}

/** The boards of one process differ in it. */
function idOfBoard(number: number): Uint8Array {
  const id = new Uint8Array(UNIQUE_ID_BYTES).fill(0x5a);
  new DataView(id.buffer).setUint32(0, number);
  return id;
}
