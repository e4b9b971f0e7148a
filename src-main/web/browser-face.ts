import { homedir } from 'node:os';
import { join } from 'node:path';
import { Dispatcher } from '../api/dispatcher.ts';
import type { FarTarget } from '#shared/job/far-target.ts';
import type { FaceHost } from '../api/face-host.ts';
import { localShelf, localWork } from '../documents/local-work.ts';
import { absoluteFolder } from '../settings/absolute-folder.ts';
import { Workplace } from '../stations/workplace.ts';
import { rendererFolder } from './renderer-folder.ts';
import { startWebServer, type WebServer } from './web-server.ts';

/** How the browser face is started. */
export interface BrowserFaceOptions {
  version: string;
  /** 0 takes a free port. */
  port: number;
  /** What a page may use outside this machine: there is nobody else to ask. Default: nothing. */
  allowed?: readonly AllowedTarget[];
  /** Folder of the settings. */
  dataFolder: string;
  note: (text: string) => void;
}

/** The browser face with everything it needs. */
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
  allowed = [],
  dataFolder,
  note,
}: BrowserFaceOptions): Promise<BrowserFace> {
  const workplace = new Workplace({
    folder: dataFolder,
    work: localWork(),
    shelf: localShelf,
    hearError: note,
  });
  const backend = new Dispatcher(workplace, browserHost(version, allowed), note);
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

/** What is allowed on the command line: every port on the network, every command, or this one port. */
export type AllowedTarget = 'network' | 'commands' | { port: string };

function isAllowed(target: FarTarget, allowed: readonly AllowedTarget[]): boolean {
  return allowed.some((what) => {
    if (what === 'network') return target.kind === 'port';
    if (what === 'commands') return target.kind === 'command';
    return target.kind === 'port' && what.port === target.port;
  });
}

function browserHost(version: string, allowed: readonly AllowedTarget[]): FaceHost {
  return {
    hello: {
      version,
      face: 'browser',
      platform: process.platform,
      hasDialogs: false,
      systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    choosePath: () => Promise.resolve(null),
    confirm: (target) => Promise.resolve(isAllowed(target, allowed)),
    saveFile: ({ name, bytes }) => Promise.resolve({ kind: 'download', fileName: name, bytes }),
  };
}
