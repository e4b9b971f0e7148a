import { defineConfig } from 'vite';

/** Builds the preload script: one CommonJS file, because a sandboxed preload can load nothing else. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'chrome108',
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { preload: 'src-main/electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
