import { defineConfig } from 'vite';

/** Builds the command line: one small entry, everything else in chunks that load on demand. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node16.17',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { flashline: 'src-main/cli/flashline.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
