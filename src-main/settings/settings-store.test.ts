import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { sleep } from '../time/clock.ts';
import { defaultSettings } from './settings-schema.ts';
import { SettingsStore } from './settings-store.ts';

let folder = '';
let notes: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-settings-'));
  notes = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function open(clock = new VirtualClock()): SettingsStore {
  return new SettingsStore(folder, clock, (text) => notes.push(text));
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

describe('SettingsStore', () => {
  it('begins with defaults, and without a word about the missing file', () => {
    expect(open().current).toEqual(defaultSettings());
    expect(notes).toEqual([]);
  });

  it('keeps what was changed for the next start', () => {
    const store = open();
    store.change('ui', { ...store.current.ui, language: 'de', volume: 0.25 });
    store.flush();
    expect(open().current.ui).toMatchObject({ language: 'de', volume: 0.25 });
  });

  it('writes changes that follow each other once, half a second after the first', async () => {
    const clock = new VirtualClock();
    const store = open(clock);
    store.change('ui', { ...store.current.ui, volume: 0.1 });
    await sleep(clock, 400);
    expect(readdirSync(folder)).toEqual([]);
    store.change('ui', { ...store.current.ui, volume: 0.2 });
    await sleep(clock, 101);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      ui: { volume: 0.2 },
    });
    expect(clock.pendingCount).toBe(0);
  });

  it('loses a value that makes no sense, and no other', () => {
    write(
      'settings.json',
      JSON.stringify({
        ui: { language: 'tlh', theme: 'dark', volume: 7 },
        line: { goalCount: 20, slots: 'many' },
      }),
    );
    const { ui, line } = open().current;
    expect(ui).toMatchObject({ language: 'system', theme: 'dark', volume: 0.6 });
    expect(line).toMatchObject({ goalCount: 20, slots: [] });
  });

  it.each(['{"ui": {"theme"', '', '42'])(
    'goes back to the last good copy where the file is %j, and says so',
    (text) => {
      const store = open();
      store.change('ui', { ...store.current.ui, theme: 'dark' });
      store.flush();
      write('settings.json', text);
      expect(open().current.ui.theme).toBe('dark');
      expect(notes.join()).toContain('settings.json');
    },
  );

  it('begins with defaults if both copies are broken', () => {
    write('settings.json', '{');
    write('settings.last-good.json', '[');
    expect(open().current).toEqual(defaultSettings());
    expect(notes).toHaveLength(2);
  });

  it('goes on if nothing can be written, and says so', () => {
    write('not-a-folder', '');
    const store = new SettingsStore(join(folder, 'not-a-folder'), new VirtualClock(), (text) =>
      notes.push(text),
    );
    store.change('window', { x: 0, y: 0, width: 1, height: 1, isMaximized: false });
    store.flush();
    expect(notes.join()).toContain('could not be saved');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'writes over no file that it has no right to read',
    () => {
      write('settings.json', '{"ui":{"theme":"dark"}}');
      chmodSync(join(folder, 'settings.json'), 0o000);
      const store = open();
      store.change('ui', { ...store.current.ui, volume: 0.1 });
      store.flush();
      chmodSync(join(folder, 'settings.json'), 0o600);
      expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe('{"ui":{"theme":"dark"}}');
    },
  );

  it.each(['{"ui": {"theme"', '', '42', '{"version": 99, "ui": {"theme": "dark"}}'])(
    'never writes over a file that it does not understand, and says so: %j',
    async (text) => {
      write('settings.json', text);
      const store = open();
      expect(notes.join()).toContain('settings.json cannot be read and was left as it is');
      store.change('ui', { ...store.current.ui, volume: 0.1 });
      await expect(store.stored()).rejects.toThrow('E-SETTINGS-SAVE');
      store.change('ui', { ...store.current.ui, volume: 0.2 });
      store.flush();
      expect(store.current.ui.volume).toBe(0.2);
      expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(text);
      expect(readdirSync(folder)).toEqual(['settings.json']);
    },
  );

  it('leaves a folder alone that is in its place', async () => {
    mkdirSync(join(folder, 'settings.json'));
    const store = open();
    store.change('ui', { ...store.current.ui, volume: 0.1 });
    await expect(store.stored()).rejects.toThrow('E-SETTINGS-SAVE');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('answers a change when it is in the file, and changes that follow each other together', async () => {
    const store = open();
    store.change('ui', { ...store.current.ui, volume: 0.1 });
    await store.stored();
    expect(open().current.ui.volume).toBe(0.1);
    store.change('ui', { ...store.current.ui, volume: 0.2 });
    const first = store.stored();
    store.change('ui', { ...store.current.ui, volume: 0.3 });
    await Promise.all([first, store.stored()]);
    expect(open().current.ui.volume).toBe(0.3);
  });

  it.skipIf(process.platform === 'win32')('is for its user alone, also where it was not', () => {
    const umask = process.umask(0);
    try {
      const place = join(folder, 'data');
      const make = () => new SettingsStore(place, new VirtualClock());
      const store = make();
      store.change('ui', { ...store.current.ui, volume: 0.1 });
      store.flush();
      const modes = () => [place, join(place, 'settings.json')].map((path) => statSync(path).mode & 0o777);
      expect(modes()).toEqual([0o700, 0o600]);
      chmodSync(place, 0o755);
      chmodSync(join(place, 'settings.json'), 0o644);
      make();
      expect(modes()).toEqual([0o700, 0o600]);
    } finally {
      process.umask(umask);
    }
  });
});
