import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineerPage } from './support/engineer-page.ts';
import { findBarriers } from './support/find-barriers.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const FIRMWARE = testFirmware(6000);

async function programmed(engineer: EngineerPage, port: string): Promise<void> {
  await engineer.drop('motor.bin', FIRMWARE);
  await engineer.connect(port);
  await engineer.startProgramming();
  await expect(engineer.status).toContainText('Programmed and verified', { timeout: 30_000 });
}

/** The bytes of the newest trace that the program has kept. */
function newestTrace(dataFolder: string): Uint8Array {
  const folder = join(dataFolder, 'traces');
  const name = readdirSync(folder).sort().at(-1) ?? '';
  return new Uint8Array(readFileSync(join(folder, name)));
}

test('the trace of the last run is read, played again, and reported without the firmware', async ({
  page,
  boards,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await programmed(engineer, port);
  await engineer.goTo('Trace');
  await engineer.button('Last run').click();
  const rows = page.getByRole('group', { name: 'Decoded trace' });
  await expect(rows).toContainText('Get ID');
  await expect(page.getByRole('main')).toContainText('Program · ');
  await expect(page.getByRole('main')).toContainText('The board holds the complete image.');
  expect(await findBarriers(page)).toEqual([]);

  const filter = page.getByPlaceholder('Filter');
  await filter.fill('write memory');
  await expect(page.getByRole('main')).toContainText('24 of ');
  await expect(rows).toContainText('Write Memory 0x08000000, 256 bytes');
  await expect(rows).not.toContainText('Get ID');
  await page.getByText('Bytes', { exact: true }).click();
  await expect(rows).toContainText('31 CE');
  await filter.fill('');

  await engineer.button('Repeat the run').click();
  await expect(page.getByRole('main')).toContainText('and the same verdict');
  await engineer.button('Replay on a virtual board').click();
  await expect(page.getByRole('main')).toContainText('gave the recorded answers');
  await engineer.button('Copy report for support').click();
  await expect(engineer.button('Report copied')).toBeVisible();
});

test('a trace file that was edited is refused, and one that was cut shows what is there', async ({
  page,
  boards,
  dataFolder,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await programmed(engineer, port);
  await engineer.goTo('Trace');
  await engineer.button('Last run').click();
  const rows = page.getByRole('group', { name: 'Decoded trace' });
  await expect(rows).toContainText('Get ID');
  const whole = newestTrace(dataFolder);

  const edited = whole.slice();
  edited[600] = (edited[600] ?? 0) ^ 1;
  await engineer.drop('edited.fltrace', edited);
  await expect(page.getByRole('alert')).toContainText('E-TRACE-EDITED');
  await engineer.drop('text.fltrace', new TextEncoder().encode('no trace'));
  await expect(page.getByRole('alert')).toContainText('E-TRACE-FORMAT');
  await engineer.drop('cut.fltrace', whole.subarray(0, whole.length - 100));
  await expect(page.getByRole('alert')).toContainText('E-TRACE-CUT');
  await engineer.button('Show the available part').click();
  await expect(page.getByRole('heading', { name: 'cut.fltrace' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('This file was cut');
  await expect(engineer.button('Repeat the run')).toBeDisabled();
  await expect(rows).toContainText('Get ID');
});

test('the runs whose traces are kept are listed, searched and opened', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  await engineer.button('Read…').click();
  await page.getByLabel('Number of bytes').fill('256');
  await engineer.confirm(/^Read/).click();
  await expect(engineer.status).toContainText('Read in');
  await engineer.goTo('Trace');
  const list = page.getByRole('group', { name: 'Recorded runs' });
  await expect(list.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('identify done');
  await expect(list.getByRole('row')).toHaveCount(1);
  await list.getByRole('button', { name: 'Identify' }).click();
  await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
  await engineer.button('All runs').click();
  await expect(list).toBeVisible();
});
