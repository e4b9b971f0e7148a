import { ref } from 'vue';

/** Whose bytes the program screen shows. */
export const shownSource = ref<'file' | 'device'>('file');
