import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src-main/time/clock.ts';
import { VirtualBoard } from '../../src-main/virtual-board/board.ts';
import { servePty } from '../../src-main/virtual-board/serve-pty.ts';
import { deviceOf } from '../support/board-rig.ts';
import { hasTool } from '../support/tools.ts';

/** A client that we did not write, as a witness that the board is what it claims to be. */
const stm32flash = hasTool('stm32flash') ? 'stm32flash' : undefined;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

async function serve(part: string) {
  const board = new VirtualBoard({ device: deviceOf(part), clock: systemClock, paced: false });
  const server = await servePty(board, { clock: systemClock });
  ends.push(() => server.close());
  const folder = mkdtempSync(join(tmpdir(), 'flashline-stm32flash-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  /** Runs stm32flash on the board; resolves with what it printed and how it ended. 8N1, for a pty carries no parity. */
  const run = (...options: string[]) =>
    new Promise<{ exitCode: number; output: string }>((resolve) => {
      const args = ['-b', '115200', '-m', '8n1', ...options, server.path];
      execFile('stm32flash', args, { timeout: 15_000 }, (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : 1, output: stdout + stderr }),
      );
    });
  return { board, run, folder };
}

/** Firmware without any run of erased bytes: 0x10 to 0xEF, three kilobytes and a bit, a multiple of 16. */
const firmware = Uint8Array.from({ length: 3088 }, (_, index) => 0x10 + ((index * 7 + (index >> 8)) % 0xe0));

describe.skipIf(stm32flash === undefined).each([
  ['F103', '0x0410', '0x22'],
  ['F405', '0x0413', '0x31'],
  ['G071', '0x0460', '0x31'],
  ['L073', '0x0447', '0x31'],
])('stm32flash on a virtual %s', (part, pid, version) => {
  it('identifies it', async () => {
    const { run } = await serve(part);
    const { exitCode, output } = await run();
    expect(exitCode).toBe(0);
    expect(output).toContain(`Version      : ${version}`);
    expect(output).toContain(`Device ID    : ${pid}`);
  });

  it('writes and verifies, and the flash holds just that', async () => {
    const { board, run, folder } = await serve(part);
    const { flash, profile } = board;
    flash.bytes.fill(profile.erasedValue ^ 0xff);
    const file = join(folder, 'firmware.bin');
    writeFileSync(file, firmware);
    const { exitCode, output } = await run('-w', file, '-v');
    expect(output).toContain('Wrote and verified');
    expect(exitCode).toBe(0);
    expect(flash.bytes.slice(0, firmware.length)).toEqual(firmware);
    const touched = flash.pages.filter((page) => page.address < flash.base + firmware.length);
    const end = touched[touched.length - 1]!;
    const afterPages = flash.bytes.subarray(end.address + end.sizeBytes - flash.base);
    expect(afterPages.every((byte) => byte === (profile.erasedValue ^ 0xff))).toBe(true);
    expect(
      flash.isBlank(flash.base + firmware.length, end.address + end.sizeBytes - flash.base - firmware.length),
    ).toBe(true);
  });

  it('erases it', async () => {
    const { board, run } = await serve(part);
    board.flash.bytes.fill(0x5a);
    const { exitCode } = await run('-o');
    expect(exitCode).toBe(0);
    expect(board.flash.isBlank(board.flash.base, board.flash.bytes.length)).toBe(true);
  });

  it('reads it', async () => {
    const { board, run, folder } = await serve(part);
    board.flash.bytes.set(firmware);
    const file = join(folder, 'back.bin');
    const { exitCode } = await run('-r', file, '-S', '0x08000000:3088');
    expect(exitCode).toBe(0);
    expect(new Uint8Array(readFileSync(file))).toEqual(firmware);
  });

  it('protects it against reading, is refused, and unprotects it, which erases all', async () => {
    const { board, run, folder } = await serve(part);
    board.flash.bytes.set(firmware);
    expect((await run('-j')).exitCode).toBe(0);
    expect(board.chip.options.readoutProtected).toBe(true);
    const refused = await run('-r', join(folder, 'back.bin'), '-S', '0x08000000:256');
    expect(refused.exitCode).toBe(1);
    expect((await run('-k')).exitCode).toBe(0);
    expect(board.chip.options.readoutProtected).toBe(false);
    expect(board.flash.isBlank(board.flash.base, board.flash.bytes.length)).toBe(true);
  });

  it('lifts write protection', async () => {
    const { board, run } = await serve(part);
    board.addFault({ kind: 'write-protected', sectors: [0, 1] });
    const [first] = board.flash.pages;
    expect(board.chip.options.isPageProtected(first!)).toBe(true);
    expect((await run('-u')).exitCode).toBe(0);
    expect(board.chip.options.isPageProtected(first!)).toBe(false);
  });
});
