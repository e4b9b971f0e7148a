import { describe, expect, it } from 'vitest';
import { APP_PAGE, isAppAddress } from './app-address.ts';

describe('isAppAddress', () => {
  it('knows the page of the window, with and without a route', () => {
    expect(isAppAddress(APP_PAGE)).toBe(true);
    expect(isAppAddress(`${APP_PAGE}#/program`)).toBe(true);
  });

  it.each([
    'file:///etc/passwd',
    'https://flashline/index.html',
    'app://flashline.example/index.html',
    'app://other/index.html',
    'app:flashline/index.html',
    'about:blank',
    '',
  ])('refuses %j', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });
});
