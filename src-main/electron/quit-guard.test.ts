import { describe, expect, it, vi } from 'vitest';
import { QuitGuard } from './quit-guard.ts';

function guardWith(options: { isBusy: boolean; answer?: boolean; shutDown?: () => Promise<void> }) {
  const host = {
    isBusy: () => options.isBusy,
    askToStop: vi.fn(() => Promise.resolve(options.answer ?? false)),
    shutDown: vi.fn(options.shutDown ?? (() => Promise.resolve())),
    exit: vi.fn(),
  };
  return { host, guard: new QuitGuard(host) };
}

describe('QuitGuard', () => {
  it('quits without a question while nothing runs', async () => {
    const { host, guard } = guardWith({ isBusy: false });
    await guard.request();
    expect(host.askToStop).not.toHaveBeenCalled();
    expect(host.shutDown).toHaveBeenCalledOnce();
    expect(host.exit).toHaveBeenCalledOnce();
  });

  it('stays if a job runs and the user wants it to go on, and asks again the next time', async () => {
    const { host, guard } = guardWith({ isBusy: true, answer: false });
    await guard.request();
    await guard.request();
    expect(host.askToStop).toHaveBeenCalledTimes(2);
    expect(host.shutDown).not.toHaveBeenCalled();
    expect(host.exit).not.toHaveBeenCalled();
  });

  it('exits only after the jobs have stopped', async () => {
    const order: string[] = [];
    const { host, guard } = guardWith({
      isBusy: true,
      answer: true,
      shutDown: async () => {
        await Promise.resolve();
        order.push('stopped');
      },
    });
    host.exit.mockImplementation(() => order.push('exit'));
    await guard.request();
    expect(order).toEqual(['stopped', 'exit']);
  });

  it('asks once if the user closes the window twice', async () => {
    const { host, guard } = guardWith({ isBusy: true, answer: true });
    await Promise.all([guard.request(), guard.request()]);
    expect(host.askToStop).toHaveBeenCalledOnce();
    expect(host.exit).toHaveBeenCalledOnce();
  });

  it('exits even if stopping fails', async () => {
    const { host, guard } = guardWith({
      isBusy: false,
      shutDown: () => Promise.reject(new Error('disk full')),
    });
    await expect(guard.request()).rejects.toThrow('disk full');
    expect(host.exit).toHaveBeenCalledOnce();
  });
});
