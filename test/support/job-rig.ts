import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { JobState } from '#shared/job/job-state.ts';
import { JobRunner } from '#main/jobs/job-runner.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { ModemWiring } from '#shared/job/enter-strategy.ts';
import type { ByteLink, PortSettings, Parity } from '#main/links/byte-link.ts';
import { openVirtualLink } from '#main/links/virtual-link.ts';
import { VirtualBoard, type VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { jobSpec, type BoardTarget, type TaskOnImage } from './job-spec.ts';
import { VirtualClock } from './virtual-clock.ts';

const settings: PortSettings = { baudRate: 115_200, parity: 'even' };

/** A virtual board on virtual time, and jobs for it. */
export class JobRig {
  readonly clock: VirtualClock;
  readonly board: VirtualBoard;
  /** Every state the last job went through. */
  states: JobState[] = [];
  /** The job under way or last run. */
  runner: JobRunner | undefined;
  /** Called at every change of state. */
  onState: (state: JobState) => void = () => undefined;
  /** How the modem lines of a virtual board are wired. */
  readonly wiring: ModemWiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false };
  readonly #devices: readonly Device[];

  constructor(
    device: Device,
    options: Partial<VirtualBoardOptions> = {},
    devices: readonly Device[] = [device],
  ) {
    this.clock = new VirtualClock();
    this.board = new VirtualBoard({ device, clock: this.clock, paced: true, ...options });
    this.#devices = devices;
  }

  /** Opens a line to the board. */
  open(parity: Parity = 'even'): ByteLink {
    return openVirtualLink(this.board, {
      name: 'virtual:test',
      settings: { ...settings, parity },
      clock: this.clock,
    });
  }

  /** Opens a line that counts what passes. */
  openCounted(counts: { toBoard: number; fromBoard: number }): ByteLink {
    const link = this.open();
    link.tap = {
      bytes: (direction, bytes) => {
        counts[direction === 'sent' ? 'toBoard' : 'fromBoard'] += bytes.length;
      },
      lines: () => undefined,
      configured: () => undefined,
    };
    return link;
  }

  /** Runs a task to its end. */
  async run(task: TaskOnImage, target: Partial<BoardTarget> = {}): Promise<JobResult> {
    this.states = [];
    this.runner = new JobRunner(
      jobSpec(task, { openLink: () => Promise.resolve(this.open()), ...target }),
      { clock: this.clock, devices: this.#devices },
      {
        onState: (state) => {
          this.states.push(state);
          this.onState(state);
        },
      },
    );
    return this.runner.run();
  }

  /** Programs an image with the usual options. */
  program(
    image: MemoryImage,
    task: Partial<ProgramTask> & Pick<TaskOnImage, 'approve'> = {},
    target: Partial<BoardTarget> = {},
  ): Promise<JobResult> {
    return this.run(
      {
        kind: 'program',
        image,
        plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
        verify: true,
        ...task,
      },
      target,
    );
  }

  /** What the flash holds at an address. */
  flashAt(address: number, byteCount: number): Uint8Array {
    const { base, bytes } = this.board.flash;
    return bytes.slice(address - base, address - base + byteCount);
  }
}
