import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import { text } from '#shared/text/text.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { RomManner } from '#main/virtual-board/board-profile.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const devices = loadDevices();
const KIB = 1024;

/** A board whose bootloader is a program of somebody else, with one oddity. */
function oddRig(part: string, flashSizeBytes: number, ...manners: RomManner[]) {
  const { device } = findDevice(devices, part);
  const options: Partial<VirtualBoardOptions> = { flashSizeBytes, profile: { manners }, keepsState: true };
  return { device, rig: new JobRig(device, options, devices) };
}

const program = (base: number) => {
  const bytes = pattern(600);
  new DataView(bytes.buffer).setUint32(0, 0x2000_0400, true);
  new DataView(bytes.buffer).setUint32(4, base + 0x101, true);
  return testImage([base, bytes]);
};

it('Go that is not answered is neither a start nor a refusal', async () => {
  const { device, rig } = oddRig('stm32f405rg', 64 * KIB, 'go-unanswered');
  const result = await rig.program(program(device.flashBase), { leave: 'go' });
  expect(result).toMatchObject({
    outcome: 'failed',
    contents: 'complete',
    error: { code: 'E-GO-UNANSWERED' },
  });
  expect(result.left).toBeUndefined();
});

describe('Go that is acknowledged and then refused', () => {
  it.each(['stm32f103c8', 'stm32g071rb', 'stm32f405rg'])('is no start on %s', async (part) => {
    const { device, rig } = oddRig(part, 64 * KIB, 'go-refused-late');
    const result = await rig.program(program(device.flashBase), { leave: 'go' });
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'complete',
      error: { code: 'E-GO-REFUSED' },
    });
    expect(result.left).toBeUndefined();
  });

  it.each([
    ['is silent', undefined],
    ['says something that begins with the same byte', Uint8Array.of(0x1f, 0x8b, 0x08)],
    ['says a word', Uint8Array.from('ready', (letter) => letter.charCodeAt(0))],
  ])('is told apart from a program that %s', async (_what, banner) => {
    const { device } = findDevice(devices, 'stm32f405rg');
    const application = {
      settings: { baudRate: 115_200, parity: 'even' },
      ...(banner === undefined ? {} : { banner }),
    } as const;
    const rig = new JobRig(device, { application, keepsState: true }, devices);
    const result = await rig.program(program(device.flashBase), { leave: 'go' });
    expect(result).toMatchObject({ outcome: 'ok', left: { way: 'go', proof: 'acknowledged' } });
    expect(rig.board.state).toBe('application');
  });
});

describe('registers that hold nothing', () => {
  it.each([
    ['stm32f103c8', 0xff],
    ['stm32g071rb', 0x00],
    ['stm32l476rg', 0xff],
  ] as const)('on %s are not a unique id', async (part, value) => {
    const { device } = findDevice(devices, part);
    const rig = new JobRig(device, { faults: [{ kind: 'blank-registers', value }] }, devices);
    const { target } = await rig.run({ kind: 'info' });
    expect(target?.uniqueId).toEqual({ state: 'unreadable', reason: 'blank' });
  });

  it.each([
    ['stm32f030f4', 16],
    ['stm32f103c8', 64],
    ['stm32f103c8', 48],
    ['stm32f405rg', 512],
  ])('make nobody read beyond the flash of the %s that was named, %i KiB', async (part, sizeKiB) => {
    const { device, rig } = oddRig(part, sizeKiB * KIB, 'dies-beyond-flash');
    rig.board.addFault({ kind: 'blank-registers', value: 0xff });
    const expected = { device, flashSizeBytes: sizeKiB * KIB };
    const result = await rig.program(program(device.flashBase), {}, { expected });
    expect(result).toMatchObject({ outcome: 'ok', verified: true });
    const last = device.flashBase + sizeKiB * KIB;
    const ends = rig.board.log
      .of('read')
      .filter(({ address }) => address < 0x0900_0000)
      .map(({ address, sizeBytes }) => address + sizeBytes);
    expect(Math.max(...ends)).toBeLessThanOrEqual(last);
  });
});

describe('a board that refuses to change', () => {
  const withoutErase = { plan: { erase: 'none', keepRest: false, outside: 'refuse' } } as const;
  const old = (rig: JobRig) => rig.board.flash.bytes.fill(0x5a);

  it.each(['stm32f103c8', 'stm32g071rb', 'stm32l476rg'])(
    'once it took the command of the erase may hold what it held (%s)',
    async (part) => {
      const { device } = findDevice(devices, part);
      const rig = new JobRig(device, { profile: { maxErasePages: 0, massErase: false } }, devices);
      old(rig);
      const result = await rig.program(program(device.flashBase));
      expect(result).toMatchObject({ contents: 'uncertain', error: { code: 'E-ERASE-FAILED' } });
      expect(text(`contents.${provedContents(result)}`)).toMatch(/may hold its old contents/);
    },
  );

  it('at the address of a write holds what it held', async () => {
    const { device } = findDevice(devices, 'stm32g071rb');
    const half = 64 * KIB;
    const rig = new JobRig(device, { flashSizeBytes: half }, devices);
    // The size that the user names is larger than the board, which says nothing of its own.
    rig.board.addFault({ kind: 'blank-registers', value: 0xff });
    old(rig);
    const expected = { device, flashSizeBytes: 2 * half };
    const result = await rig.program(program(device.flashBase + half), withoutErase, { expected });
    expect(result).toMatchObject({ contents: 'untouched', error: { code: 'E-WRITE-FAILED' } });
  });

  it('after one page was erased does not hold what it held', async () => {
    const { device } = findDevice(devices, 'stm32g071rb');
    const rig = new JobRig(device, { faults: [{ kind: 'erase-lost', pages: [1] }] }, devices);
    old(rig);
    const bytes = pattern(6000);
    expect(await rig.program(testImage([device.flashBase, bytes]))).toMatchObject({
      contents: 'partial',
      error: { code: 'E-VERIFY-MISMATCH' },
    });
  });
});

describe('a refusal', () => {
  const pages = { profile: { maxErasePages: 0, manners: ['complement-unchecked'] as const } };
  const f103 = findDevice(devices, 'stm32f103c8').device;

  it.each([[[0]], [[1, 3]], [[4, 5, 6]]])(
    'of pages %j is told where two fillers are a command to the board',
    async (codes) => {
      const rig = new JobRig(f103, pages, devices);
      const result = await rig.run({ kind: 'erase', what: { kind: 'pages', codes }, verify: true });
      expect(result).toMatchObject({ error: { code: 'E-ERASE-FAILED' }, contents: 'uncertain' });
      expect(result.statistics.nackCount).toBe(2);
    },
  );

  it('of an erase is told if the board falls silent after it', async () => {
    const rig = new JobRig(f103, { profile: { maxErasePages: 0 } }, devices);
    const codes = [0];
    const counts = { toBoard: 0, fromBoard: 0 };
    let struck = false;
    const link = rig.openCounted(counts);
    const { tap } = link;
    link.tap = {
      ...tap,
      lines: () => undefined,
      configured: () => undefined,
      bytes: (direction, bytes, timeMs) => {
        tap?.bytes(direction, bytes, timeMs);
        if (struck || direction !== 'received' || bytes[0] !== 0x1f) return;
        struck = true;
        rig.board.addFault({ kind: 'silent' });
      },
    };
    const result = await rig.run(
      { kind: 'erase', what: { kind: 'pages', codes }, verify: true },
      { openLink: () => Promise.resolve(link) },
    );
    expect(struck).toBe(true);
    expect(result).toMatchObject({ error: { code: 'E-ERASE-FAILED' }, contents: 'uncertain' });
    expect(result.error?.params['detail']).toMatchObject({ say: 'E-REPLY-NACK' });
  });
});

describe('writes that are refused over old contents', () => {
  it.each(['stm32f103c8', 'stm32g071rb', 'stm32f072rb'])('on %s have a cause', async (part) => {
    const { device } = findDevice(devices, part);
    const rig = new JobRig(
      device,
      { profile: { manners: ['writes-need-blank'] }, faults: [{ kind: 'erase-lost', pages: [0] }] },
      devices,
    );
    rig.board.flash.bytes.fill(0x11);
    const { diagnoses } = await rig.program(program(device.flashBase), {}, { probe: true });
    const lost = diagnoses.find(({ id }) => id === 'D-ERASE-LOST');
    expect(lost?.evidence.map(({ key }) => key)).toContain('seen.write-refused');
  });
});

describe('write protection', () => {
  it.each(['stm32f103c8', 'stm32f405rg', 'stm32g071rb'])(
    'is blamed on %s only where a page that failed is protected',
    async (part) => {
      const { device } = findDevice(devices, part);
      const fate = async (sectors: number[]) => {
        const faults = [
          { kind: 'write-protected', sectors },
          { kind: 'erase-lost', pages: [0] },
        ] as const;
        const rig = new JobRig(device, { faults }, devices);
        rig.board.flash.bytes.fill(0x11);
        const { diagnoses } = await rig.program(program(device.flashBase), {}, { probe: true });
        return diagnoses.map(({ id }) => id);
      };
      expect(await fate([3])).not.toContain('D-WRITE-PROTECTED');
      expect(await fate([3])).toContain('D-ERASE-LOST');
      expect(await fate([0])).toContain('D-WRITE-PROTECTED');
    },
  );
});
