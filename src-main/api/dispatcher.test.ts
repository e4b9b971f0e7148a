import { describe, expect, it, vi } from 'vitest';
import { channels, fileChannels, MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES } from '#shared/ipc/channels.ts';
import type { Channel, Result } from '#shared/ipc/contract.ts';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import type { LogBatch } from '#shared/ipc/log-views.ts';
import type { UiSettings } from '#shared/ipc/settings-views.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { Dispatcher } from './dispatcher.ts';
import type { FaceHost } from './face-host.ts';

async function rig() {
  const { workplace, ...rest } = await workplaceRig();
  const host: FaceHost = {
    hello: { version: '1.0.0', face: 'browser', platform: 'linux', hasDialogs: false, systemLanguage: 'en' },
    choosePath: () => Promise.resolve(null),
    confirm: () => Promise.resolve(true),
    saveFile: ({ name, bytes }) => Promise.resolve({ kind: 'download', fileName: name, bytes }),
  };
  const note = vi.fn<(text: string) => void>();
  return { workplace, host, note, dispatcher: new Dispatcher(workplace, host, note), ...rest };
}

function codeOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.error.code;
}

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Payloads that no channel takes. */
const wrongPayloads: readonly unknown[] = [
  null,
  42,
  'text',
  [],
  { surplus: true },
  { documentId: {}, slots: 'all', jobId: 7, port: 9, page: [], label: null, slot: 99, mode: 'root', pin: 5 },
  Object.create({ inherited: 1 }),
  new Map([['a', 1]]),
  () => undefined,
  Symbol('s'),
  NaN,
];

/** Channels that take an object without any of its fields. */
const takesEmptyObject: readonly Channel[] = ['settings:change', 'line:configure', 'bench:change'];

describe.each(channels)('the channel %s', (channel) => {
  it('refuses every payload that is not its own, and still works afterwards', async () => {
    const { dispatcher, workplace } = await rig();
    await workplace.mode.switchTo('engineer', undefined);
    for (const payload of wrongPayloads) {
      const isEmpty = typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0;
      if (isEmpty && !Array.isArray(payload) && takesEmptyObject.includes(channel)) continue;
      expect(codeOf(await dispatcher.dispatch(channel, payload)), String(payload)).toBe('E-IPC-PAYLOAD');
    }
    expect(codeOf(await dispatcher.dispatch('app:hello', undefined))).toBeUndefined();
  });

  it('refuses a payload above its limit without looking into it', async () => {
    const { dispatcher } = await rig();
    const limit = fileChannels.includes(channel) ? MAX_DOCUMENT_BYTES + 8192 : MAX_MESSAGE_BYTES;
    const large = { name: 'x', bytes: new Uint8Array(limit) };
    expect(codeOf(await dispatcher.dispatch(channel, large))).toBe('E-IPC-TOO-LARGE');
    let deep: unknown = {};
    for (let i = 0; i < 100; i += 1) deep = [deep];
    expect(codeOf(await dispatcher.dispatch(channel, deep))).toBe('E-IPC-TOO-LARGE');
  });
});

describe('Dispatcher', () => {
  it.each(['', 'app', 'constructor', '__proto__', 'toString', 'line:explode', 7, null, undefined, {}])(
    'refuses the unknown channel %j, and writes it down',
    async (channel) => {
      const { dispatcher, note } = await rig();
      expect(codeOf(await dispatcher.dispatch(channel, undefined))).toBe('E-IPC-CHANNEL');
      expect(note).toHaveBeenCalledOnce();
    },
  );

  it('makes data of a failure, with its code and values', async () => {
    const { dispatcher } = await rig();
    await dispatcher.dispatch('mode:switch', { mode: 'engineer' });
    const result = await dispatcher.dispatch('document:load', { name: 'a.hex', bytes: new Uint8Array() });
    expect(result).toMatchObject({ ok: false, error: { code: 'E-IMAGE-EMPTY', params: { file: 'a.hex' } } });
  });

  it.each([
    ['line:configure', { goalCount: 5 }],
    ['line:reset-totals', undefined],
    ['bench:change', { port: 'COM3' }],
    ['bench:start', { task: { kind: 'info', withPages: true } }],
    [
      'bench:plan-options',
      { task: { kind: 'options', what: 'change', changes: [{ name: 'nRST_STOP', value: 0 }] } },
    ],
    ['bench:start', { task: { kind: 'options', what: 'read' } }],
    ['bench:disconnect', undefined],
    ['mode:set-pin', { pin: '1234' }],
    ['settings:change', { isKiosk: true }],
    ['document:choose', undefined],
    ['document:load', { name: 'a.bin', bytes: Uint8Array.of(1) }],
    ['document:export', { documentId: 'x', format: 'bin' }],
    ['line:allow-more', undefined],
    ['line:undo', undefined],
    ['line:reset-totals', undefined],
    ['trace:open-kept', { name: 'x' }],
  ] as const)('refuses %s in operator mode', async (channel, input) => {
    const { dispatcher } = await rig();
    expect(codeOf(await dispatcher.dispatch(channel, input))).toBe('E-MODE-LOCKED');
  });

  it('lets nobody into the engineer mode without the PIN', async () => {
    const { dispatcher } = await rig();
    await dispatcher.dispatch('mode:switch', { mode: 'engineer' });
    await dispatcher.dispatch('mode:set-pin', { pin: '2468' });
    await dispatcher.dispatch('mode:switch', { mode: 'operator' });
    for (const pin of [undefined, '', '2469'])
      expect(codeOf(await dispatcher.dispatch('mode:switch', { mode: 'engineer', pin }))).toBe('E-MODE-PIN');
    const settings = valueOf(
      await dispatcher.dispatch('mode:switch', { mode: 'engineer', pin: '2468' }),
    ) as UiSettings;
    expect(settings).toMatchObject({ mode: 'engineer', hasPin: true });
  });

  it('opens a file, finds bytes in it and hands an export over', async () => {
    const { dispatcher } = await rig();
    await dispatcher.dispatch('mode:switch', { mode: 'engineer' });
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const { documentId } = valueOf(
      await dispatcher.dispatch('document:load', { name: 'a.bin', bytes }),
    ) as DocumentSummary;
    const find = { documentId, pattern: Uint8Array.of(3), from: 0, direction: 'forward' };
    expect(valueOf(await dispatcher.dispatch('document:find', find))).toEqual({ address: 0x0800_0002 });
    expect(valueOf(await dispatcher.dispatch('document:export', { documentId, format: 'bin' }))).toEqual({
      kind: 'download',
      fileName: 'a.bin',
      bytes,
    });
  });

  it('gives the present snapshot of a topic, and nothing for anything else', async () => {
    const { dispatcher } = await rig();
    expect(dispatcher.current('line')).toMatchObject({ isDemo: true });
    for (const topic of ['log', 'constructor', 7, undefined])
      expect(dispatcher.current(topic)).toBeUndefined();
  });
});

describe('a page that was taken over, in operator mode with a PIN', () => {
  it('gets no firmware, neither from documents nor from the log', async () => {
    const { dispatcher, workplace } = await rig();
    await workplace.mode.switchTo('engineer', undefined);
    const opened = await dispatcher.dispatch('document:load', {
      name: 'secret.bin',
      bytes: Uint8Array.of(1, 2, 3, 4),
    });
    const { documentId } = valueOf(opened) as DocumentSummary;
    const read = { documentId, address: 0x0800_0000, sizeBytes: 4 };
    expect(codeOf(await dispatcher.dispatch('document:read', read))).toBeUndefined();
    await dispatcher.dispatch('mode:set-pin', { pin: '2468' });
    await dispatcher.dispatch('mode:switch', { mode: 'operator' });
    const calls: [Channel, unknown][] = [
      ['document:read', read],
      ['document:find', { documentId, pattern: Uint8Array.of(1), from: 0, direction: 'forward' }],
      ['document:compare', { leftId: documentId, rightId: documentId }],
      ['document:export', { documentId, format: 'bin' }],
    ];
    for (const [channel, input] of calls)
      expect(codeOf(await dispatcher.dispatch(channel, input)), channel).toBe('E-MODE-LOCKED');
    const told: Uint8Array[] = [];
    dispatcher.subscribe((topic, value) => {
      if (topic === 'log') told.push(...(value as LogBatch).lines.map(({ bytes }) => bytes));
    });
    const bytes = Uint8Array.of(0xaa, 0xbb);
    workplace.log.write('slot 1', { direction: 'out', level: 'info', text: 'Write Memory', bytes } as never);
    const recent = valueOf(await dispatcher.dispatch('log:recent', undefined)) as { bytes: Uint8Array }[];
    expect(recent.length).toBeGreaterThan(0);
    expect(recent.every((line) => line.bytes.length === 0)).toBe(true);
    expect(told.every((each) => each.length === 0)).toBe(true);
  });
});
