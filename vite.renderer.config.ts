import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { thirdPartyLicences } from './scripts/build/third-party-licences.ts';

/** Builds the screens. The target is the browser inside Electron 22.3 (docs/adr/0002). */
export default defineConfig({
  root: 'src-renderer',
  // Relative, because the same files are served as app://flashline/ and from the browser face.
  base: './',
  plugins: [vue(), thirdPartyLicences()],
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 108 << 16 } } },
  build: {
    target: 'chrome108',
    cssTarget: 'chrome108',
    outDir: '../out/renderer',
    emptyOutDir: true,
    // The content security policy lets fonts and scripts come from the program's own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
