import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron-log/main', () => ({ default: { transports: { file: {}, console: {}, ipc: {} } } }));
const { archiveLog } = await import('./desktop-log.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('archiveLog', () => {
  it('keeps the full log under its date', () => {
    writeFileSync(join(folder, 'flashline.log'), 'a full log');
    archiveLog(join(folder, 'flashline.log'), new Date('2026-11-21T08:15:30Z'));
    expect(readdirSync(folder)).toEqual(['flashline-2026-11-21-08-15-30.log']);
    expect(readFileSync(join(folder, 'flashline-2026-11-21-08-15-30.log'), 'utf8')).toBe('a full log');
  });

  it('keeps the ten newest archives and touches no other file', () => {
    writeFileSync(join(folder, 'something-else.txt'), '');
    for (let day = 1; day <= 12; day += 1) {
      writeFileSync(join(folder, 'flashline.log'), String(day));
      archiveLog(join(folder, 'flashline.log'), new Date(Date.UTC(2026, 0, day)));
    }
    const left = readdirSync(folder).sort();
    expect(left).toHaveLength(11);
    expect(left[0]).toBe('flashline-2026-01-03-00-00-00.log');
    expect(left[10]).toBe('something-else.txt');
  });

  it('does not throw where the folder is gone', () => {
    expect(() => {
      archiveLog(join(folder, 'missing', 'flashline.log'), new Date());
    }).not.toThrow();
  });
});
