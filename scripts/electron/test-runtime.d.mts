import type { Finding } from '../find-electron.mjs';

/** What is downloaded, and what it must be. */
export const TEST_RUNTIME: { requirement: string; wheel: string; sha256: string; version: string };

/** `$XDG_CACHE_HOME/flashline` or `~/.cache/flashline`. */
export function cacheFolder(env?: Readonly<Record<string, string | undefined>>): string;

/** Why a file is refused that should have this SHA-256 (hexadecimal), or undefined. */
export function checkSum(file: string, sha256: string): Promise<string | undefined>;

type Say = (line: string) => void;

/** Gives the runtime for tests; `makeDist` makes it in the working folder that it is given. */
export function testRuntime(
  say: Say,
  parts?: {
    cache?: string;
    makeDist?: (
      work: string,
      say: Say,
    ) => Promise<{ made: string; failed?: undefined } | { made?: undefined; failed: string }>;
  },
): Promise<Finding>;
