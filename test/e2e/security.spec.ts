import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, expect } from './support/test.ts';

test('a script that is put into the page does not run, and counts as a fault', async ({ face }) => {
  const { page, watch } = face;
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.wasRun = true">');
  });
  await expect.poll(() => watch.faults.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  expect(watch.forgive(/CSP script-src|Content Security Policy|Failed to load resource/)).not.toEqual([]);
});

test('text cannot be made into code', async ({ page, face }) => {
  const ran = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        // Later: what the driver itself runs may do more than a page may.
        setTimeout(() => {
          try {
            globalThis.eval('1');
            resolve(true);
          } catch {
            resolve(false);
          }
        }, 0);
      }),
  );
  expect(ran).toBe(false);
  await expect.poll(() => face.watch.forgive(/CSP script-src|Content Security Policy/)).not.toEqual([]);
});

test('nothing leaves the page for another address', async ({ face }) => {
  const heard: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    heard.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { page, watch } = face;
  const reached = await page.evaluate(async (address) => {
    navigator.sendBeacon(`${address}/beacon`);
    const tried = [
      fetch(`${address}/fetch`, { mode: 'no-cors' }).then(
        () => 'fetch',
        () => '',
      ),
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => {
          resolve('image');
        };
        image.onerror = () => {
          resolve('');
        };
        image.src = `${address}/image`;
      }),
      new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket(address.replace('http', 'ws'));
          socket.onopen = () => {
            resolve('socket');
          };
          socket.onerror = () => {
            resolve('');
          };
        } catch {
          resolve('');
        }
      }),
    ];
    return (await Promise.all(tried)).filter((way) => way !== '');
  }, outside);
  expect(reached).toEqual([]);
  expect(
    watch.forgive(/CSP|Content Security Policy|Refused|Failed to load|^request: |^websocket: /),
  ).not.toEqual([]);
  expect(heard).toEqual([]);
  server.close();
});

test('a page has no Node, and of the desktop two functions at most', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ];
    const { flashline } = window as { flashline?: object };
    return {
      node: names.filter((name) => name in globalThis),
      desktop: Object.keys(flashline ?? {}).sort(),
    };
  });
  expect(found.node).toEqual([]);
  expect(found.desktop.filter((name) => name !== 'invoke' && name !== 'on')).toEqual([]);
});
