import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FlashError } from '#shared/errors.ts';
import { phrase } from '#shared/text/words.ts';

/** The built screens of this installation, upwards from this code. Errors: `E-FILE-READ`. */
export function rendererFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = [join(folder, 'renderer'), join(folder, 'out', 'renderer')].find((candidate) =>
      existsSync(join(candidate, 'index.html')),
    );
    if (found !== undefined) return found;
    const parent = dirname(folder);
    if (parent === folder)
      throw new FlashError('E-FILE-READ', {
        file: join('out', 'renderer'),
        detail: phrase('file.renderer-missing'),
      });
    folder = parent;
  }
}
