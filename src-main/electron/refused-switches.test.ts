import { describe, expect, it } from 'vitest';
import { refusedSwitches } from './refused-switches.ts';

describe('the command line of the packaged program', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--Remote-Debugging-Port=0',
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--debug-brk',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--renderer-cmd-prefix=sh',
    '--utility-cmd-prefix=sh',
    '--gpu-launcher=sh',
    '--disable-web-security',
    '--host-resolver-rules=',
    '--proxy-server=127.0.0.1:1',
    '--force-webrtc-ip-handling-policy=default',
    '--disable-features=X',
    '--enable-blink-features=X',
    '--require=/tmp/x.js',
    '/remote-debugging-port=1',
    '-remote-debugging-port=1',
    '--ignore-certificate-errors-spki-list=x',
    '--log-net-log=/tmp/x',
  ])('takes no %s', (word) => {
    expect(refusedSwitches(['flashline', word])).toHaveLength(1);
  });

  it('takes what concerns drawing, languages, and a container', () => {
    const words = [
      '/opt/flashline/flashline',
      '--no-sandbox',
      '--lang=de',
      '--disable-gpu',
      '--user-data-dir=/tmp/x',
    ];
    expect(
      refusedSwitches([...words, '--ozone-platform=wayland', '--enable-logging', '/home/u/debug.hex']),
    ).toEqual([]);
  });
});
