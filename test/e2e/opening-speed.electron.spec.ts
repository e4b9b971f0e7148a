import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as PerfHooks from 'node:perf_hooks';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { answerDialogs, applicationOf } from './support/desktop.ts';
import { EngineerPage } from './support/engineer-page.ts';
import type { OpenFace } from './support/face.ts';
import { test, expect } from './support/test.ts';

const SIZE_BYTES = 16 * 1024 * 1024;
const FLASH_START = 0x0800_0000;
/** A job's line is served from the same event loop: more than this and replies wait. */
const MAX_DELAY_MS = 50;

function largeImage(): Uint8Array {
  return Uint8Array.from({ length: SIZE_BYTES }, (_, index) => (index * 31) & 0xff);
}

/** Starts to watch how late the timers of the main process come. */
async function watchMain(face: OpenFace): Promise<void> {
  await applicationOf(face).evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is evaluated in the main process has no `require`
    const hooks = process.mainModule?.require('node:perf_hooks') as typeof PerfHooks;
    const { monitorEventLoopDelay } = hooks;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    Object.assign(globalThis, { delay });
  });
}

/** @returns the 99th percentile of the delay, and how often it was looked at */
async function delayOfMain(face: OpenFace): Promise<{ p99Ms: number; count: number }> {
  return applicationOf(face).evaluate(() => {
    const { delay } = globalThis as unknown as { delay: PerfHooks.IntervalHistogram };
    delay.disable();
    return { p99Ms: delay.percentile(99) / 1e6, count: delay.count };
  });
}

for (const { name, content } of [
  { name: 'large.bin', content: largeImage },
  {
    name: 'large.hex',
    content: () =>
      writeIntelHex({ segments: [{ address: FLASH_START, bytes: largeImage() }], entryPoint: undefined }),
  },
]) {
  test(`the main process stays at hand while 16 MiB are opened and read through (${name})`, async ({
    face,
    dataFolder,
  }) => {
    const { page } = face;
    const path = join(dataFolder, name);
    writeFileSync(path, content());
    const engineer = await EngineerPage.of(page);
    await answerDialogs(face, { open: path });
    await watchMain(face);
    await engineer.button('Open file').click();
    await engineer.goTo('Memory');
    const grid = page.getByRole('grid');
    await expect(grid).toHaveAttribute('aria-rowcount', /^\d{6,}$/, { timeout: 30_000 });
    await expect(grid).toContainText('0x08000000');
    await grid.focus();
    await page.keyboard.press('Control+End');
    await expect(grid).toContainText('0x08FFFFF0');
    const { p99Ms, count } = await delayOfMain(face);
    expect(count).toBeGreaterThan(20);
    expect(p99Ms).toBeLessThan(MAX_DELAY_MS);
  });
}
