import { describe, expect, it } from 'vitest';
import { workplaceRig } from '../../../test/support/workplace-rig.ts';
import { sleep } from '../../time/clock.ts';
import { busyBoards, formatStoppedBoards } from './format-stopped-boards.ts';

describe('what boards hold when everything is stopped', () => {
  it('is told for those that were being worked on, and for no others', async () => {
    const { workplace, clock, idle } = await workplaceRig();
    expect(busyBoards(workplace)).toEqual([]);
    workplace.line.program([1]);
    await idle();
    workplace.line.program([2, 3]);
    while (workplace.line.snapshot.slots.some(({ slot, phase }) => slot === 3 && phase !== 'writing'))
      await sleep(clock, 20);
    const boards = busyBoards(workplace);
    expect(boards).toEqual([2, 3]);
    await workplace.close();
    const lines = formatStoppedBoards(boards, workplace);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Slot 3: The board is only partly programmed/);
  });

  it('is not known of a board whose job did not end', async () => {
    const { workplace, idle } = await workplaceRig();
    workplace.line.program([1]);
    expect(formatStoppedBoards(busyBoards(workplace), workplace)).toEqual([
      'Slot 1: Not stopped yet. What the board holds is not known: program it again before using it.',
    ]);
    await idle();
  });

  it("is told of the engineer's board too", async () => {
    const { workplace, idle } = await workplaceRig();
    workplace.bench.change({ port: 'virtual:stm32g071' });
    workplace.bench.start({ task: { kind: 'erase', what: { kind: 'mass' }, verify: false } });
    const boards = busyBoards(workplace);
    expect(boards).toEqual(['bench']);
    await idle();
    expect(formatStoppedBoards(boards, workplace)).toEqual([
      expect.stringMatching(/^Bench: The board acknowledged every erase/),
    ]);
  });
});
