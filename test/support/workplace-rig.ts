import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { workInline } from '#main/documents/heavy-work.ts';
import type { PortInfo } from '#main/links/list-ports.ts';
// Loading it must not take virtual time at the end of the first run.
import '#main/traces/trace-writer.ts';
import { Workplace } from '#main/stations/workplace.ts';
import { sleep } from '#main/time/clock.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board-options.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A workplace on virtual time, in a folder of its own, with the ports a test plugs in. */
export interface WorkplaceRig {
  workplace: Workplace;
  clock: VirtualClock;
  folder: string;
  /** The ports of the machine; change it to plug and unplug. */
  ports: PortInfo[];
  /** Resolves when nothing runs any more. */
  idle: () => Promise<void>;
}

export interface WorkplaceRigOptions {
  /** What differs from a board as delivered, by the name of its port. */
  virtualBoard?: (port: string) => Partial<VirtualBoardOptions>;
  /** Folder of an earlier rig: the program starts again. */
  folder?: string;
  clock?: VirtualClock;
}

export async function workplaceRig(options: WorkplaceRigOptions = {}): Promise<WorkplaceRig> {
  const clock = options.clock ?? new VirtualClock({ limitMs: 24 * 3_600_000, waitsForFiles: true });
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'flashline-workplace-'));
  const ports: PortInfo[] = [];
  const workplace = new Workplace({
    folder,
    work: workInline,
    clock,
    listPorts: () => Promise.resolve([...ports]),
    ...(options.virtualBoard === undefined ? {} : { virtualBoard: options.virtualBoard }),
  });
  onTestFinished(async () => {
    await workplace.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await workplace.start();
  return {
    workplace,
    clock,
    folder,
    ports,
    async idle() {
      while (workplace.isBusy) await sleep(clock, 100);
    },
  };
}
