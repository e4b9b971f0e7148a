import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../../test/support/board-rig.ts';
import type { TaskOnImage } from '../../../test/support/job-spec.ts';
import type { LegacyBoard } from './legacy-board.ts';
import type { LegacyOutput } from './legacy-output.ts';
import { LegacyRun } from './legacy-run.ts';
import { setOptions } from './option-bytes.ts';

/** The tasks of `-o --set --vals --User FD --RDP 00`, if the option write ends so. */
async function tasksWhere(outcome: 'ok' | 'failed'): Promise<string[]> {
  const tasks: string[] = [];
  const board = {
    run: ({ kind }: TaskOnImage) => {
      tasks.push(kind);
      return Promise.resolve({ outcome: kind === 'options' ? outcome : 'ok', warnings: [] });
    },
  };
  const output = { screen: {}, warnings: () => undefined, ok: () => undefined, ko: () => undefined };
  const run = new LegacyRun(board as unknown as LegacyBoard, output as unknown as LegacyOutput, {
    isStrict: false,
    exitCodes: 'old',
  });
  run.active = { device: deviceOf('F103'), target: {} };
  await setOptions(run, { user: 0xfd, rdp: 0x00 });
  return tasks;
}

describe('readout protection among option bytes', () => {
  it('is set once the others are there', async () => {
    expect(await tasksWhere('ok')).toEqual(['options', 'protect']);
  });

  it('is not set if the others could not be, though the script goes on', async () => {
    expect(await tasksWhere('failed')).toEqual(['options']);
  });
});
