import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-700.css';
import '@fontsource/ibm-plex-sans/latin-ext-400.css';
import '@fontsource/ibm-plex-sans/latin-ext-600.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@fontsource/ibm-plex-mono/latin-600.css';
import './kit/theme/tokens.css';
import './kit/theme/base.css';
import './kit/theme/chinese.css';
import './kit/theme/menus.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { connectFace } from './stores/face/connect-face.ts';
import { refuseStrayDrops } from './parts/files/refuse-stray-drops.ts';
import { useStation } from './stores/station.ts';

refuseStrayDrops();
const app = createApp(App).use(createPinia());
const station = useStation();
// The page is drawn when it knows its language and its look.
void station.connect(connectFace()).then(() => app.mount('#app'));
