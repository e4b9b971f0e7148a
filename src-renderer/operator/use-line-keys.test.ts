// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Scanner } from './scanner.ts';
import { handleLineKey } from './use-line-keys.ts';

const actions = { program: vi.fn(), stop: vi.fn(), programSlot: vi.fn(), scan: vi.fn(), help: vi.fn() };

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockClear();
  document.body.innerHTML = '<button id="button">x</button><input id="field" /><div id="place"></div>';
});

function press(
  key: string,
  on = 'place',
  init: KeyboardEventInit = {},
  scanner = new Scanner(),
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'target', { value: document.getElementById(on) });
  handleLineKey(event, scanner, actions);
  return event;
}

describe('keys of the operator screen', () => {
  it('Space and Enter program', () => {
    press(' ');
    press('Enter');
    expect(actions.program).toHaveBeenCalledTimes(2);
  });

  it('leave a button its own Space and Enter, so that Stop never programs', () => {
    press(' ', 'button');
    press('Enter', 'button');
    expect(actions.program).not.toHaveBeenCalled();
  });

  it('Escape stops, also with the focus on a button', () => {
    press('Escape', 'button');
    expect(actions.stop).toHaveBeenCalledOnce();
  });

  it('F1 to F12 pick a slot, and the browser does not get them', () => {
    const event = press('F5');
    press('F12');
    expect(actions.programSlot.mock.calls).toEqual([[5], [12]]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('do nothing while a dialog is open', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    for (const key of [' ', 'Enter', 'Escape', 'F1']) press(key);
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  });

  it('do nothing in a field, with a modifier, and when they are held down', () => {
    press(' ', 'field');
    press('Escape', 'field');
    press(' ', 'place', { ctrlKey: true });
    press(' ', 'place', { repeat: true });
    expect(actions.program).not.toHaveBeenCalled();
    expect(actions.stop).not.toHaveBeenCalled();
  });

  it('a scan is heard with the focus on a button, and its Enter does not press it', () => {
    const scanner = new Scanner();
    const events = [...Array.from('MC 7'), 'Enter'].map((key, index) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: index * 10 });
      Object.defineProperty(event, 'target', { value: document.getElementById('button') });
      handleLineKey(event, scanner, actions);
      return event;
    });
    expect(actions.scan).toHaveBeenCalledWith('MC 7');
    expect(actions.program).not.toHaveBeenCalled();
    expect(events.slice(1).every(({ defaultPrevented }) => defaultPrevented)).toBe(true);
  });
});
