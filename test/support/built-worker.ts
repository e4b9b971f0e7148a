import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The file of a worker thread, built as the product has it. */
export interface BuiltWorker {
  file: string;
  remove: () => void;
}

/** Builds a worker from its source, such as `src-main/traces/trace-worker.ts`, into a folder of its own. */
export async function buildWorker(source: string): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    // The built file lies where no packages are.
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: { worker: source },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return { file: join(folder, 'worker.cjs'), remove: () => rmSync(folder, { recursive: true }) };
}
