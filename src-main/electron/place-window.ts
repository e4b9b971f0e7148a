/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window was when it was last closed. */
export interface WindowState extends Rectangle {
  isMaximized: boolean;
}

/** Smallest window in which no screen is cut. */
export const MIN_WINDOW = { width: 1024, height: 700 } as const;
const FIRST_WINDOW = { width: 1440, height: 900 } as const;
/** This much of the title bar must be on a screen, or the user cannot move the window. */
const REACHABLE = 80;

/**
 * The place where the window opens: its last place, unless no screen shows enough of it any longer (a monitor was
 * unplugged); then in the middle of the first screen.
 *
 * @param displays work areas of the screens, the primary one first
 */
export function placeWindow(saved: WindowState | undefined, displays: readonly Rectangle[]): WindowState {
  const primary = displays[0] ?? { x: 0, y: 0, ...FIRST_WINDOW };
  if (saved !== undefined && displays.some((display) => isReachable(saved, display))) {
    return {
      ...saved,
      width: Math.max(saved.width, MIN_WINDOW.width),
      height: Math.max(saved.height, MIN_WINDOW.height),
    };
  }
  const width = Math.min(FIRST_WINDOW.width, primary.width);
  const height = Math.min(FIRST_WINDOW.height, primary.height);
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
    width,
    height,
    isMaximized: saved?.isMaximized ?? false,
  };
}

function isReachable({ x, y, width }: Rectangle, display: Rectangle): boolean {
  const visibleWidth = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return visibleWidth >= REACHABLE && y >= display.y && y <= display.y + display.height - REACHABLE;
}
