import { expect, it, vi } from 'vitest';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import { ComPortClient } from './com-port-client.ts';

it('fails once if the first packet cannot be sent, and leaves no failure that nobody hears', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const clock = new HandClock();
  const client = new ComPortClient({
    name: 'rfc2217://nas:4000',
    clock,
    send: () => {
      throw new Error('the connection ended');
    },
    received: () => undefined,
  });
  await expect(client.negotiate()).rejects.toThrow('the connection ended');
  client.fail(new Error('closed'));
  await new Promise(setImmediate);
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  expect(clock.pendingCount).toBe(0);
});
