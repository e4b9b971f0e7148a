import { shallowRef } from 'vue';

/** The section of the documentation that is shown, by its id (`d-no-answer`); null where none is. */
export const helpPage = shallowRef<string | null>(null);

/** Shows the section that a link of the documentation names: `docs/errors.md#d-no-answer`, `errors#e-sync-timeout`. */
export function openHelp(link: string): void {
  helpPage.value = link.slice(link.indexOf('#') + 1).toLowerCase();
}

/** The page of all errors, diagnoses and warnings. It is part of the program, and loaded when it is wanted first. */
export async function loadHelp(): Promise<string> {
  return (await import('../../docs/errors.md?raw')).default;
}
