import { defineConfig } from 'vite';
import { thirdPartyLicences } from './scripts/build/third-party-licences.ts';

/**
 * Builds the main process. CommonJS, because the main process of Electron 22 cannot be an ES module; workers are entries
 * of their own beside it.
 */
export default defineConfig({
  plugins: [thirdPartyLicences()],
  build: {
    ssr: true,
    target: 'node16.17',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src-main/electron/main.ts',
        'heavy-worker': 'src-main/documents/heavy-worker.ts',
        'trace-worker': 'src-main/traces/trace-worker.ts',
      },
      external: ['electron'],
      output: {
        format: 'cjs',
        // Electron 22 finds no ES modules in its archive.
        dynamicImportInCjs: false,
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunks/[name]-[hash].cjs',
      },
    },
  },
});
