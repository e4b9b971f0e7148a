import { afterAll, describe, expect, it } from 'vitest';
import { runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const port = ['--port', 'virtual:stm32f405'];

describe.concurrent('an option without its value', () => {
  it.each([
    ['program', [sampleFile, ...port, '--part', '--go'], '--part'],
    ['info', ['--port', '-q'], '--port'],
    ['info', ['-p', '--json'], '-p'],
    ['options set', ['A=1', ...port, '--confirm', '--yes'], '--confirm'],
    ['doctor lines', ['--port', '--part', 'stm32f405'], '--port'],
  ])('does not take the next option: %s %j', async (command, words, option) => {
    const run = await runInProcess([...command.split(' '), ...words]);
    expect(run.exitCode).toBe(2);
    expect(run.stdout + run.stderr).toContain(`${option} has no value`);
    expect(run.stdout + run.stderr).toContain(`flashline ${command} --help`);
  });

  it('takes a value that begins with a dash if it is one', async () => {
    const sequence = await runInProcess(['info', ...port, '--enter', '-dtr,rts', '--json']);
    expect(sequence.stdout).not.toContain('has no value');
    const text = await runInProcess(['info', ...port, '--enter', 'command:x', '--enter-expect=--ok']);
    expect(text.stderr).not.toContain('has no value');
  });

  it('is not a business of ours among the words of another program', async () => {
    const run = await runInProcess(['legacy', '-c', '--pn', '-i']);
    expect(run.stderr).toContain('E-LEGACY-VALUE');
  });
});

describe.concurrent('digits that can be read in two ways', () => {
  it.each([
    ['read', ['--address', '08000000', '--length', '16', 'x.bin', ...port], '0x08000000 or 0x7A1200'],
    ['read', ['--address', '8000000', '--length', '16', 'x.bin', ...port], '0x8000000 or 0x7A1200'],
    ['read', ['--address', '0x08000000', '--length', '0100', 'x.bin', ...port], '0x0100 or 0x64'],
    ['erase', ['--range', '08004000:16K', ...port], '0x08004000 or'],
    ['erase', ['--range', '0x08004000:4000B', ...port], '0x4000B'],
    ['go', ['--address', '1FFF0000', ...port], '0x1FFF0000'],
    ['program', [sampleFile, '--address', '08000000', ...port], '0x08000000 or'],
    ['verify', [sampleFile, '--address', '08000000', ...port], '0x08000000 or'],
    ['plan', [sampleFile, '--address', '08000000', '--part', 'stm32f405'], '0x08000000 or'],
    ['inspect', [sampleFile, '--address', '08000000'], '0x08000000 or'],
  ])('are refused with both readings: %s %j', async (command, words, readings) => {
    const run = await runInProcess([command, ...words]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`write ${readings}`);
  });

  it('are taken if they have one meaning', async () => {
    const words = ['--address', '134217728', '--length', '16777', '--force', folder.path('x.bin'), ...port];
    expect((await runInProcess(['read', ...words])).exitCode).toBe(0);
  });
});

describe.concurrent('the environment', () => {
  const environment = {
    FLASHLINE_PORT: 'virtual:stm32f405',
    FLASHLINE_BAUD: '57600',
    FLASHLINE_PART: 'stm32f405',
  };

  it('gives port, part and baud rate, also to commands of commands', async () => {
    const info = await runInProcess(['info'], { environment });
    expect(info.stdout).toContain('57600 baud');
    const options = await runInProcess(['options', 'read', '--json'], { environment });
    expect(options.exitCode).toBe(0);
    const wrong = await runInProcess(['info'], {
      environment: { ...environment, FLASHLINE_PART: 'stm32g071' },
    });
    expect(wrong.stderr).toContain('E-TARGET-MISMATCH');
  });

  it('gives way to the command line', async () => {
    const run = await runInProcess(['info', '--port', 'virtual:stm32g071', '--part', 'stm32g071'], {
      environment,
    });
    expect(run.stdout).toContain('STM32G07xxx/08xxx');
  });

  it('is named if its value makes no sense, and is unset if it is empty', async () => {
    const bad = await runInProcess(['info', ...port], { environment: { FLASHLINE_BAUD: 'fast' } });
    expect(bad.exitCode).toBe(2);
    expect(bad.stderr).toContain('The environment variable FLASHLINE_BAUD is fast.');
    const empty = await runInProcess(['info'], { environment: { FLASHLINE_PORT: '' } });
    expect(empty.stderr).toContain("Required option '-p, --port <port>' not specified");
  });

  it('makes no board of a plan for a part', async () => {
    const run = await runInProcess(['plan', sampleFile, '--part', 'stm32f405'], { environment });
    expect(run.stdout).toContain('No board was changed.');
    const board = await runInProcess(['plan', sampleFile], {
      environment: { FLASHLINE_PORT: 'virtual:stm32f405' },
    });
    expect(board.stdout).toContain('Nothing was sent that changes the board.');
  });
});

describe.concurrent('--quiet', () => {
  it('leaves warnings, errors and the result', async () => {
    const run = await runInProcess(['program', sampleFile, ...port, '--quiet']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('Programmed and verified');
    const wrong = await runInProcess(['info', ...port, '--part', 'stm32g071', '-q']);
    expect(wrong.stderr).toMatch(/^Error: /);
    const plan = await runInProcess(['plan', sampleFile, ...port, '-q']);
    expect(plan.stdout).toContain('Plan for');
  });
});
