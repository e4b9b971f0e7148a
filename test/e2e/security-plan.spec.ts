import type { VirtualBoard } from '#main/virtual-board/board.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

/** Sets option bytes from an offset on, as the board has them at its next start. */
function setOptions(board: VirtualBoard, offset: number, values: readonly number[]): void {
  for (const [index, value] of values.entries())
    for (let bit = 0; bit < 8; bit += 1)
      board.chip.options.prepareBit(offset + index, bit, ((value >> bit) & 1) === 1 ? 1 : 0);
}

test('what a board says of its security is shown with the plan, before anything is sent', async ({
  boards,
  face,
}) => {
  const { board, port } = await boards.tcp('stm32u575zi');
  // TZEN, and the first four pages of bank 1 left to non-secure code.
  board.chip.options.prepareBit(0, 31, 1);
  setOptions(board, 0x10, [4, 0, 0xff, 0xff]);
  const engineer = await EngineerPage.of(face.page);
  await engineer.connect(port);
  await engineer.drop('motor.bin', testFirmware(4096));
  const plan = face.page.locator('.plan');
  await expect(plan).toContainText('TrustZone is on in this');
  await engineer.drop('large.bin', testFirmware(64 * 1024));
  await expect(plan).toContainText('E-PROTECT-TRUSTZONE');
  await expect(engineer.button('Program')).toBeDisabled();
});

test('everything of a board with a second core is planned, and erased, as it was shown', async ({
  boards,
  face,
}) => {
  const { board, port } = await boards.tcp('stm32wb55rg');
  setOptions(board, 0x70, [0xce, 0xfe, 0xff, 0xff]);
  const core2 = board.flash.bytes.subarray(0xce * 4096).fill(0x12);
  const engineer = await EngineerPage.of(face.page);
  await engineer.connect(port);
  await engineer.drop('motor.bin', testFirmware(4096));
  await face.page.getByText('Options', { exact: true }).click();
  await face.page.getByLabel('Erase', { exact: true }).selectOption('mass');
  await expect(face.page.locator('.plan')).toContainText('belongs to its second core');
  await engineer.startProgramming();
  await expect(engineer.status).toContainText('Programmed', { timeout: 30_000 });
  expect(core2.every((byte) => byte === 0x12)).toBe(true);
});
