import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FlashError } from '#shared/errors.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * A file of `resources/`, in the nearest folder upwards from this code that has it: the source tree, the built command
 * line, a package. Errors: `E-FILE-READ`.
 */
export function resourceFile(...path: readonly string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'resources', ...path);
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder)
      throw new FlashError('E-FILE-READ', {
        file: join('resources', ...path),
        detail: phrase('file.missing'),
      });
    folder = parent;
  }
}
