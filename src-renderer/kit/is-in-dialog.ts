/** True while a dialog or a menu is open: it keeps all keys. */
export function isInDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
