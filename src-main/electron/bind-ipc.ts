import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channels } from '#shared/ipc/channels.ts';
import type { Result, Topic, Topics } from '#shared/ipc/contract.ts';
import { EVENT_CHANNEL, SUBSCRIBE_CHANNEL, invokeChannel } from './channel-names.ts';
import type { DesktopLog } from './desktop-log.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** What answers the window: the same for all faces. */
export interface IpcBackend {
  /** Checks and runs one call. Never rejects. */
  dispatch(channel: unknown, input: unknown): Promise<Result<unknown>>;
  /** The present snapshot of a topic; undefined if it has none. */
  current(topic: unknown): unknown;
  /** Calls the listener with every snapshot from now on. */
  subscribe(listener: <T extends Topic>(topic: T, value: Topics[T]) => void): () => void;
}

/** Connects the window's page to the backend. A sender that is not our own page is refused on every channel. */
export function bindIpc(
  backend: IpcBackend,
  windowContents: () => WebContents | undefined,
  log: DesktopLog,
): void {
  const isTrusted = (event: IpcMainInvokeEvent) => isTrustedSender(event, windowContents()?.id);
  for (const channel of channels) {
    ipcMain.handle(invokeChannel(channel), (event, input: unknown) =>
      isTrusted(event) ? backend.dispatch(channel, input) : refuse(event, channel, log),
    );
  }
  ipcMain.handle(SUBSCRIBE_CHANNEL, (event, topic: unknown) => {
    if (!isTrusted(event)) return refuse(event, 'subscribe', log);
    const value = backend.current(topic);
    if (value !== undefined) event.sender.send(EVENT_CHANNEL, { topic, value });
    return { ok: true, value: undefined };
  });
  backend.subscribe((topic, value) => {
    const contents = windowContents();
    // A page that reloads or has crashed asks for the present snapshots when it is back.
    if (contents !== undefined && !contents.isDestroyed() && !contents.isCrashed())
      contents.send(EVENT_CHANNEL, { topic, value });
  });
}

function refuse(event: IpcMainInvokeEvent, channel: string, log: DesktopLog): Result<never> {
  const url = event.senderFrame === null ? 'a frame that is gone' : event.senderFrame.url;
  log.warn(`A call of ${channel} from ${url} was refused.`);
  return { ok: false, error: { code: 'E-IPC-SENDER', params: {} } };
}
