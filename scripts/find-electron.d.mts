/** What one source of Electron gives: a folder as Electron's own download unpacks to, or why there is none. */
export type Finding =
  { dist: string; version: string; missing?: undefined } | { missing: string; dist?: undefined };

/** An Electron and where it came from: `tests` is the runtime that is never shipped. */
export type FoundElectron =
  | { dist: string; version: string; source: 'override' | 'npm' | 'tests'; missing?: undefined }
  | { missing: string; dist?: undefined; version?: undefined; source?: undefined };

export interface FindElectronOptions {
  /** Also take the runtime for tests. Default: no. */
  forTests?: boolean;
  env?: Readonly<Record<string, string | undefined>>;
  /** Takes lines of progress. Default: stderr. */
  say?: (line: string) => void;
  /** The sources after the environment; tests put their own here. */
  probes?: Record<'npmElectron' | 'testRuntime', (say: (line: string) => void) => Promise<Finding>>;
}

/**
 * Finds an unpacked Electron, in this order: the folder in `ELECTRON_OVERRIDE_DIST_PATH` (and nothing else where that is
 * set), the download of the npm package `electron`, and for tests the runtime of docs/adr/0030. May download; every wait
 * has a limit. Never throws: `missing` says why there is none, in one line.
 */
export function findElectron(options?: FindElectronOptions): Promise<FoundElectron>;
