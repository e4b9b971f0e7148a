import { onBeforeUnmount, onMounted } from 'vue';

/** Keys of a browser that lead out of the operator's screen: developer tools, files, printing, sources. */
const DEVELOPER = /^[ijck]$/i;
const FILES = /^[ospu]$/i;

/** True for a key that an operator has no use for, and that would open something of the browser or the system. */
export function leadsOut({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean {
  if (key === 'F12') return true;
  if (!ctrlKey && !metaKey) return false;
  return shiftKey ? DEVELOPER.test(key) : FILES.test(key);
}

/** In operator mode no menu of the page, and no key of the developer, opens. */
export function useOperatorGuard(isOperator: () => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (isOperator() && leadsOut(event)) event.preventDefault();
  };
  const onMenu = (event: MouseEvent) => {
    if (isOperator()) event.preventDefault();
  };
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('contextmenu', onMenu);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('contextmenu', onMenu);
  });
}
