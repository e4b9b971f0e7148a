import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSteadily } from './read-steadily.ts';

const LIMIT = 64 * 1024 * 1024;
/** Several reads long, so that something can happen between two of them. */
const SIZE = 24 * 1024 * 1024;

describe('a file that is read while it changes', () => {
  let folder = '';
  let file = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'flashline-'));
    file = join(folder, 'fw.bin');
    writeFileSync(file, new Uint8Array(SIZE).fill(1));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Reads while `change` happens again and again; the first one may come before the file is read. */
  async function readWhile(change: (round: number) => void): Promise<unknown> {
    let isDone = false;
    const reading = readSteadily(file, LIMIT).then(
      () => 'read',
      (error: unknown) => error,
    );
    void reading.then(() => (isDone = true));
    for (let round = 0; !isDone; round += 1) {
      change(round);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return reading;
  }

  it.each<[string, (round: number) => void]>([
    ['grows', () => appendFileSync(file, 'x')],
    ['shrinks', (round) => truncateSync(file, SIZE - round - 1)],
    ['is written again', (round) => utimesSync(file, 1000 + round, 1000 + round)],
    [
      'is replaced by another of its name',
      (round) => {
        writeFileSync(`${file}.new`, new Uint8Array(1 + (round % 2)));
        renameSync(`${file}.new`, file);
      },
    ],
  ])('is refused if it %s', async (_what, change) => {
    expect(await readWhile((round) => round > 0 && change(round))).toMatchObject({
      code: 'E-FILE-CHANGED',
      params: { file },
    });
  });

  it('is read if nothing happens', async () => {
    expect((await readSteadily(file, LIMIT)).length).toBe(SIZE);
  });

  it('gives a piece above the limit of a device that never ends', async () => {
    expect((await readSteadily('/dev/zero', 10)).length).toBeGreaterThan(10);
  });
});
