import type { Page } from '@playwright/test';

const GAP_SECONDS = 0.008;

/** What a scanner on a keyboard cable does: the keys of a label 8 ms apart, and Enter. */
export async function scanLabel(page: Page, label: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startSeconds = Date.now() / 1000;
  const keys = Array.from(label, (character) => ({ key: character, text: character }));
  // Times go along with the keys: how busy the machine is makes no difference.
  const sent = [...keys, { key: 'Enter', text: '\r' }].flatMap((key, index) => {
    const timestamp = startSeconds + index * GAP_SECONDS;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, timestamp }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}
