import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** The width of an element in pixels, as it changes. */
export function useWidth(element: Ref<HTMLElement | undefined | null>): Ref<number> {
  const width = ref(0);
  const observer = new ResizeObserver(([entry]) => {
    width.value = entry?.contentRect.width ?? width.value;
  });
  onMounted(() => {
    if (element.value instanceof HTMLElement) observer.observe(element.value);
  });
  onBeforeUnmount(() => {
    observer.disconnect();
  });
  return width;
}
