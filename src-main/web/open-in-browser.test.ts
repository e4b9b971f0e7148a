import { describe, expect, it } from 'vitest';
import { openCommand } from './open-in-browser.ts';

describe('openCommand', () => {
  it.each(['linux', 'darwin', 'win32'] as const)(
    'hands the address over whole on %s, as one argument',
    (platform) => {
      const address = 'http://127.0.0.1:8080/?token=a&b;c';
      const [command, args] = openCommand(address, platform);
      expect(args.at(-1)).toBe(address);
      expect(['xdg-open', 'open', 'rundll32']).toContain(command);
    },
  );
});
