import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { traceOutline } from './trace-outline.ts';

const folder = mkdtempSync(join(tmpdir(), 'flashline-outline-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the outline of a file that is not a trace', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('hello, this is a text of some length')],
    ['heads without end', new Uint8Array(500_000)],
  ])('is none: %s', async (_, bytes) => {
    const file = join(folder, 'x.fltrace');
    writeFileSync(file, bytes);
    expect(await traceOutline(file)).toBeUndefined();
  });

  it('is none for a file that is gone', async () => {
    expect(await traceOutline(join(folder, 'gone.fltrace'))).toBeUndefined();
  });
});
