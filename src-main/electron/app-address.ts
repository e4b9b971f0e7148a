/** Scheme under which the window loads its own files; `file:` is never used (Electron security checklist, item 18). */
export const APP_SCHEME = 'app';
const APP_HOST = 'flashline';

/** The one page of the window. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for an address of the window's own files. `URL.origin` is `null` for schemes that Node does not know, so parts are compared. */
export function isAppAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${APP_SCHEME}:` && host === APP_HOST;
  } catch {
    return false;
  }
}
