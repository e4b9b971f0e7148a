import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltCli, eventsOf, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const port = ['--port', 'virtual:stm32f405'];
let cli: BuiltCli;

beforeAll(async () => {
  cli = await BuiltCli.make('names');
});
afterAll(() => {
  cli.remove();
  folder.remove();
});

describe.skipIf(process.platform === 'win32')('what a name holds', () => {
  const hostile = 'evil\u001b]0;owned\u0007\u009b2J\u202e\r\nProgrammed and verified';
  const shown = 'evil\\x1B]0;owned\\x07\\x9B2J\\u{202E}\\x0D\\x0AProgrammed and verified';

  it('is shown and never obeyed, by every command that says it again', async () => {
    writeFileSync(folder.path(`${hostile}.hex`), 'no firmware');
    const file = folder.path(`${hostile}.hex`);
    const lines = [
      ['inspect', file],
      ['program', file, ...port],
      ['plan', file, '--part', 'stm32f405'],
      ['import-map', file],
      ['report', file],
      ['info', '--port', hostile],
      ['info', ...port, '--part', hostile],
      ['devices', hostile],
      [hostile],
      ['help', hostile],
      ['info', `--${hostile}`],
      ['board', hostile],
    ];
    for (const words of lines) {
      const { stdout, stderr, exitCode } = await cli.run(words);
      expect(stdout + stderr, words.join(' ')).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
      expect(stdout + stderr, words.join(' ')).not.toMatch(/^Programmed and verified/m);
      expect(exitCode).not.toBe(0);
    }
    expect((await cli.run(['inspect', file])).stderr).toContain(shown);
    const old = await cli.run(['-c', '--pn', hostile], { program: 'flashline-legacy' });
    expect(old.stdout + old.stderr).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('comes back from JSON as it is, in letters that every terminal shows', async () => {
    const { stdout } = await cli.run(['info', '--port', hostile, '--json']);
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.stringify(eventsOf({ stdout }))).toContain('\\u001b');
  });
});
