/** True where a built file is missing, or older than anything in the given files and folders (tests left out). */
export function isStale(built: string, sources: readonly string[]): boolean;
