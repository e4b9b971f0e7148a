import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron';
import { isChannel, topics } from '#shared/ipc/channels.ts';
import type { FaceApi, Result, Topic } from '#shared/ipc/contract.ts';
import { EVENT_CHANNEL, SUBSCRIBE_CHANNEL, invokeChannel } from './channel-names.ts';

/** Ways to a network that no filter of requests sees, or that the window has no use for. */
const unusedWays = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocketStream',
];

/** An event as main sends it. */
interface TopicEvent {
  topic: Topic;
  value: never;
}

const listeners = new Map<Topic, Set<(value: never) => void>>(topics.map((topic) => [topic, new Set()]));

ipcRenderer.on(EVENT_CHANNEL, (_event: IpcRendererEvent, { topic, value }: TopicEvent) => {
  for (const listener of listeners.get(topic) ?? []) listener(value);
});

/**
 * What the page gets: channels of the contract by name, and snapshots. Neither `ipcRenderer` nor an event object ever
 * reaches it.
 */
const api: FaceApi = {
  async invoke(channel, input) {
    if (!isChannel(channel)) return refused(channel);
    return (await ipcRenderer.invoke(invokeChannel(channel), input)) as never;
  },
  on(topic, listener) {
    const known = listeners.get(topic);
    if (known === undefined || typeof listener !== 'function') return () => undefined;
    // One function may be registered twice; each registration ends separately.
    const own = (value: never) => {
      listener(value);
    };
    known.add(own);
    void ipcRenderer.invoke(SUBSCRIBE_CHANNEL, topic);
    return () => {
      known.delete(own);
    };
  },
};

function refused(channel: unknown): Result<never> {
  return { ok: false, error: { code: 'E-IPC-CHANNEL', params: { channel: String(channel).slice(0, 80) } } };
}

contextBridge.exposeInMainWorld('flashline', api);

// What the window never uses but a compromised page would: removed before a script of the page runs. Main also blocks
// the network.
void webFrame.executeJavaScript(
  `for (const name of ${JSON.stringify(unusedWays)}) delete globalThis[name]; undefined`,
);
