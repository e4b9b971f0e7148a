import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { APP_PAGE } from './app-address.ts';
import type { DesktopLog } from './desktop-log.ts';
import { MIN_WINDOW, placeWindow, type WindowState } from './place-window.ts';

/** How the window is made. */
export interface WindowOptions {
  saved: WindowState | undefined;
  /** Ground before the page has drawn, so that a dark theme does not flash white. */
  backgroundColor: string;
  /** The picture in the task bar, if the system does not take it from the program file. */
  icon: string | undefined;
  hasDevTools: boolean;
  log: DesktopLog;
  /** Called when the window was moved, sized or maximized. */
  onPlaced: (state: WindowState) => void;
}

/** Crashes of the page after which it is no longer loaded again. */
const MAX_CRASHES = 3;

/** Opens the window. The page has no Node, no shared context, and runs in the sandbox (docs/security.md). */
export function createWindow({
  saved,
  backgroundColor,
  icon,
  hasDevTools,
  log,
  onPlaced,
}: WindowOptions): BrowserWindow {
  const { isMaximized, ...bounds } = placeWindow(saved, workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WINDOW.width,
    minHeight: MIN_WINDOW.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor,
    title: 'Flashline',
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload: join(__dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: hasDevTools,
      spellcheck: false,
      // Bars and elapsed times of a line go on in a window that is covered.
      backgroundThrottling: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  const tell = () => {
    onPlaced({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  for (const event of ['resized', 'moved', 'maximize', 'unmaximize'] as const)
    window.on(event as 'maximize', tell);
  // `resized` and `moved` do not exist on Linux.
  if (process.platform === 'linux') {
    window.on('resize', tell);
    window.on('move', tell);
  }
  reloadAfterCrash(window, log);
  void window.loadURL(APP_PAGE);
  return window;
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

/** Jobs belong to this process and go on; the page comes back with the present snapshots. */
function reloadAfterCrash(window: BrowserWindow, log: DesktopLog): void {
  let crashCount = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    crashCount += 1;
    log.error(`The page ended: ${reason} (${exitCode}), for the ${crashCount}. time.`);
    if (reason !== 'clean-exit' && crashCount <= MAX_CRASHES) window.reload();
  });
  window.webContents.on('preload-error', (_event, path, error) => {
    log.error(`The preload script ${path} failed: ${error.message}`);
  });
  window.on('unresponsive', () => {
    log.warn('The page does not respond.');
  });
}
