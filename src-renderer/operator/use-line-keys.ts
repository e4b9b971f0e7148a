import { onBeforeUnmount, onMounted } from 'vue';
import { isInDialog } from '../kit/is-in-dialog.ts';
import { FieldBeforeScan } from './field-before-scan.ts';
import { Scanner } from './scanner.ts';

/** What keys on the operator's screen can ask for. */
export interface LineKeyActions {
  program: () => void;
  stop: () => void;
  programSlot: (slot: number) => void;
  scan: (label: string) => void;
  help: () => void;
}

/**
 * Keys of the operator's screen, wherever the focus is: Space and Enter program, Escape stops, F1 to F12 pick a slot, and
 * a scanner is heard always. Controls keep their own keys, and an open dialog keeps all of them.
 */
export function useLineKeys(actions: LineKeyActions): void {
  const hearing = new LineHearing();
  const onKey = (event: KeyboardEvent) => {
    handleLineKey(event, hearing, actions);
  };
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('click', freeKeys);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('click', freeKeys);
  });
}

/**
 * A button that was pressed by mouse or finger gives up the focus: the next Space is meant for Program, not for it. One that
 * was pressed by a key keeps it.
 */
export function freeKeys({ target, detail }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (detail > 0 && button?.closest('[role="dialog"], [role="menu"]') === null) button.blur();
}

/** What is kept from one key to the next. */
export class LineHearing {
  readonly scanner = new Scanner();
  readonly field = new FieldBeforeScan();
}

/** One key. */
export function handleLineKey(event: KeyboardEvent, hearing: LineHearing, actions: LineKeyActions): void {
  const target = event.target instanceof Element ? event.target : null;
  const { swallow, label } = hearing.scanner.feed(event);
  const isTyping = isEditable(target);
  // In a field two quick keys may be a person's: they pass, and are taken back when a whole label has come.
  if (isTyping && !swallow) hearing.field.note(target);
  if (label !== undefined) {
    hearing.field.giveBack(target);
    actions.scan(label);
  }
  if (label !== undefined || (swallow && !isTyping)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (isTyping) return;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  if (!isPlain || isInDialog()) return;
  const action = actionOf(event.key, target, actions);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function actionOf(key: string, target: Element | null, actions: LineKeyActions): (() => void) | undefined {
  const slot = /^F([1-9]|1[0-2])$/.exec(key)?.[1];
  if (slot !== undefined) {
    return () => {
      actions.programSlot(Number(slot));
    };
  }
  if (key === 'Escape') return actions.stop;
  if (key === '?') return actions.help;
  const isOnControl = isWithin(target, 'button, a, select, [role="radio"], summary');
  return (key === ' ' || key === 'Enter') && !isOnControl ? actions.program : undefined;
}

function isEditable(target: Element | null): boolean {
  return isWithin(target, 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]');
}

function isWithin(target: Element | null, selector: string): boolean {
  return target !== null && target.closest(selector) !== null;
}
