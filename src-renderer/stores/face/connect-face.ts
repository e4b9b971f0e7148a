import type { Face } from './face.ts';
import { openSocketFace } from './socket-face.ts';

/** The face this page runs in: the desktop window if there is a preload script, else the browser. */
export function connectFace(): Face {
  const { flashline } = window;
  if (flashline === undefined) return openSocketFace(new URL('/socket', location.href));
  return {
    invoke: (channel, input) => flashline.invoke(channel, input),
    on: (topic, listener) => flashline.on(topic, listener),
    onConnection: (listener) => {
      listener(true);
      return () => undefined;
    },
    close: () => undefined,
  };
}
