/** How `npm start` shows Flashline. */
export type ChosenFace =
  | { face: 'terminal' }
  /** `why` there is no window, in one line. */
  | { face: 'browser'; why: string }
  /** `dist`: folder of the unpacked Electron. */
  | { face: 'window'; dist: string };

export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Asked only where there is a display: it may fetch something. */
  findElectron: () => Promise<{ dist: string; missing?: undefined } | { missing: string }>;
}

export function chooseFace(surroundings: Surroundings): Promise<ChosenFace>;

/** True where a window can be shown. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean;
