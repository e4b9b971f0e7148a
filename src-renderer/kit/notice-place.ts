import { computed, shallowReactive, type ComputedRef } from 'vue';

/** The places for messages of dialogs that are open, the latest at the end. */
const dialogPlaces = shallowReactive<HTMLElement[]>([]);

/** Where a message can be seen and heard: in the dialog that is open, which hides the rest. undefined: in the page. */
export const noticePlace: ComputedRef<HTMLElement | undefined> = computed(() => dialogPlaces.at(-1));

/** Takes messages into an element of a dialog for as long as it is there. Returns the end of it. */
export function takeNotices(element: HTMLElement): () => void {
  dialogPlaces.push(element);
  return () => {
    dialogPlaces.splice(dialogPlaces.indexOf(element), 1);
  };
}
