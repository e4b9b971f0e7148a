import { ref } from 'vue';

/** Which side of the protection screen is shown. It stays while other screens are shown. */
export const protectionTab = ref<'protection' | 'options'>('protection');
