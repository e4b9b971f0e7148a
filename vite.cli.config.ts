import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyLicences } from './scripts/build/third-party-licences.ts';

/** `npx flashline` runs the built entry as a program. */
function executableEntry(): Plugin {
  return {
    name: 'executable-entry',
    writeBundle({ dir }, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk' && output.isEntry) chmodSync(join(dir ?? '', output.fileName), 0o755);
    },
  };
}

/** Builds the command line: one small entry, everything else in chunks that load on demand. */
export default defineConfig({
  plugins: [executableEntry(), thirdPartyLicences()],
  build: {
    ssr: true,
    target: 'node16.17',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        flashline: 'src-main/cli/flashline.ts',
        'flashline-legacy': 'src-main/cli/flashline-legacy.ts',
        'heavy-worker': 'src-main/documents/heavy-worker.ts',
        'trace-worker': 'src-main/traces/trace-worker.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
