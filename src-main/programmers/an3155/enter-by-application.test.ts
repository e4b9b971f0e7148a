import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { touch1200 } from '#shared/job/enter-strategy.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import type { ModemLines } from '../../links/byte-link.ts';
import { ForwardingLink } from '../../links/forwarding-link.ts';
import { LoopbackLink } from '../../links/loopback-link.ts';
import { enterByApplication } from './enter-by-application.ts';
import { verbatim } from '#shared/text/words.ts';

/** A port that fails in a step of the touch: when DTR is dropped. */
class FailingPort extends ForwardingLink {
  readonly #failure: FlashError;

  constructor(clock: VirtualClock, failure: FlashError) {
    super(new LoopbackLink({ name: 'COM3', settings: { baudRate: 115_200, parity: 'even' }, clock }));
    this.#failure = failure;
  }

  override get hasModemLines(): boolean {
    return true;
  }

  override setLines({ dtr }: ModemLines): Promise<void> {
    return dtr ? Promise.resolve() : Promise.reject(this.#failure);
  }
}

describe('a 1200-baud touch', () => {
  const touched = (failure: FlashError) => {
    const clock = new VirtualClock();
    const settings = { baudRate: 115_200, parity: 'even' } as const;
    const back = new LoopbackLink({ name: 'COM3', settings, clock });
    const entered = enterByApplication(new FailingPort(clock, failure), touch1200, {
      reopen: () => Promise.resolve(back),
      clock,
    });
    return { back, entered };
  };

  it('waits for a port that goes away before the touch is done', async () => {
    const { back, entered } = touched(
      new FlashError('E-PORT-LOST', { port: 'COM3', detail: verbatim('gone') }),
    );
    expect(await entered).toBe(back);
  });

  it('fails if the lines cannot be set for another reason', async () => {
    const refused = new FlashError('E-PORT-LINES', { port: 'COM3', detail: verbatim('refused') });
    await expect(touched(refused).entered).rejects.toBe(refused);
  });
});

describe('an application command', () => {
  it('that a bootloader in its place would take for an erase is not sent', async () => {
    const clock = new VirtualClock();
    const link = new LoopbackLink({ name: 'COM3', settings: { baudRate: 115_200, parity: 'even' }, clock });
    const command = {
      baudRate: 115_200,
      parity: 'none',
      exchanges: [{ send: [0x24, 0x43, 0xbc, 0x00], expect: null, timeoutMs: 0 }],
      waitMs: 0,
    } as const;
    const port = { reopen: () => Promise.reject(new Error('not asked for')), clock };
    await expect(enterByApplication(link, { kind: 'command', command }, port)).rejects.toMatchObject({
      code: 'E-PLAN-GUARD',
    });
  });
});
