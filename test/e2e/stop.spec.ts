import type { SlotState, SlotView } from '#shared/ipc/line-views.ts';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import type { E2eBoard } from './support/e2e-board.ts';
import { testFirmware, type LineSetup } from './support/line-folder.ts';
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

/**
 * Lets the page press Stop as soon as a tile says a phase, and again as often as asked: a phase that is over soon would be
 * missed from outside on a busy machine.
 */
async function pressStopIn(operator: OperatorPage, slot: number, words: string, presses = 1): Promise<void> {
  await operator.page.evaluate(
    (wanted) => {
      let left = wanted.presses;
      let label: string | null = null;
      const look = () => {
        const bar = document.querySelector(`[data-slot="${wanted.slot}"] [role="progressbar"]`);
        const stop = [...document.querySelectorAll('footer button')].find(({ textContent }) =>
          textContent.trim().startsWith('Stop'),
        );
        const isDue = label !== null || bar?.ariaLabel === wanted.words;
        if (!(stop instanceof HTMLButtonElement) || !isDue || stop.textContent === label) return;
        label = stop.textContent;
        left -= 1;
        if (left === 0) observer.disconnect();
        stop.click();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    },
    { slot, words, presses },
  );
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
    holds: 'The board acknowledged the erase, but it was not read back.',
    check: ({ log }) => {
      expect(log.of('erase')).not.toEqual([]);
      expect(log.of('write')).toEqual([]);
    },
  },
  {
    words: 'Writing',
    firmware: FIRMWARE,
    phase: 'writing',
    holds: 'The board is only partly programmed. Press F1 to program the board again.',
    check: ({ log, flash }) => {
      expect(log.of('write')).not.toEqual([]);
      expect(flash.isBlank(flash.base + FIRMWARE.length - 256, 256)).toBe(true);
    },
  },
  {
    words: 'Verifying',
    firmware: FIRMWARE,
    phase: 'verifying',
    holds: 'The board acknowledged the complete firmware, but it was not read back.',
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
  await pressStopIn(operator, 1, 'Connecting');
  await operator.programButton.click();
  await operator.expectState(1, 'stopped');
  await expect(operator.tile(1)).toContainText('The board was not changed.');
  expect(board.log.of('erase')).toEqual([]);
  expect(board.log.of('write')).toEqual([]);
});

const GET_ID = 0x02;
const GO = 0x21;
/** The first that is read of a G071 to tell how it boots. */
const OPTION_BYTES = 0x1fff_7800;

interface SilentCase {
  words: string;
  /** From here on nothing more is heard of the board, which stretches the phase. */
  silentFrom: (event: BoardEvent) => boolean;
  job?: LineSetup['job'];
  /** Two if the command under way would otherwise end the job by its silence. */
  presses?: number;
  /** Default: stopped. */
  state?: SlotState;
  holds: string;
  /** The command that the next phase, or the rest of this one, would begin with. */
  notSent: (event: BoardEvent) => boolean;
}

const isCommand = (code: number) => (event: BoardEvent) => event.kind === 'command' && event.code === code;

const silentCases: readonly SilentCase[] = [
  {
    words: 'Identifying',
    silentFrom: isCommand(GET_ID),
    holds: 'The board was not changed.',
    notSent: ({ kind }) => kind === 'read',
  },
  {
    words: 'Checking',
    silentFrom: (event) => event.kind === 'read' && event.address === OPTION_BYTES,
    holds: 'The board was not changed.',
    notSent: ({ kind }) => kind === 'erase',
  },
  {
    words: 'Protecting',
    job: { task: { protect: true } },
    silentFrom: ({ kind }) => kind === 'protect',
    presses: 2,
    // Nobody knows whether the protection holds: that is not a plain stop.
    state: 'failed',
    holds: 'The protection of this board could not be confirmed.',
    notSent: ({ kind }) => kind === 'go',
  },
  {
    words: 'Starting',
    job: { task: { leave: 'go' } },
    silentFrom: isCommand(GO),
    presses: 2,
    holds: 'The board holds the complete firmware.',
    notSent: ({ kind }) => kind === 'go',
  },
];

for (const { words, silentFrom, job, presses, state = 'stopped', holds, notSent } of silentCases) {
  test(`a stop while ${words.toLowerCase()} tells what the board then holds`, async ({
    boards,
    startLine,
  }) => {
    const made = await boards.tcp('stm32g071cb', {
      onEvent: (event) => {
        if (silentFrom(event)) made.board.addFault({ kind: 'silent' });
      },
    });
    const operator = await startLine({ ports: [made.port], ...(job === undefined ? {} : { job }) });
    await pressStopIn(operator, 1, words, presses);
    await operator.programButton.click();
    await operator.expectState(1, state);
    await expect(operator.tile(1)).toContainText(holds);
    expect(made.board.log.events.filter(notSent)).toEqual([]);
  });
}

test('a second stop ends the wait for a board that no longer answers', async ({ boards, startLine }) => {
  const made = await boards.tcp(PART, {
    onEvent: ({ kind }) => {
      if (kind === 'erase') made.board.addFault({ kind: 'silent' });
    },
  });
  const operator = await startLine({ ports: [made.port], part: PART, firmware: LARGE_FIRMWARE });
  await operator.programButton.click();
  // Five sectors may take 17 s.
  await expectPhase(operator, 1, 'Erasing');
  await operator.page.keyboard.press('Escape');
  await expect(operator.stopButton).toContainText('Stop now');
  await operator.page.keyboard.press('Escape');
  await operator.expectState(1, 'stopped', { timeout: 5_000 });
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
