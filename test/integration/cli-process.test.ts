import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen } from '../support/screen-client.ts';
import { BuiltCli, ended, eventsOf, said, sampleFile, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
let cli: BuiltCli;

beforeAll(async () => {
  cli = await BuiltCli.make('process');
});
afterAll(() => {
  cli.remove();
  folder.remove();
});

describe('the built command line', () => {
  it('loads neither port driver, device table, schema library nor image readers before a command needs them, and no words of the window', () => {
    const entry = cli.chunks.find(({ isEntry }) => isEntry);
    const loaded = new Set<string>();
    const visit = (fileName: string) => {
      if (loaded.has(fileName)) return;
      loaded.add(fileName);
      cli.chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(visit);
    };
    visit(entry?.fileName ?? '');
    const packages = [...loaded].filter((name) => !name.endsWith('.js') && !name.startsWith('node:'));
    expect(packages).toEqual(['commander']);
    const modules = cli.chunks
      .filter(({ fileName }) => loaded.has(fileName))
      .flatMap(({ moduleIds }) => moduleIds);
    const heavy = modules.filter((id) =>
      /src-main\/(devices|links|programmers|jobs|virtual-board)\/|src-shared\/(image\/read-|plan\/make|protocol|text\/(de|es|zh)\/|text\/en\/(catalogue|window|operator|bench))/.test(
        id,
      ),
    );
    expect(heavy).toEqual([]);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await cli.run(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('finishes its job when the reader of its output goes away', async () => {
    const child = cli.start(['program', sampleFile, '--port', 'virtual:stm32f405', '--json']);
    child.stdout?.destroy();
    const { exitCode, stderr } = await ended(child);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });
});

describe('flashline-legacy', () => {
  const program = 'flashline-legacy';

  it('takes the place of STMFlashLoader.exe, and never waits for a key', async () => {
    const environment = { FLASHLINE_COM5: 'virtual:stm32f103c8' };
    const words = `-c --pn 5 --br 115200 -i STM32F1_Med-density_64K -e --all -r --a 8000000`.split(' ');
    expect(await cli.run(words, { program, environment })).toEqual({
      exitCode: 0,
      stdout: [
        'Opening Port \t\t\t\t [OK] ',
        'Activating device \t\t\t\t [OK] ',
        'erasing all pages \t\t\t\t [OK] ',
        'Your code is running...',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect((await cli.run(['-c', '--foo'], { program })).exitCode).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('lets the command under way finish and tells what the board holds', async () => {
    const child = cli.start(['program', sampleFile, '--port', 'virtual:stm32f405', '--pace', '--json']);
    const run = ended(child);
    await said(child.stdout, /"phase":"writing","done":[1-9]/);
    child.kill('SIGINT');
    const { exitCode, stdout } = await run;
    expect(exitCode).toBe(130);
    const events = eventsOf({ stdout });
    expect(events).toContainEqual({ event: 'state', at: 'cancelling', phase: 'writing' });
    expect(events.at(-1)).toMatchObject({
      event: 'result',
      outcome: 'cancelled',
      contents: 'partial',
      exitCode: 130,
      error: { code: 'E-CANCELLED' },
    });
  });

  it('ends a wait at once when it is pressed twice', async () => {
    // The erase of a large sector takes a second on this part.
    const words = ['erase', '--port', 'virtual:stm32f405', '--pace', '--pages', '11'];
    const child = cli.start(words);
    const run = ended(child);
    await said(child.stderr, /Erasing 1 page/);
    child.kill('SIGINT');
    await said(child.stderr, /Stopping after the current command/);
    setTimeout(() => child.kill('SIGTERM'), 320); // Sooner would count as the same press.
    const { exitCode, stdout, stderr } = await run;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Stopping at once.');
    expect(stdout).toMatch(/^Stopped after .* The board may hold its old contents, or/);
  });

  it('ends a script of the old tool with an exit code of its own, not with that of a failure', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = silent.address() as AddressInfo;
      const words = `-c --pn tcp://127.0.0.1:${port} -i STM32F1_Med-density_64K -e --all`.split(' ');
      const child = cli.start(words, { program: 'flashline-legacy' });
      const run = ended(child);
      await said(child.stdout, /Opening Port/);
      child.kill('SIGINT');
      const { exitCode, stdout } = await run;
      expect(exitCode).toBe(130);
      expect(stdout).not.toContain('erasing');
    } finally {
      silent.close();
    }
  });
});

describe('flashline serve', () => {
  it('runs the line for a screen, and says at its end what the boards hold', async () => {
    cli.addScreens('<p>screens</p>');
    const child = cli.start(['serve', '--data', folder.path('serve')]);
    const end = ended(child);
    const [url] = await said(child.stdout, /http:\S+/);
    const screen = await openScreen(url);
    expect(screen.page).toBe('<p>screens</p>');
    expect(await screen.invoke('app:hello')).toMatchObject({ value: { face: 'browser' } });
    const programs = await screen.invoke('line:program', { slots: [1] });
    expect(programs).toEqual({ ok: true, value: { started: [1] } });
    await screen.until('line', (line) => line.slots[0]?.phase === 'writing');
    child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await end;
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `Flashline is at ${url}\n` });
    expect(stderr).toMatch(/^Slot 1: The board is only partly programmed/m);
    expect(stderr).not.toContain('Slot 2');
    screen.close();
  });

  it('says in words that its port is taken, and ends', async () => {
    const first = cli.start(['serve', '--data', folder.path('first')]);
    const [, port = ''] = await said(first.stdout, /127\.0\.0\.1:(\d+)/);
    const { exitCode, stderr } = await cli.run(['serve', '--listen', port, '--data', folder.path('second')]);
    expect(exitCode).toBe(4);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toContain('E-WEB-LISTEN');
  });
});
