import { describe, expect, it, vi } from 'vitest';
import { Kiosk } from './kiosk.ts';

function rig() {
  let isLeaving = false;
  const ask = vi.fn<() => void>();
  const kiosk = new Kiosk({ isLeaving: () => isLeaving, ask });
  let close: ((event: { preventDefault(): void }) => void) | undefined;
  const setKiosk = vi.fn<(isOn: boolean) => void>();
  const window = {
    setKiosk,
    on: (_event: 'close', listener: typeof close) => {
      close = listener;
    },
  };
  return {
    kiosk,
    window,
    ask,
    isFull: () => setKiosk.mock.lastCall?.[0],
    end: () => (isLeaving = true),
    /** Alt+F4; true if the window closes. */
    tryToClose: () => {
      const preventDefault = vi.fn<() => void>();
      close?.({ preventDefault });
      return preventDefault.mock.calls.length === 0;
    },
  };
}

describe('kiosk mode', () => {
  it('fills the screen from the start, and an operator cannot close the window', () => {
    const { kiosk, window, ask, isFull, tryToClose } = rig();
    kiosk.follow({ mode: 'operator', isKiosk: true });
    kiosk.hold(window);
    expect(isFull()).toBe(true);
    expect(tryToClose()).toBe(false);
    expect(ask).not.toHaveBeenCalled();
  });

  it('lets an engineer out, who is asked if a board is being programmed, and closes again after an operator', () => {
    const { kiosk, window, ask, isFull, tryToClose } = rig();
    kiosk.hold(window);
    kiosk.follow({ mode: 'operator', isKiosk: true });
    kiosk.follow({ mode: 'engineer', isKiosk: true });
    expect(isFull()).toBe(false);
    expect(tryToClose()).toBe(false);
    expect(ask).toHaveBeenCalledTimes(1);
    kiosk.follow({ mode: 'operator', isKiosk: true });
    expect(isFull()).toBe(true);
    tryToClose();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is off unless it was chosen', () => {
    const { kiosk, window, ask, isFull, tryToClose } = rig();
    kiosk.hold(window);
    kiosk.follow({ mode: 'operator', isKiosk: false });
    expect(isFull()).toBe(false);
    tryToClose();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('does not hold up the end of the program', () => {
    const { kiosk, window, ask, end, tryToClose } = rig();
    kiosk.hold(window);
    kiosk.follow({ mode: 'operator', isKiosk: true });
    end();
    expect(tryToClose()).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });
});
