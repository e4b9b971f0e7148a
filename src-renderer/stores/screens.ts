import { ref, type Ref } from 'vue';

/** The screens of the engineer's rail, in its order. An operator has the first one only. */
export const screens = ['operate', 'program', 'memory', 'compare', 'protection', 'log', 'trace'] as const;
export type ScreenName = (typeof screens)[number];

/** The screen that is shown. It is in the address, so that a reload comes back to it. */
export function useScreen(): Ref<ScreenName> {
  const screen = ref(fromAddress());
  window.addEventListener('hashchange', () => {
    screen.value = fromAddress();
  });
  return screen;
}

/** Goes to a screen. */
export function goTo(screen: ScreenName): void {
  location.hash = `/${screen}`;
}

function fromAddress(): ScreenName {
  const name = location.hash.replace(/^#\//, '');
  return screens.find((screen) => screen === name) ?? 'operate';
}
