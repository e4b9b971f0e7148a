import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../time/clock.ts';
import { DocumentStore } from './document-store.ts';
import { FirmwareFiles } from './firmware-files.ts';
import { workInline } from './heavy-work.ts';

let folder: string;
let files: FirmwareFiles;
let documents: DocumentStore;
let recent: readonly string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'flashline-files-'));
  recent = [];
  documents = new DocumentStore(workInline, () => undefined);
  files = new FirmwareFiles({
    clock: systemClock,
    documents,
    recent: {
      get: () => recent,
      set: (paths) => {
        recent = paths;
      },
    },
  });
});
afterEach(() => {
  files.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function write(name: string, bytes: readonly number[]): string {
  const path = join(folder, name);
  writeFileSync(path, Uint8Array.from(bytes));
  return path;
}

/** Lets the next look at the files happen. */
async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 5_000 });
}

const isChanged = (documentId: string) => documents.summary(documentId).isChangedOnDisk;

describe('FirmwareFiles', () => {
  it('says that a file has changed, and takes what it holds now to the same place', async () => {
    const path = write('motor.bin', [1, 2, 3, 4]);
    const { documentId } = await files.open(path);
    expect(documents.summary(documentId).isWatched).toBe(true);
    await documents.rebase(documentId, 0x0800_4000);
    await look();
    expect(isChanged(documentId)).toBe(false);
    write('motor.bin', [9, 8, 7, 6, 5, 4, 3, 2]);
    await look();
    expect(isChanged(documentId)).toBe(true);
    await documents.rebase(documentId, 0x0800_8000);
    expect(isChanged(documentId), 'moving it loads nothing').toBe(true);
    const reloaded = await files.reload(documentId);
    expect(reloaded).toMatchObject({
      documentId,
      isWatched: true,
      isChangedOnDisk: false,
      segments: [{ address: 0x0800_8000, sizeBytes: 8 }],
    });
    await look();
    expect(isChanged(documentId)).toBe(false);
  });

  it('keeps what was read if the file is gone, and if it no longer parses', async () => {
    const path = join(folder, 'motor.hex');
    writeFileSync(path, ':0400000001020304F2\n:00000001FF\n');
    const { documentId } = await files.open(path);
    rmSync(path);
    await look();
    expect(isChanged(documentId)).toBe(false);
    await expect(files.reload(documentId)).rejects.toMatchObject({ code: 'E-FILE-READ' });
    writeFileSync(path, ':0400000001020304FF\n');
    await look();
    expect(isChanged(documentId)).toBe(true);
    await expect(files.reload(documentId)).rejects.toMatchObject({ code: /^E-IMAGE-/ });
    expect(documents.summary(documentId).sizeBytes).toBe(4);
  });

  it('remembers the files that were opened last, each once, and opens them by no other name', async () => {
    for (const name of ['a.bin', 'b.bin', 'a.bin']) await files.open(write(name, [1, 2, 3, 4]));
    expect(files.recent.map(({ name }) => name)).toEqual(['a.bin', 'b.bin']);
    expect(await files.openRecent(files.recent[1]?.fileId ?? '')).toMatchObject({ name: 'b.bin' });
    await expect(files.openRecent(join(folder, 'a.bin'))).rejects.toMatchObject({ code: 'E-DOCUMENT-GONE' });
  });

  it('watches no bytes that somebody handed over', async () => {
    const { documentId } = await documents.open({ name: 'a.bin', bytes: Uint8Array.of(1, 2, 3, 4) });
    await documents.rebase(documentId, 0x0800_4000);
    expect(documents.summary(documentId)).toMatchObject({ isWatched: false, isChangedOnDisk: false });
  });
});
