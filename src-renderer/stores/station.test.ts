import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Topic } from '#shared/ipc/contract.ts';
import type { Face } from './face/face.ts';
import { useStation } from './station.ts';

const settings = {
  language: 'en',
  theme: 'light',
  isMuted: false,
  volume: 1,
  mode: 'operator',
  hasPin: false,
};

function fakeFace() {
  const listeners = new Map<Topic, (value: never) => void>();
  let tellConnection: (isConnected: boolean) => void = () => undefined;
  const invoke = vi.fn((channel: string) =>
    Promise.resolve(
      channel === 'app:hello'
        ? { ok: true, value: { version: '1' } }
        : { ok: false, error: { code: 'E-LINE-BUSY', params: { slots: '2' } } },
    ),
  );
  const face = {
    invoke,
    on: (topic: Topic, listener: (value: never) => void) => {
      listeners.set(topic, listener);
      if (topic === 'settings') listener(settings as never);
      return () => undefined;
    },
    onConnection: (listener: typeof tellConnection) => {
      tellConnection = listener;
      return () => undefined;
    },
    close: () => undefined,
  } as unknown as Face;
  return {
    face,
    tell: (topic: Topic, value: unknown) => listeners.get(topic)?.(value as never),
    connection: (isOpen: boolean) => {
      tellConnection(isOpen);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  setActivePinia(createPinia());
  return () => vi.useRealTimers();
});

describe('the station store', () => {
  it('shows the newest snapshot, and no older one that comes late', async () => {
    const { face, tell } = fakeFace();
    const station = useStation();
    await station.connect(face);
    tell('line', { seq: 5 });
    tell('line', { seq: 4 });
    expect(station.line?.seq).toBe(5);
  });

  it('begins again after the connection was lost', async () => {
    const { face, tell, connection } = fakeFace();
    const station = useStation();
    await station.connect(face);
    tell('line', { seq: 900 });
    connection(false);
    expect(station.isConnected).toBe(false);
    expect(station.line?.seq, 'what was known stays on the screen').toBe(900);
    connection(true);
    tell('line', { seq: 1 });
    expect(station.line?.seq).toBe(1);
  });

  it('shows a refusal once, however often it comes, and forgets it after a while', async () => {
    const { face } = fakeFace();
    const station = useStation();
    await station.connect(face);
    expect(await station.call('line:program', { slots: [2] })).toBeUndefined();
    await station.call('line:program', { slots: [2] });
    expect(station.toasts.map(({ failure }) => failure.code)).toEqual(['E-LINE-BUSY']);
    vi.advanceTimersByTime(12_000);
    expect(station.toasts).toEqual([]);
  });
});
