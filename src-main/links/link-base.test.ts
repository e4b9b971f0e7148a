import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import type { PortSettings, ModemLines, Wait } from './byte-link.ts';
import { LinkBase } from './link-base.ts';
import { verbatim } from '#shared/text/words.ts';

const wait: Wait = { timeoutMs: 100, phase: 'identifying' };
const settings: PortSettings = { baudRate: 115200, parity: 'even' };

class HandLink extends LinkBase {
  hasModemLines = true;
  sent: Uint8Array[] = [];
  releaseCount = 0;
  /** What the operating system holds and has not announced. */
  unannounced: number[] = [];
  refusal: Error | undefined;

  arrive(...bytes: number[]) {
    this.received(Uint8Array.from(bytes));
  }

  lose(detail: string) {
    this.failed(new FlashError('E-PORT-LOST', { port: this.name, detail: verbatim(detail) }));
  }

  protected override collect() {
    this.arrive(...this.unannounced.splice(0));
  }

  protected transmit(bytes: Uint8Array) {
    this.sent.push(bytes);
    return Promise.resolve();
  }

  protected applySettings() {
    return this.refusal === undefined ? Promise.resolve() : Promise.reject(this.refusal);
  }

  protected applyLines() {
    return Promise.resolve();
  }

  protected release() {
    this.releaseCount += 1;
    return Promise.resolve();
  }
}

function setUp() {
  const clock = new HandClock();
  return { clock, link: new HandLink('/dev/ttyTest', settings, clock) };
}

describe('taking bytes', () => {
  it('joins a reply that arrives in pieces and keeps what came beyond it', async () => {
    const { link } = setUp();
    const reply = link.take(3, wait);
    link.arrive(1);
    link.arrive(2, 3, 4);
    expect([...(await reply)]).toEqual([1, 2, 3]);
    expect([...(await link.take(1, wait))]).toEqual([4]);
  });

  it('serves bytes that were there before the reader', async () => {
    const { link } = setUp();
    link.arrive(1, 2);
    link.arrive(3);
    expect([...(await link.take(1, wait))]).toEqual([1]);
    expect([...(await link.take(2, wait))]).toEqual([2, 3]);
  });

  it('names what it waited for when time is up, and leaves the bytes in place', async () => {
    const { link, clock } = setUp();
    const reply = link.take(3, wait);
    link.arrive(1, 2);
    clock.advance(100);
    await expect(reply).rejects.toMatchObject({
      code: 'E-PORT-TIMEOUT',
      phase: 'identifying',
      params: { received: 2, expected: 3, timeoutMs: 100 },
    });
    link.arrive(3);
    expect([...(await link.take(3, wait))]).toEqual([1, 2, 3]);
  });

  it('looks once more before it calls a time-out, for a busy event loop delays the news of bytes', async () => {
    const { link, clock } = setUp();
    const reply = link.take(2, wait);
    link.unannounced = [0x79, 0x1f];
    clock.advance(100);
    expect([...(await reply)]).toEqual([0x79, 0x1f]);
    expect(clock.pendingCount).toBe(0);
  });

  it('throws for a second reader and does not disturb the first', async () => {
    const { link } = setUp();
    const reply = link.take(1, wait);
    expect(() => link.take(1, wait)).toThrow('two readers');
    link.arrive(7);
    expect([...(await reply)]).toEqual([7]);
  });
});

describe('ending a wait early', () => {
  it('rejects at once if the signal has already aborted, though bytes are there', async () => {
    const { link, clock } = setUp();
    link.arrive(1);
    await expect(link.take(1, { ...wait, signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow(
      'stop',
    );
    expect(clock.pendingCount).toBe(0);
    expect([...link.discardInput()]).toEqual([1]);
  });

  it('rejects with the reason of an abort during the wait, and serves the next reader', async () => {
    const { link, clock } = setUp();
    const controller = new AbortController();
    const reply = link.take(1, { ...wait, signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(reply).rejects.toThrow('stop');
    expect(clock.pendingCount).toBe(0);
    link.arrive(5);
    expect([...(await link.take(1, wait))]).toEqual([5]);
  });

  it('never takes a reason that is not an Error for a reply', async () => {
    const { link } = setUp();
    const controller = new AbortController();
    const reply = link.take(1, { ...wait, signal: controller.signal });
    controller.abort('operator');
    await expect(reply).rejects.toBe('operator');
  });

  it('leaves no timer behind after any end, and no listener once it is closed; one serves all waits', async () => {
    const { link, clock } = setUp();
    const { signal } = new AbortController();
    let listenerCount = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listenerCount += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listenerCount -= 1;
      remove(...args);
    };

    const served = link.take(1, { ...wait, signal });
    expect([listenerCount, clock.pendingCount]).toEqual([1, 1]);
    link.arrive(1);
    await served;
    expect(clock.pendingCount).toBe(0);

    const late = link.take(1, { ...wait, signal });
    clock.advance(100);
    await expect(late).rejects.toMatchObject({ code: 'E-PORT-TIMEOUT' });
    expect(clock.pendingCount).toBe(0);

    const other = link.take(1, wait);
    expect(listenerCount).toBe(0);
    link.arrive(1);
    await other;

    const cut = link.take(1, { ...wait, signal });
    expect([listenerCount, clock.pendingCount]).toEqual([1, 1]);
    await link.close();
    await expect(cut).rejects.toMatchObject({ code: 'E-PORT-CLOSED' });
    expect([listenerCount, clock.pendingCount]).toEqual([0, 0]);
  });
});

describe('losing the port', () => {
  it('ends the wait, serves what came before, then fails every later use', async () => {
    const { link } = setUp();
    const reply = link.take(3, wait);
    link.arrive(1, 2);
    link.lose('unplugged');
    await expect(reply).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    expect([...(await link.take(2, wait))]).toEqual([1, 2]);
    await expect(link.take(1, wait)).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await expect(link.setLines({ dtr: true, rts: false })).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await expect(link.configure(settings)).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    expect(link.sent).toEqual([]);
  });

  it('keeps the first reason', async () => {
    const { link } = setUp();
    link.lose('unplugged');
    link.lose('bad descriptor');
    await expect(link.take(1, wait)).rejects.toMatchObject({ params: { detail: 'unplugged' } });
  });

  it('closes once, also after a loss, and says closed from then on', async () => {
    const { link } = setUp();
    link.lose('unplugged');
    await Promise.all([link.close(), link.close()]);
    link.lose('late news');
    await link.close();
    expect(link.releaseCount).toBe(1);
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-CLOSED' });
  });
});

describe('settings, lines and the tap', () => {
  it('takes over new settings and drops unread input', async () => {
    const { link } = setUp();
    link.arrive(1);
    await link.configure({ baudRate: 9600, parity: 'none' });
    expect(link.settings).toEqual({ baudRate: 9600, parity: 'none' });
    expect(link.discardInput()).toHaveLength(0);
  });

  it('keeps the old settings if the port refuses the new ones', async () => {
    const { link } = setUp();
    link.refusal = new FlashError('E-PORT-SETTINGS', {
      port: 'x',
      settings: verbatim('7 baud'),
      detail: verbatim('no'),
    });
    await expect(link.configure({ baudRate: 7, parity: 'none' })).rejects.toMatchObject({
      code: 'E-PORT-SETTINGS',
    });
    expect(link.settings).toEqual(settings);
  });

  it('refuses to set lines that the port does not have', async () => {
    const { link } = setUp();
    link.hasModemLines = false;
    await expect(link.setLines({ dtr: false, rts: false })).rejects.toMatchObject({
      code: 'E-PORT-NO-LINES',
    });
  });

  it('shows the tap everything in order, with dropped bytes and with the time', async () => {
    const { link, clock } = setUp();
    const seen: unknown[] = [];
    link.tap = {
      bytes: (direction, bytes, timeMs) => seen.push([timeMs, direction, ...bytes]),
      lines: (lines: ModemLines, timeMs) => seen.push([timeMs, lines]),
      configured: (settings, timeMs) => seen.push([timeMs, settings]),
    };
    await link.setLines({ dtr: true, rts: false });
    clock.advance(5);
    await link.send(Uint8Array.of(0x7f));
    link.arrive(0x79);
    link.unannounced = [0x1f];
    expect([...link.discardInput()]).toEqual([0x79, 0x1f]);
    link.arrive(0x00);
    await link.configure({ baudRate: 9600, parity: 'none' });
    expect(seen).toEqual([
      [0, { dtr: true, rts: false }],
      [5, 'sent', 0x7f],
      [5, 'received', 0x79],
      [5, 'received', 0x1f],
      [5, 'received', 0x00],
      [5, { baudRate: 9600, parity: 'none' }],
    ]);
  });
});
