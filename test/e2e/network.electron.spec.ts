import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { test, expect } from './support/test.ts';

/** Listens on this machine for whatever comes, and keeps what did. */
async function listeners() {
  const heard: string[] = [];
  const http = createHttpServer((request, response) => {
    heard.push(`http ${request.url ?? ''}`);
    response.end();
  });
  http.on('connection', () => heard.push('http connection'));
  const tcp = createTcpServer((socket) => {
    heard.push('tcp connection');
    socket.destroy();
  });
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('udp packet'));
  http.listen(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(http, 'listening'), once(tcp, 'listening'), once(udp, 'listening')]);
  const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;
  return {
    heard,
    ports: { http: portOf(http), tcp: portOf(tcp), udp: portOf(udp) },
    close() {
      http.close();
      tcp.close();
      udp.close();
    },
  };
}

/** Each way out of a page, tried as a page that was taken over would. What comes of it is heard, or not, on the other side. */
function tryAll({ http, tcp, udp }: { http: number; tcp: number; udp: number }): Promise<unknown> {
  const base = `http://127.0.0.1:${String(http)}`;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const link = (rel: string) => () => {
    const element = Object.assign(document.createElement('link'), { rel, href: `${base}/${rel}` });
    if (rel === 'preload') element.as = 'image';
    document.head.append(element);
  };
  const rtc = (where: typeof globalThis) => async () => {
    const connection = new where.RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${String(udp)}` },
        { urls: `turn:127.0.0.1:${String(udp)}?transport=udp`, username: 'a', credential: 'b' },
        { urls: `turn:127.0.0.1:${String(tcp)}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await pause(1500);
  };
  const frame = () => {
    const element = document.body.appendChild(document.createElement('iframe'));
    return element.contentWindow as unknown as typeof globalThis;
  };
  const ways: (() => unknown)[] = [
    () => fetch(`${base}/fetch`, { mode: 'no-cors' }),
    () => new WebSocket(`ws://127.0.0.1:${String(http)}/socket`),
    () => new EventSource(`${base}/events`),
    () => navigator.sendBeacon(`${base}/beacon`, 'x'),
    () => Object.assign(new Image(), { src: `${base}/image` }),
    () => new Worker(`${base}/worker.js`),
    () => navigator.serviceWorker.register(`${base}/service-worker.js`),
    () => new WebTransport(`https://127.0.0.1:${String(http)}/`),
    ...['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'prerender', 'stylesheet', 'icon'].map(link),
    () =>
      Object.assign(document.body.appendChild(document.createElement('iframe')), { src: `${base}/frame` }),
    () => {
      const form = Object.assign(document.createElement('form'), { action: `${base}/form`, method: 'post' });
      document.body.append(form);
      form.target = '_blank';
      form.submit();
    },
    () => window.open(`${base}/window`),
    rtc(globalThis),
    () => rtc(frame())(),
  ];
  const tries = ways.map(async (way) => {
    await way();
  });
  return Promise.race([Promise.allSettled(tries), pause(4000)]).then(() => typeof RTCPeerConnection);
}

test('the window reaches no network, whatever its page tries', async ({ page, face }) => {
  const outside = await listeners();
  try {
    expect(await page.evaluate(tryAll, outside.ports)).toBe('undefined');
    // What was sent before this arrives before it does.
    await page.waitForTimeout(500);
    expect(outside.heard).toEqual([]);
    face.watch.forgive(/./);
  } finally {
    outside.close();
  }
});
