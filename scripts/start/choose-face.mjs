/**
 * Which face fits this machine: the Electron window if there is a display and an Electron, the browser if there is
 * only a display, the terminal if there is none.
 *
 * @type {typeof import('./choose-face.d.mts').chooseFace}
 */
export async function chooseFace({ platform, env, findElectron }) {
  if (!hasDisplay(platform, env)) return { face: 'terminal' };
  const electron = await findElectron();
  if (electron.missing !== undefined) return { face: 'browser', why: electron.missing };
  return { face: 'window', dist: electron.dist };
}

/** @type {typeof import('./choose-face.d.mts').hasDisplay} */
export function hasDisplay(platform, env) {
  if (platform !== 'linux') return env.SSH_CONNECTION === undefined;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
