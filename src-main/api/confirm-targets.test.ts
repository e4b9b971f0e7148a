import { describe, expect, it, vi } from 'vitest';
import type { Result } from '#shared/ipc/contract.ts';
import { enterPreset } from '#shared/job/enter-presets.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { FarTarget } from '#shared/job/far-target.ts';
import { lineJob } from '../../test/support/line-job.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { Dispatcher } from './dispatcher.ts';

const TCP = 'tcp://10.0.0.5:4000';
const own = (words: string): EnterStrategy => ({
  kind: 'command',
  command: {
    baudRate: 115_200,
    parity: 'none',
    exchanges: [{ send: Array.from(words, (letter) => letter.charCodeAt(0)), expect: null, timeoutMs: 2000 }],
    waitMs: 500,
  },
});

/** A page in engineer mode; `confirm` is the person at the question that it cannot see. */
async function page(folder?: string) {
  const { workplace, ...rig } = await workplaceRig(folder === undefined ? {} : { folder });
  const confirm = vi.fn<(target: FarTarget) => Promise<boolean>>(() => Promise.resolve(false));
  const host = {
    hello: {
      version: '1',
      face: 'electron',
      platform: 'linux',
      hasDialogs: true,
      systemLanguage: 'en',
    } as const,
    choosePath: () => Promise.resolve(null),
    saveFile: () => Promise.resolve({ kind: 'cancelled' } as const),
    confirm,
  };
  const dispatcher = new Dispatcher(workplace, host, () => undefined);
  await workplace.mode.switchTo('engineer', undefined);
  const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
  const bench = async (change: unknown) => codeOf(await dispatcher.dispatch('bench:change', change));
  const line = async (change: unknown) => codeOf(await dispatcher.dispatch('line:configure', change));
  return { workplace, confirm, bench, line, ...rig };
}

describe('a page that names what is beyond this machine', () => {
  it.each([TCP, 'rfc2217://lab:2217'])(
    'does not get %s by itself, on the bench or in the line',
    async (port) => {
      const { workplace, confirm, bench, line } = await page();
      expect(await bench({ port })).toBe('E-PORT-UNCONFIRMED');
      expect(await line({ slots: [{ port, isEnabled: true }] })).toBe('E-PORT-UNCONFIRMED');
      expect(confirm).toHaveBeenCalledWith({ kind: 'port', port });
      expect(workplace.bench.snapshot.connection.port).toBeNull();
      expect(workplace.line.snapshot.slots).toHaveLength(4);
      expect(workplace.settings.current.confirmedTargets).toEqual([]);
    },
  );

  it('gets what somebody allows, from then on, also after a start, and nothing near it', async () => {
    const first = await page();
    first.confirm.mockResolvedValue(true);
    expect(await first.bench({ port: TCP })).toBe('ok');
    expect(await first.bench({ port: '/dev/ttyUSB0' })).toBe('ok');
    await first.workplace.close();

    const { confirm, bench, line } = await page(first.folder);
    expect(await bench({ port: 'TCP://10.0.0.5:4000/' })).toBe('ok');
    expect(await line({ slots: [{ port: TCP, isEnabled: true }] })).toBe('ok');
    expect(confirm).not.toHaveBeenCalled();
    for (const port of ['tcp://10.0.0.5:4001', 'tcp://10.0.0.50:4000', 'rfc2217://10.0.0.5:4000'])
      expect(await bench({ port })).toBe('E-PORT-UNCONFIRMED');
  });

  it('sends no bytes of its own to an application that nobody allowed; those that Flashline brings along it may', async () => {
    const { confirm, bench, line } = await page();
    expect(await bench({ enter: own('reboot\r\n') })).toBe('E-ENTER-UNCONFIRMED');
    expect(await line({ job: lineJob('d', { board: { enter: own('reboot\r\n') } }) })).toBe(
      'E-ENTER-UNCONFIRMED',
    );
    confirm.mockClear();
    for (const name of ['inav', 'betaflight', 'rts-dtr', 'touch-1200'])
      expect(await bench({ enter: enterPreset(name) })).toBe('ok');
    expect(confirm).not.toHaveBeenCalled();
    confirm.mockResolvedValueOnce(true);
    expect(await bench({ enter: own('reboot\r\n') })).toBe('ok');
    expect(await bench({ enter: own('erase all\r\n') })).toBe('E-ENTER-UNCONFIRMED');
  });

  it('cannot pile up questions, nor have one answered after it was locked', async () => {
    const { workplace, confirm, bench } = await page();
    let answer: (isAllowed: boolean) => void = () => undefined;
    confirm.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const asked = bench({ port: TCP });
    expect(await bench({ port: 'tcp://10.0.0.6:1' })).toBe('E-PORT-UNCONFIRMED');
    expect(confirm).toHaveBeenCalledTimes(1);
    await workplace.mode.switchTo('operator', undefined);
    answer(true);
    expect(await asked).toBe('E-MODE-LOCKED');
    expect(workplace.bench.snapshot.connection.port).toBeNull();
  });

  it('does not change the line after it was locked, while the firmware was prepared', async () => {
    const { workplace, line } = await page();
    const { documentId } = await workplace.documents.open({ name: 'm.bin', bytes: new Uint8Array(8) });
    const prepare = workplace.line.prepare.bind(workplace.line);
    vi.spyOn(workplace.line, 'prepare').mockImplementation(async (change) => {
      await workplace.mode.switchTo('operator', undefined);
      return prepare(change);
    });
    expect(await line({ job: lineJob(documentId) })).toBe('E-MODE-LOCKED');
    expect(workplace.line.isDemo).toBe(true);
  });

  it('is not asked about ports of this machine, and still hears of names that are none', async () => {
    const { confirm, bench } = await page();
    for (const port of ['/dev/ttyUSB0', 'COM3', 'virtual:stm32g071cb'])
      expect(await bench({ port })).toBe('ok');
    expect(await bench({ port: 'tcp://nowhere' })).toBe('E-PORT-NUMBER');
    expect(confirm).not.toHaveBeenCalled();
  });
});
