import { defineStore } from 'pinia';
import { ref } from 'vue';

/** The help that is shown over all screens. */
export const useHelp = defineStore('help', () => {
  /** The section of the documentation, by its id (`d-no-answer`); null while none is shown. */
  const page = ref<string | null>(null);

  /** Shows the section that a link of the documentation names: `docs/errors.md#d-no-answer`, `errors#e-sync-timeout`. */
  function open(link: string): void {
    page.value = link.slice(link.indexOf('#') + 1).toLowerCase();
  }

  return { page, open };
});

/** The page of all errors, diagnoses and warnings. It is part of the program, and loads the first time somebody wants it. */
export async function loadHelp(): Promise<string> {
  return (await import('../../docs/errors.md?raw')).default;
}
