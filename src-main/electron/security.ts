import { app, session, shell, type WebContents } from 'electron';
import { messageOf } from '#shared/errors.ts';
import { isAppAddress } from './app-address.ts';
import { isAllowedLink } from './allowed-links.ts';
import { closePageNetwork, closeSessionNetwork } from './close-network.ts';
import type { DesktopLog } from './desktop-log.ts';

/**
 * Closes what a page could use to leave its place: navigation, new windows, webviews, permissions, devices, downloads
 * (docs/security.md). Call once, before the first window.
 */
export function secureSessions(log: DesktopLog, mayOpenLinks: () => boolean): void {
  const { defaultSession } = session;
  // Copy buttons write to the clipboard; nothing else is allowed.
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowed(permission));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
  // The window has no business on the network. Requests to other schemes than its own end here.
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isAppAddress(details.url) || isHarmless(details.url);
    if (!isOwn) log.warn(`A request to ${details.url} was refused.`);
    answer({ cancel: !isOwn });
  });
  app.on('web-contents-created', (_event, contents) => {
    secureContents(contents, log, mayOpenLinks);
    closePageNetwork(contents);
  });
  closeSessionNetwork(defaultSession).catch((error: unknown) => {
    log.error(`The network of the window could not be closed by its proxy: ${messageOf(error)}`);
  });
}

/** Data the page made itself, and the developer tools of a build that has them. */
function isHarmless(address: string): boolean {
  return /^(data|blob|devtools|chrome-extension):/.test(address);
}

function secureContents(contents: WebContents, log: DesktopLog, mayOpenLinks: () => boolean): void {
  const refuse = (event: { preventDefault(): void }, address: string) => {
    if (isAppAddress(address)) return;
    event.preventDefault();
    log.warn(`Navigation to ${address} was refused.`);
  };
  contents.on('will-navigate', (event, address) => {
    refuse(event, address);
  });
  contents.on('will-redirect', (event, address) => {
    refuse(event, address);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    // A browser leads an operator out of the program.
    if (isAllowedLink(url) && mayOpenLinks()) void shell.openExternal(url);
    else log.warn(`A window for ${url} was refused.`);
    return { action: 'deny' };
  });
}
