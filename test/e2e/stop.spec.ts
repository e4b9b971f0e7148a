import type { SlotView } from '#shared/ipc/line-views.ts';
import type { E2eBoard } from './support/e2e-board.ts';
import { testFirmware } from './support/line-folder.ts';
import type { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

const PART = 'stm32f405rg';
/** Takes seconds to write and to read back. */
const FIRMWARE = testFirmware(24 * 1024);
/** Takes seconds to erase: five sectors, one of them large. */
const LARGE_FIRMWARE = testFirmware(100 * 1024);

/** Waits until a tile says a phase; looks at every frame, because a phase does not wait. */
async function expectPhase(operator: OperatorPage, slot: number, words: string): Promise<void> {
  await operator.tile(slot).getByRole('progressbar', { name: words }).waitFor();
}

interface StopCase {
  words: string;
  firmware: Uint8Array;
  phase: NonNullable<SlotView['phase']>;
  holds: string;
  /** What the board itself can say about it. */
  check: (board: E2eBoard['board']) => void;
}

const cases: readonly StopCase[] = [
  {
    words: 'Erasing',
    firmware: LARGE_FIRMWARE,
    phase: 'erasing',
    holds: 'The board took the erase, but it was not read back.',
    check: ({ log }) => {
      expect(log.of('erase')).not.toEqual([]);
      expect(log.of('write')).toEqual([]);
    },
  },
  {
    words: 'Writing',
    firmware: FIRMWARE,
    phase: 'writing',
    holds: 'The board is half programmed: program it again before use.',
    check: ({ log, flash }) => {
      expect(log.of('write')).not.toEqual([]);
      expect(flash.isBlank(flash.base + FIRMWARE.length - 256, 256)).toBe(true);
    },
  },
  {
    words: 'Verifying',
    firmware: FIRMWARE,
    phase: 'verifying',
    holds: 'The board took the whole firmware, but it was not read back.',
    check: ({ flash }) => {
      expect(flash.bytes.subarray(0, FIRMWARE.length)).toEqual(FIRMWARE);
    },
  },
];

for (const { words, firmware, phase, holds, check } of cases) {
  test(`a stop while ${phase} tells what the board then holds`, async ({ boards, startLine }) => {
    const { board, port } = await boards.tcp(PART, { paced: true });
    const operator = await startLine({ ports: [port], part: PART, firmware });
    await operator.programButton.click();
    await expectPhase(operator, 1, words);
    await operator.stopButton.click();
    await operator.expectState(1, 'stopped');
    await expect(operator.tile(1)).toContainText(holds);
    expect((await operator.totals()).fail).toBe('0');
    check(board);
  });
}

test('a stop while connecting leaves the board as it was', async ({ boards, startLine }) => {
  const { board, port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await expectPhase(operator, 1, 'Connecting');
  await operator.stopButton.click();
  await operator.expectState(1, 'stopped');
  await expect(operator.tile(1)).toContainText('The board was not changed.');
  expect(board.log.of('erase')).toEqual([]);
  expect(board.log.of('write')).toEqual([]);
});

test('a second stop ends the wait for a board that no longer answers', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb', {
    faults: [{ direction: 'fromBoard', at: 60, kind: 'stuck' }],
  });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'running');
  await operator.page.keyboard.press('Escape');
  await expect(operator.stopButton).toContainText('Stop now');
  await operator.page.keyboard.press('Escape');
  await operator.expectState(1, 'stopped', { timeout: 2_000 });
});

test('a board that was stopped half programmed is programmed to PASS by the next press', async ({
  boards,
  startLine,
}) => {
  const { board, port } = await boards.tcp(PART, { paced: true });
  const operator = await startLine({ ports: [port], part: PART, firmware: FIRMWARE });
  await operator.programButton.click();
  await expectPhase(operator, 1, 'Writing');
  await operator.stopButton.click();
  await operator.expectState(1, 'stopped');
  await operator.programButton.click();
  await operator.expectState(1, 'passed', { timeout: 30_000 });
  expect(board.flash.bytes.subarray(0, FIRMWARE.length)).toEqual(FIRMWARE);
});
