import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const logged: string[] = [];
const keep = (text: string) => logged.push(text);
vi.mock('electron-log/main', () => ({
  default: { transports: { file: {}, console: {}, ipc: {} }, info: keep, warn: keep, error: keep },
}));
const { archiveLog, startLog } = await import('./desktop-log.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the log', () => {
  it('shows what an address holds in one line, and obeys none of it', () => {
    const log = startLog(folder, { isConsole: false });
    log.warn('Navigation to http://x/\u001b[2J\n[info] all is well\u202e was refused.');
    log.error('Error: \u009b\n    at open');
    expect(logged).toEqual([
      'Navigation to http://x/\\x1B[2J\\x0A[info] all is well\\u{202E} was refused.',
      'Error: \\x9B\n    at open',
    ]);
  });
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

  it('does not throw if the folder is gone', () => {
    expect(() => {
      archiveLog(join(folder, 'missing', 'flashline.log'), new Date());
    }).not.toThrow();
  });
});
