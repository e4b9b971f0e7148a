// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freeKeys, handleLineKey, LineHearing } from './use-line-keys.ts';

const actions = { program: vi.fn(), stop: vi.fn(), programSlot: vi.fn(), scan: vi.fn(), help: vi.fn() };

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockClear();
  document.body.innerHTML = '<button id="button">x</button><input id="field" /><div id="place"></div>';
});

function press(
  key: string,
  on = 'place',
  init: KeyboardEventInit = {},
  hearing = new LineHearing(),
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'target', { value: document.getElementById(on) });
  handleLineKey(event, hearing, actions);
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
    const hearing = new LineHearing();
    const events = ['M', 'C', ' ', '7', 'Enter'].map((key, index) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: index * 10 });
      Object.defineProperty(event, 'target', { value: document.getElementById('button') });
      handleLineKey(event, hearing, actions);
      return event;
    });
    expect(actions.scan).toHaveBeenCalledWith('MC 7');
    expect(actions.program).not.toHaveBeenCalled();
    expect(events.slice(1).every(({ defaultPrevented }) => defaultPrevented)).toBe(true);
  });

  /** Types into the field as a browser does: a key that nobody prevents changes it. */
  function typeInto(field: HTMLInputElement, keys: readonly string[], gapMs: number): KeyboardEvent[] {
    const hearing = new LineHearing();
    return keys.map((key, index) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: 1000 + index * gapMs });
      Object.defineProperty(event, 'target', { value: field });
      handleLineKey(event, hearing, actions);
      if (!event.defaultPrevented && key.length === 1) field.value += key;
      return event;
    });
  }

  it('a scan is heard with the focus in a field, which keeps what it held, and sends no form', () => {
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

  it('a person who strikes two keys at once in a field loses none of them', () => {
    const field = document.querySelector<HTMLInputElement>('#field')!;
    typeInto(field, ['t', 'h'], 15);
    expect(field.value).toBe('th');
  });

  it('a button that was clicked leaves the next Space to Program; one pressed by a key keeps it', () => {
    const button = document.querySelector<HTMLButtonElement>('#button')!;
    button.addEventListener('click', freeKeys);
    button.focus();
    button.dispatchEvent(new MouseEvent('click', { detail: 0 }));
    expect(document.activeElement).toBe(button);
    button.dispatchEvent(new MouseEvent('click', { detail: 1 }));
    expect(document.activeElement).not.toBe(button);
  });
});
