import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readImage } from '#shared/image/read-image.ts';
import { eventsOf, runInProcess, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe.concurrent('flashline read without a length', () => {
  it('reads the whole flash of the board, whatever the part could have', async () => {
    const file = folder.path('whole.bin');
    const run = await runInProcess(['read', file, '--port', 'virtual:stm32f103c8', '--json']);
    expect(run.exitCode).toBe(0);
    expect(readFileSync(file).length).toBe(64 * 1024);
    expect(eventsOf(run).at(-1)).toMatchObject({
      address: 0x0800_0000,
      sizeBytes: 65536,
      ranges: [{ start: 0x0800_0000, end: 0x0800_ffff }],
    });
  });

  it('leaves the hole between two banks out of a file with addresses', async () => {
    const file = folder.path('banks.hex');
    const run = await runInProcess(['read', file, '--port', 'virtual:stm32h743vg']);
    expect(run.exitCode).toBe(0);
    const image = readImage(readFileSync(file), { fileName: 'banks.hex' });
    expect(image.segments.map(({ address, bytes }) => [address, bytes.length])).toEqual([
      [0x0800_0000, 0x8_0000],
      [0x0810_0000, 0x8_0000],
    ]);
  });

  it('reads from an address to the end', async () => {
    const file = folder.path('end.bin');
    const words = ['--address', '0x0800fc00', '--port', 'virtual:stm32f103c8'];
    expect((await runInProcess(['read', file, ...words])).exitCode).toBe(0);
    expect(readFileSync(file).length).toBe(1024);
  });

  it('says what is missing', async () => {
    const port = ['--port', 'virtual:stm32f103c8'];
    const length = await runInProcess(['read', folder.path('x.bin'), '--length', '16', ...port]);
    expect(length.stderr).toContain('--length needs --address');
    const ram = await runInProcess(['read', folder.path('y.bin'), '--address', '0x20000000', ...port]);
    expect(ram.stderr).toContain('E-READ-NO-END');
    expect(ram.exitCode).toBe(8);
  });
});
