import { describe, expect, it, vi } from 'vitest';
import { chooseFace, hasDisplay } from '../../scripts/start/choose-face.mjs';

describe('npm start', () => {
  it('runs in the terminal if there is no display, and looks for no Electron', async () => {
    const findElectron = vi.fn();
    expect(await chooseFace({ platform: 'linux', env: {}, findElectron })).toEqual({ face: 'terminal' });
    expect(findElectron).not.toHaveBeenCalled();
  });

  it('shows the window if there is a display and an Electron', async () => {
    const findElectron = () => Promise.resolve({ dist: 'folder' });
    const chosen = await chooseFace({ platform: 'linux', env: { DISPLAY: ':0' }, findElectron });
    expect(chosen).toEqual({ face: 'window', dist: 'folder' });
  });

  it('opens the browser if there is a display but no Electron, and says why in one line', async () => {
    const findElectron = () => Promise.resolve({ missing: 'Electron cannot be fetched.' });
    const chosen = await chooseFace({ platform: 'win32', env: {}, findElectron });
    expect(chosen).toEqual({ face: 'browser', why: 'Electron cannot be fetched.' });
  });

  it('sees a display on Wayland, and none in a remote shell', () => {
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('darwin', { SSH_CONNECTION: '10.0.0.1 22' })).toBe(false);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
