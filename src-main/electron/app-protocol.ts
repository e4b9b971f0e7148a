import { protocol } from 'electron';
import { APP_SCHEME, isAppAddress } from './app-address.ts';

/** One file of the window: its bytes and all headers, the content security policy among them. */
export interface PageFile {
  body: Uint8Array;
  headers: Readonly<Record<string, string>>;
}

/** Gives the file of a path such as `/index.html`, or undefined if there is none with that name. */
export type PageFiles = (path: string) => PageFile | undefined;

/** Makes `app:` a scheme with an origin, like https. Must be called before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's files under `app://flashline/`. Everything that is not one of them is not found. */
export function serveAppFiles(files: PageFiles): void {
  if (hasHandle(protocol)) {
    protocol.handle(APP_SCHEME, ({ url, method }) => {
      const file = method === 'GET' ? findFile(files, url) : undefined;
      // eslint-disable-next-line n/no-unsupported-features/node-builtins -- where protocol.handle is, Response is
      return new Response(file === undefined ? null : Buffer.from(file.body), {
        status: file === undefined ? 404 : 200,
        headers: file?.headers ?? {},
      });
    });
    return;
  }
  serveAsBuffers(files);
}

/** Electron 22 has no `protocol.handle`; from 25 on this call is deprecated. */
function serveAsBuffers(files: PageFiles): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on Electron 22
  protocol.registerBufferProtocol(APP_SCHEME, ({ url, method }, answer) => {
    const file = method === 'GET' ? findFile(files, url) : undefined;
    if (file === undefined) {
      answer({ statusCode: 404, data: Buffer.alloc(0) });
      return;
    }
    const { 'Content-Type': mimeType = 'application/octet-stream' } = file.headers;
    answer({ data: Buffer.from(file.body), mimeType, headers: { ...file.headers } });
  });
}

function hasHandle(candidate: object): boolean {
  return 'handle' in candidate;
}

function findFile(files: PageFiles, address: string): PageFile | undefined {
  return isAppAddress(address) ? files(new URL(address).pathname) : undefined;
}
