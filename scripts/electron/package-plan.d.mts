/** What `npm run package` was asked for. */
export interface PackageWish {
  /** The folder with the program only, no installer. */
  isUnpacked: boolean;
  isForWindows7: boolean;
  /** Use the Electron that `findElectron({ forTests: true })` gives. */
  takesTestElectron: boolean;
  /** The program accepts a debugger, which Playwright needs. */
  isForEndToEnd: boolean;
}

/** Reads the arguments and `FLASHLINE_E2E`; refuses, in one sentence, what could ship something made for tests. */
export function readPackageArgs(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { wish: PackageWish; refusal?: undefined } | { wish?: undefined; refusal: string };

/** Gives the arguments for electron-builder; `electron` is given where the wish takes the one for tests. */
export function builderArgs(wish: PackageWish, electron?: { dist: string; version: string }): string[];
