import { onBeforeUnmount, onMounted, watch } from 'vue';

/**
 * Gives the focus back after a job: what started it cannot be pressed while it runs, and a browser then takes the focus
 * away. Who has moved on meanwhile is left alone.
 */
export function useKeptFocus(isBusy: () => boolean): void {
  let last: HTMLElement | undefined;

  function remember({ target }: FocusEvent): void {
    // A dialog and the button that stops the job are gone by then.
    if (target instanceof HTMLElement && target.closest('[role="dialog"], .job-bar') === null) last = target;
  }

  watch(
    isBusy,
    (busy) => {
      const { activeElement } = document;
      if (!busy && (activeElement === null || activeElement === document.body)) last?.focus();
    },
    { flush: 'post' },
  );
  onMounted(() => {
    document.addEventListener('focusin', remember);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember);
  });
}
