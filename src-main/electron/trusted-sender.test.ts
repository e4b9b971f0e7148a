import { describe, expect, it } from 'vitest';
import { APP_PAGE } from './app-address.ts';
import { isTrustedSender } from './trusted-sender.ts';

const frame = { url: `${APP_PAGE}#/operate` };
const contents = { id: 7, mainFrame: frame };

describe('isTrustedSender', () => {
  it('trusts the top frame of the window with our page', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: frame }, 7)).toBe(true);
  });

  it('trusts no other window', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: frame }, 8)).toBe(false);
  });

  it('trusts nobody while there is no window', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: frame }, undefined)).toBe(false);
  });

  it('trusts no frame inside the page', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: { ...frame } }, 7)).toBe(false);
  });

  it('trusts no frame that is gone', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: null }, 7)).toBe(false);
  });

  it('trusts no other page in our window', () => {
    const foreign = { url: 'https://example.com/' };
    expect(isTrustedSender({ sender: { id: 7, mainFrame: foreign }, senderFrame: foreign }, 7)).toBe(false);
  });
});
