import { describe, expect, it } from 'vitest';
import { isAllowedLink } from './allowed-links.ts';

describe('isAllowedLink', () => {
  it('lets through pages of the hosts Flashline links to', () => {
    expect(isAllowedLink('https://www.st.com/resource/en/application_note/an3155.pdf')).toBe(true);
  });

  it.each([
    'http://www.st.com/',
    'https://www.st.com.example/',
    'https://example/www.st.com',
    'https://www.st.com:8443/',
    'https://someone@www.st.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://www.st.com/share',
    'www.st.com',
  ])('refuses %j', (address) => {
    expect(isAllowedLink(address)).toBe(false);
  });
});
