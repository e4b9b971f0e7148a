import { ref } from 'vue';

/** The document that the memory screen shows. Kept while other screens are shown. */
export const chosenId = ref<string>();
