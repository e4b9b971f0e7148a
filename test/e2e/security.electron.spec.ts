import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationOf } from './support/desktop.ts';
import { test, expect } from './support/test.ts';

test('the window stays where it is, and opens no other', async ({ page, face, dataFolder }) => {
  const opened = await page.evaluate(() => {
    const isOpened = window.open('https://example.org/') !== null;
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    // Later: an answer from a page that is about to go would not come.
    setTimeout(() => {
      location.href = 'https://example.org/';
    }, 0);
    return isOpened;
  });
  expect(opened).toBe(false);
  // Asked of the main process: the driver takes a refused navigation for one that is still to come.
  const application = applicationOf(face);
  const windows = () =>
    application.evaluate(async ({ BrowserWindow }) =>
      Promise.all(
        BrowserWindow.getAllWindows().map(async ({ webContents }) => ({
          url: webContents.getURL(),
          slots: (await webContents.executeJavaScript(
            'document.querySelectorAll("[data-slot]").length',
          )) as number,
        })),
      ),
    );
  await expect
    .poll(() => readFileSync(join(dataFolder, 'logs', 'flashline.log'), 'utf8'))
    .toContain('Navigation to https://example.org/ was refused.');
  expect(await windows()).toEqual([{ url: 'app://flashline/index.html', slots: 4 }]);
  face.watch.forgive(/^request: https:\/\/example\.org/);
});

test('the window gets no permission but that to copy', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi'] as const;
    const found = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name })).state),
    );
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'open',
      () => 'refused',
    );
    return { found, camera };
  });
  expect(states.found).not.toContain('granted');
  expect(states.camera).toBe('refused');
});

test('no port can be reached past the main process', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const { serial, usb, hid } = navigator as unknown as Record<
      string,
      { getPorts?: () => Promise<unknown[]>; getDevices?: () => Promise<unknown[]> } | undefined
    >;
    const asked = await Promise.allSettled([serial?.getPorts?.(), usb?.getDevices?.(), hid?.getDevices?.()]);
    return asked.map((answer) =>
      answer.status === 'rejected' ? (answer.reason as DOMException).name : (answer.value ?? []).length,
    );
  });
  // The policy of the page refuses what it knows; of the rest there is nothing.
  for (const answer of found) expect(['SecurityError', 0]).toContain(answer);
  expect(found).toContain('SecurityError');
});

test('a channel that does not exist is refused, and no object of Electron crosses', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { flashline } = window as unknown as {
      flashline: { invoke(channel: string, input: unknown): Promise<unknown> };
    };
    return [
      await flashline.invoke('shell:open', { path: '/etc/passwd' }),
      await flashline.invoke('line:program', { slots: 'all of them' }),
    ];
  });
  expect(result).toMatchObject([
    { ok: false, error: { code: 'E-IPC-CHANNEL' } },
    { ok: false, error: { code: 'E-IPC-PAYLOAD' } },
  ]);
});
