// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOLD_MS, SLOT_PAUSE_MS, NO_SUFFIX_MS } from './label-keys.ts';
import { LineHearing } from './use-line-keys.ts';

const actions = {
  program: vi.fn(),
  stop: vi.fn(),
  programSlot: vi.fn(),
  chooseSlot: vi.fn(),
  scan: vi.fn(),
  reading: vi.fn(),
  help: vi.fn(),
};
let hearing = new LineHearing(actions);
let pressed = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  for (const action of Object.values(actions)) action.mockClear();
  hearing = new LineHearing(actions);
  pressed = vi.fn<() => void>();
  document.body.innerHTML =
    '<button id="button">x</button><input id="field" /><input id="switch" type="checkbox" /><div id="place"></div>';
  document.getElementById('button')?.addEventListener('click', () => {
    pressed();
  });
});
afterEach(() => {
  hearing.close();
  vi.useRealTimers();
});

/** Presses a key, and lets so much time pass. */
function press(key: string, on = 'place', afterMs = 0, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'target', { value: document.getElementById(on) });
  Object.defineProperty(event, 'timeStamp', { value: Date.now() });
  hearing.hear(event);
  vi.advanceTimersByTime(afterMs);
  return event;
}

function scan(keys: readonly string[], gapMs: number, on = 'place'): KeyboardEvent[] {
  return keys.map((key) => press(key, on, gapMs));
}

const startedAnything = () =>
  actions.program.mock.calls.length + actions.programSlot.mock.calls.length + pressed.mock.calls.length > 0;

describe('keys of the operator screen', () => {
  it('Space and Enter program, once it is clear that no label follows', () => {
    for (const [index, key] of [' ', 'Enter'].entries()) {
      press(key, 'place', HOLD_MS - 1);
      expect(actions.program).toHaveBeenCalledTimes(index);
      vi.advanceTimersByTime(2);
      expect(actions.program).toHaveBeenCalledTimes(index + 1);
    }
  });

  it('Space and Enter program wherever the mouse left the focus', () => {
    for (const on of ['button', 'switch', 'place'])
      for (const key of [' ', 'Enter']) press(key, on, HOLD_MS + 5);
    expect(actions.program).toHaveBeenCalledTimes(6);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('leave a button its own Space and Enter if Tab led to it', () => {
    press('Tab', 'place');
    press(' ', 'button', HOLD_MS + 5);
    press('Enter', 'button', HOLD_MS + 5);
    expect(pressed).toHaveBeenCalledTimes(2);
    expect(actions.program).not.toHaveBeenCalled();
    press(' ', 'place', HOLD_MS + 5);
    expect(actions.program).toHaveBeenCalledTimes(1);
  });

  it('Escape stops at once, also with the focus on a button or in the middle of a label', () => {
    press('Escape', 'button');
    press('M');
    press('Escape');
    expect(actions.stop).toHaveBeenCalledTimes(2);
    expect(actions.reading).toHaveBeenLastCalledWith('');
  });

  it('F1 to F12 pick a slot, several one after another, and the browser does not get them', () => {
    const event = press('F5', 'place', 20);
    press('F12', 'place', HOLD_MS + 5);
    expect(actions.programSlot.mock.calls).toEqual([[5], [12]]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('do nothing of their own while a dialog is open', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    for (const key of [' ', 'Enter', 'Escape', 'F1', '?']) press(key, 'place', HOLD_MS + 5);
    expect(startedAnything()).toBe(false);
    expect(actions.stop).not.toHaveBeenCalled();
    expect(actions.help).not.toHaveBeenCalled();
  });

  it('do nothing in a field, with a modifier, and when they are held down', () => {
    press(' ', 'field', HOLD_MS + 5);
    press('Escape', 'field');
    press(' ', 'place', HOLD_MS + 5, { ctrlKey: true });
    press(' ', 'place', HOLD_MS + 5, { repeat: true });
    expect(startedAnything()).toBe(false);
    expect(actions.stop).not.toHaveBeenCalled();
  });

  it('? tells the keys, and does not begin a label when nothing follows', () => {
    press('?', 'place', HOLD_MS + 5);
    expect(actions.help).toHaveBeenCalledOnce();
    press(' ', 'place', HOLD_MS + 5);
    expect(actions.program).toHaveBeenCalledOnce();
  });
});

describe('a scanner at the operator screen', () => {
  const labels: readonly [string, string[]][] = [
    ['plain', Array.from('MC-240316')],
    ['with blanks', Array.from('MC 24 0316')],
    ['that begins with a blank', Array.from(' MC-1')],
    ['that begins with a question mark', Array.from('?MC-1')],
    ['of digits', Array.from('240316')],
  ];
  const gaps = [5, 30, 90, 240];

  for (const [name, keys] of labels)
    for (const gapMs of gaps)
      for (const suffix of [['Enter'], ['Tab'], ['Enter', 'Enter'], ['Enter', 'Tab']])
        for (const isByKeyboard of [false, true])
          it(`starts nothing: label ${name}, ${String(gapMs)} ms, ${suffix.join(' ')}, ${isByKeyboard ? 'on a control' : 'anywhere'}`, () => {
            if (isByKeyboard) press('Tab', 'button');
            const events = scan([...keys, ...suffix], gapMs, 'button');
            vi.advanceTimersByTime(10_000);
            expect(actions.scan.mock.calls).toEqual([[keys.join('')]]);
            expect(startedAnything()).toBe(false);
            expect(actions.help).not.toHaveBeenCalled();
            expect(actions.chooseSlot).not.toHaveBeenCalled();
            expect(events.every(({ defaultPrevented }) => defaultPrevented)).toBe(true);
          });

  it('starts nothing with a dialog open, whose buttons it does not press', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    scan([...Array.from('MC 24'), 'Enter'], 10, 'button');
    vi.advanceTimersByTime(10_000);
    expect(actions.scan).toHaveBeenCalledWith('MC 24');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('is heard without a suffix, after a pause, until it was seen to send one', () => {
    scan(Array.from('MC-1'), 10);
    vi.advanceTimersByTime(NO_SUFFIX_MS);
    expect(actions.scan.mock.calls).toEqual([['MC-1']]);
    scan([...Array.from('MC-2'), 'Enter'], 10);
    scan(Array.from('MC-'), 10);
    vi.advanceTimersByTime(NO_SUFFIX_MS + 100);
    scan(['3', 'Enter'], 10);
    expect(actions.scan.mock.calls).toEqual([['MC-1'], ['MC-2'], ['MC-3']]);
  });

  it('may send Enter or a key of its own before the label', () => {
    scan(['Enter', ...Array.from('MC-1'), 'Enter'], 10);
    expect(actions.scan.mock.calls).toEqual([['MC-1']]);
    scan(['F3', ...Array.from('MC-2'), 'Enter'], 10);
    expect(actions.chooseSlot).toHaveBeenCalledWith(3);
    vi.advanceTimersByTime(10_000);
    expect(startedAnything()).toBe(false);
  });

  it('may end its lines with a control key, and brings no shortcut of the browser about', () => {
    for (const key of 'MC-1') press(key, 'place', 8);
    const shortcut = press(']', 'place', 8, { ctrlKey: true });
    expect(shortcut.defaultPrevented).toBe(true);
    expect(press('j', 'place', 8, { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(actions.scan).toHaveBeenCalledWith('MC-1');
    expect(press('f', 'place', 0, { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('Space programs right after a scan', () => {
    scan([...Array.from('MC-1'), 'Enter'], 10);
    press(' ', 'place', HOLD_MS + 5);
    expect(actions.program).toHaveBeenCalledOnce();
  });

  it('a slot number before the scan chooses the slot', () => {
    scan(['1', '2'], 90);
    vi.advanceTimersByTime(SLOT_PAUSE_MS);
    expect(actions.chooseSlot.mock.calls).toEqual([[12]]);
    scan([...Array.from('MC-1'), 'Enter'], 10);
    expect(actions.scan.mock.calls).toEqual([['MC-1']]);
  });

  it('what nobody ends is shown, and forgotten', () => {
    press('x', 'place', 100);
    expect(actions.reading).toHaveBeenLastCalledWith('x');
    press(' ', 'place', 6000);
    expect(actions.reading).toHaveBeenLastCalledWith('');
    expect(startedAnything()).toBe(false);
    press(' ', 'place', HOLD_MS + 5);
    expect(actions.program).toHaveBeenCalledOnce();
  });
});

describe('a scanner in a field', () => {
  /** Types into the field as a browser does: a key that nobody prevents changes it. */
  function typeInto(field: HTMLInputElement, keys: readonly string[], gapMs: number): KeyboardEvent[] {
    return keys.map((key) => {
      const event = press(key, 'field', gapMs);
      if (!event.defaultPrevented && key.length === 1) field.value += key;
      return event;
    });
  }

  it('is heard, the field keeps what it held, and no form is sent', () => {
    const field = document.querySelector<HTMLInputElement>('#field')!;
    field.value = 'Motor';
    const bound = vi.fn();
    field.addEventListener('input', () => {
      bound(field.value);
    });
    const events = typeInto(field, [...Array.from('MC-240316'), 'Enter'], 9);
    expect(actions.scan).toHaveBeenCalledWith('MC-240316');
    expect(field.value).toBe('Motor');
    expect(bound).toHaveBeenLastCalledWith('Motor');
    expect(events.at(-1)?.defaultPrevented).toBe(true);
  });

  it('takes no key from a person who strikes two at once', () => {
    const field = document.querySelector<HTMLInputElement>('#field')!;
    typeInto(field, ['t', 'h'], 15);
    expect(field.value).toBe('th');
  });
});
