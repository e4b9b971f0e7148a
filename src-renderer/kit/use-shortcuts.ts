import { onBeforeUnmount, onMounted } from 'vue';
import { isInDialog } from './is-in-dialog.ts';

/** Keys such as `Ctrl+F`, `F3` or `Shift+F3`, and what they do. On a Mac, Command stands for Ctrl. */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

/** Listens to keys of the whole window while a component is there. A dialog that is open keeps all keys. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = (event: KeyboardEvent) => {
    const action = shortcuts[shortcutName(event)];
    if (action === undefined || event.defaultPrevented || isInDialog() || isTyped(event)) return;
    event.preventDefault();
    action();
  };
  onMounted(() => {
    window.addEventListener('keydown', onKey);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey);
  });
}

/** The name that a key goes by in {@link Shortcuts}. */
export function shortcutName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isCharacter = key.length === 1;
  const isCommand = ctrlKey || metaKey;
  // Where a sign such as ? is on the keyboard is the affair of its layout.
  const isShifted = shiftKey && (!isCharacter || isCommand);
  const held = [isCommand ? 'Ctrl' : '', altKey ? 'Alt' : '', isShifted ? 'Shift' : ''];
  return [...held.filter((name) => name !== ''), isCharacter ? key.toUpperCase() : key].join('+');
}

/** A character that goes into a field. */
function isTyped({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (key.length > 1 || ctrlKey || metaKey || !(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
