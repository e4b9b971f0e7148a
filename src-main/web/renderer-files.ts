import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FlashError, messageOf } from '#shared/errors.ts';
import { phrase } from '#shared/text/words.ts';

/** One file of the screens: its bytes and all headers. */
export interface RendererFile {
  body: Uint8Array;
  headers: Readonly<Record<string, string>>;
}

/** Gives the file of a path such as `/index.html` (also `/`), or undefined if there is none with that name. */
export type RendererFiles = (path: string) => RendererFile | undefined;

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The built screens, read once. A request can only name one of the files that were there: its path is looked up, never
 * joined with a folder. Errors: `E-FILE-READ` if the folder is missing.
 */
export function loadRendererFiles(folder: string, headers: Readonly<Record<string, string>>): RendererFiles {
  const files = new Map<string, RendererFile>();
  for (const path of filesBelow(folder)) {
    const type = mimeTypes[extname(path)];
    if (type === undefined) continue;
    files.set(`/${path}`, {
      body: readFileSync(join(folder, path)),
      headers: { ...headers, 'Content-Type': type },
    });
  }
  const index = files.get('/index.html');
  if (index === undefined)
    throw new FlashError('E-FILE-READ', { file: join(folder, 'index.html'), detail: phrase('file.missing') });
  files.set('/', index);
  return (path) => files.get(path);
}

/** Paths of all files, with `/` between their parts. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    );
  } catch (error) {
    throw new FlashError('E-FILE-READ', { file: folder, detail: messageOf(error) }, { cause: error });
  }
}
