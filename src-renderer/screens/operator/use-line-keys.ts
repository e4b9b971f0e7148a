import { onBeforeUnmount, onMounted } from 'vue';
import { isInDialog } from '../../kit/is-in-dialog.ts';
import { FieldBeforeScan } from './field-before-scan.ts';
import { LabelKeys } from './label-keys.ts';
import { Scanner } from './scanner.ts';

/** What keys on the operator's screen can ask for. */
export interface LineKeyActions {
  program: () => void;
  stop: () => void;
  programSlot: (slot: number) => void;
  /** The next label goes to this slot. */
  chooseSlot: (slot: number) => void;
  scan: (label: string) => void;
  /** What has been read of a label so far. */
  reading: (text: string) => void;
  help: () => void;
}

/**
 * Keys of the operator's screen, wherever the focus is: Space and Enter program, Escape stops, F1 to F12 pick a slot, and
 * a scanner is heard always. A control that was reached by Tab keeps its own keys, and an open dialog keeps all of them.
 */
export function useLineKeys(actions: LineKeyActions): void {
  const hearing = new LineHearing(actions);
  const onKey = (event: KeyboardEvent) => {
    hearing.hear(event);
  };
  const onPointer = () => {
    hearing.isByKeyboard = false;
  };
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
  });
  onBeforeUnmount(() => {
    hearing.close();
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('pointerdown', onPointer, { capture: true });
  });
}

/** Keys that move the focus: whoever uses them goes by what has it. */
const MOVES = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** What Space and Enter belong to if the focus was brought there by keys. */
const CONTROLS = 'button, a, select, input, summary';

/** What is kept from one key to the next. */
export class LineHearing {
  /** The focus was moved by keys since the mouse was used last. */
  isByKeyboard = false;
  readonly #actions: LineKeyActions;
  readonly #scanner = new Scanner();
  readonly #field = new FieldBeforeScan();
  readonly #labels: LabelKeys;

  constructor(actions: LineKeyActions) {
    this.#actions = actions;
    this.#labels = new LabelKeys({
      label: (label) => {
        actions.scan(label);
      },
      slotNumber: (slot) => {
        actions.chooseSlot(slot);
      },
      reading: (text) => {
        actions.reading(text);
      },
    });
  }

  /** One key. */
  hear(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (isEditable(target)) this.#hearInField(event, target);
    else if (this.#hearOnScreen(event, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (MOVES.includes(event.key) && !event.defaultPrevented) this.isByKeyboard = true;
  }

  close(): void {
    this.#labels.clear();
  }

  /** In a field two quick keys may be a person's: they pass, and are taken back when a whole label has come. */
  #hearInField(event: KeyboardEvent, target: Element | null): void {
    const { swallow, label } = this.#scanner.feed(event);
    if (!swallow) this.#field.note(target);
    if (label === undefined) return;
    this.#field.giveBack(target);
    event.preventDefault();
    event.stopPropagation();
    this.#actions.scan(label);
  }

  /** True if the key is taken. */
  #hearOnScreen(event: KeyboardEvent, target: Element | null): boolean {
    const { key } = event;
    if (key === 'Shift') return false;
    const isDialog = isInDialog();
    if (key === 'Escape') {
      this.#labels.clear();
      if (isDialog || event.repeat) return false;
      this.#actions.stop();
      return true;
    }
    const action = isPlain(event) ? this.#actionOf(key, target, isDialog) : undefined;
    // A key that is held down does nothing but once.
    if (event.repeat) return action !== undefined;
    // In a menu letters choose.
    if (isWithin(target, '[role="menu"], select')) return false;
    return this.#labels.feed(event, action);
  }

  #actionOf(key: string, target: Element | null, isDialog: boolean): (() => void) | undefined {
    const actions = this.#actions;
    const isPress = key === ' ' || key === 'Enter';
    if (isPress && (isDialog || (this.isByKeyboard && isWithin(target, CONTROLS)))) return pressOf(target);
    if (isDialog) return undefined;
    if (isPress) return actions.program;
    if (key === '?') return actions.help;
    const slot = /^F([1-9]|1[0-2])$/.exec(key)?.[1];
    return slot === undefined
      ? undefined
      : () => {
          actions.programSlot(Number(slot));
        };
  }
}

/**
 * What Space and Enter do on a control. Plain buttons are pressed by us, so that the first key of a scan can be held back;
 * everything else the browser presses.
 */
function pressOf(target: Element | null): (() => void) | undefined {
  const button = target?.closest<HTMLButtonElement>('button') ?? null;
  if (button === null || button.hasAttribute('aria-haspopup') || button.hasAttribute('role'))
    return undefined;
  return () => {
    if (!button.disabled && button.isConnected) button.click();
  };
}

function isPlain({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey;
}

function isEditable(target: Element | null): boolean {
  return isWithin(
    target,
    'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, [contenteditable]',
  );
}

function isWithin(target: Element | null, selector: string): boolean {
  return target !== null && target.closest(selector) !== null;
}
