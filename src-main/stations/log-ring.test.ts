import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { LogRing } from './log-ring.ts';

describe('the log that the screens show', () => {
  it('shows what a message holds, and obeys none of it', () => {
    const ring = new LogRing(new VirtualClock(), () => undefined);
    const text = 'A connection from \u202e\u001b[2J\r\nhttp://x was refused.';
    ring.write('app', { direction: 'note', level: 'warning', text, bytes: new Uint8Array() });
    expect(ring.recent.map((line) => line.text)).toEqual([
      'A connection from \\u{202E}\\x1B[2J\\x0D\\x0Ahttp://x was refused.',
    ]);
    ring.close();
  });

  it('tells a fault at once to what outlives the program, and nothing else', () => {
    const heard: string[] = [];
    const ring = new LogRing(
      new VirtualClock(),
      () => undefined,
      (text) => heard.push(text),
    );
    const bytes = new Uint8Array();
    ring.write('slot 3', {
      direction: 'note',
      level: 'warning',
      text: 'The trace was not kept whole.',
      bytes,
    });
    ring.write('slot 3', {
      direction: 'note',
      level: 'error',
      text: 'TypeError: x\u001b is not a function',
      bytes,
    });
    expect(heard).toEqual(['slot 3: TypeError: x\\x1B is not a function']);
    ring.close();
  });
});
