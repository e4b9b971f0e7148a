import { defineConfig } from 'vite';
import { thirdPartyLicences } from './scripts/build/third-party-licences.ts';

/** Builds the preload script: one CommonJS file, because a sandboxed preload can load nothing else. */
export default defineConfig({
  plugins: [thirdPartyLicences()],
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
