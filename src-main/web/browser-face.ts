import { homedir } from 'node:os';
import { join } from 'node:path';
import { Dispatcher } from '../api/dispatcher.ts';
import type { FaceHost } from '../api/face-host.ts';
import { localWork } from '../documents/local-work.ts';
import { absoluteFolder } from '../settings/absolute-folder.ts';
import { Workplace } from '../stations/workplace.ts';
import { rendererFolder } from './renderer-folder.ts';
import { startWebServer, type WebServer } from './web-server.ts';

/** How the browser face is started. */
export interface BrowserFaceOptions {
  version: string;
  /** 0 takes a free port. */
  port: number;
  /** Folder of the settings. */
  dataFolder: string;
  note: (text: string) => void;
}

/** The browser face with all that is behind it. */
export interface BrowserFace {
  readonly url: string;
  readonly workplace: Workplace;
  /** Stops the jobs, saves the settings, frees the ports. */
  readonly close: () => Promise<void>;
}

/** Starts a workplace and serves its screens to a browser on this machine. Errors: `E-FILE-READ`, `E-WEB-LISTEN`. */
export async function startBrowserFace({
  version,
  port,
  dataFolder,
  note,
}: BrowserFaceOptions): Promise<BrowserFace> {
  const workplace = new Workplace({ folder: dataFolder, work: localWork() });
  const backend = new Dispatcher(workplace, browserHost(version), note);
  let server: WebServer;
  try {
    server = await startWebServer({
      port,
      rendererFolder: rendererFolder(),
      note,
      backend: {
        dispatch: (channel, input) => backend.dispatch(channel, input),
        current: (topic) => backend.current(topic),
        subscribe: (listener) => backend.subscribe(listener),
      },
    });
  } catch (error) {
    await workplace.close();
    throw error;
  }
  await workplace.start();
  return {
    url: server.url,
    workplace,
    close: async () => {
      await workplace.close();
      await server.close();
    },
  };
}

/** Where settings are kept, unless the user names a folder. Apart from the window's: both may run at once. */
export function defaultDataFolder(platform: NodeJS.Platform = process.platform): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const base =
    platform === 'win32'
      ? APPDATA || join(homedir(), 'AppData', 'Roaming')
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (absoluteFolder(XDG_CONFIG_HOME) ?? join(homedir(), '.config'));
  return join(base, 'Flashline', 'browser');
}

function browserHost(version: string): FaceHost {
  return {
    hello: {
      version,
      face: 'browser',
      platform: process.platform,
      hasDialogs: false,
      systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    choosePath: () => Promise.resolve(null),
    saveFile: ({ name, bytes }) => Promise.resolve({ kind: 'download', fileName: name, bytes }),
  };
}
