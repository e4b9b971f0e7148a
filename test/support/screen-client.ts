import { decode, encode } from '@msgpack/msgpack';
import { WebSocket } from 'ws';
import type { Channel, Input, Topic, Topics } from '#shared/ipc/contract.ts';
import type { ServerMessage } from '#shared/ipc/socket-messages.ts';

/** A screen of the browser face, as far as its messages go. */
export interface ScreenClient {
  /** The first page. */
  page: string;
  invoke: <C extends Channel>(channel: C, input?: Input<C>) => Promise<unknown>;
  /** Resolves when a snapshot of the topic is as wanted. */
  until: <T extends Topic>(topic: T, isWanted: (snapshot: Topics[T]) => boolean) => Promise<void>;
  close: () => void;
}

/** Opens the address that `flashline serve` prints, as a browser does. */
export async function openScreen(url: string): Promise<ScreenClient> {
  const { origin, host } = new URL(url);
  const redirect = await fetch(url, { redirect: 'manual' });
  const Cookie = (redirect.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = await (await fetch(origin, { headers: { Cookie } })).text();
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { Cookie }, origin });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let lastId = 0;
  return {
    page,
    invoke(channel, input) {
      const id = (lastId += 1);
      socket.send(encode({ id, channel, input }, { ignoreUndefined: true }));
      return heard(socket, (message) => ('id' in message && message.id === id ? message.result : undefined));
    },
    async until(topic, isWanted) {
      const wanted = heard(socket, (message) =>
        'topic' in message && message.topic === topic && isWanted(message.value as never) ? true : undefined,
      );
      socket.send(encode({ subscribe: topic }));
      await wanted;
    },
    close: () => {
      socket.terminate();
    },
  };
}

/** The first message of which `pick` makes something. */
function heard(socket: WebSocket, pick: (message: ServerMessage) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listener = (data: Buffer) => {
      const found = pick(decode(data) as ServerMessage);
      if (found === undefined) return;
      socket.off('message', listener);
      resolve(found);
    };
    socket.on('message', listener);
    socket.once('close', () => {
      reject(new Error('the screen was disconnected'));
    });
  });
}
