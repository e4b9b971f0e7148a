import { describe, expect, it } from 'vitest';
import { enterPresets } from '#shared/job/enter-presets.ts';
import { enterChoice } from '#main/cli/line-options.ts';
import { eventsOf, runInProcess, sampleFile } from '../support/cli.ts';
import { thrownBy } from '../support/thrown.ts';

const choice = (options: Parameters<typeof enterChoice>[0]) => enterChoice(options, false);
const refusal = (options: Parameters<typeof enterChoice>[0]) =>
  thrownBy(() => choice(options)).params['detail'];

describe('--enter', () => {
  it.each(enterPresets.map(({ name, strategy }) => [name, strategy] as const))(
    'takes the preset %s',
    (name, strategy) => {
      expect(choice({ enter: name })).toEqual({ enter: strategy, resetLines: null });
    },
  );

  it('takes a sequence and a command', () => {
    expect(choice({ enter: 'rts,-dtr,dtr' }).enter).toMatchObject({ kind: 'sequence', leave: null });
    expect(choice({ enter: 'command:R', enterBaud: 9600, enterParity: 'odd' }).enter).toMatchObject({
      kind: 'command',
      command: { baudRate: 9600, parity: 'odd', exchanges: [{ send: [0x52] }] },
    });
  });

  it('lets a preset be told another rate, but not another answer', () => {
    expect(choice({ enter: 'inav', enterBaud: 57_600 }).enter).toMatchObject({
      command: { baudRate: 57_600 },
    });
    expect(refusal({ enter: 'inav', enterExpect: 'OK' })).toMatch('--enter-expect is for command:TEXT');
  });

  it('may go with lines that reset the board afterwards', () => {
    expect(choice({ enter: 'command:R', boot0: 'rts', reset: 'dtr' })).toMatchObject({
      enter: { kind: 'command' },
      resetLines: { boot0: 'rts', reset: 'dtr' },
    });
  });

  it.each([
    [{ enter: 'brk' }, 'not a valid way into the bootloader'],
    [{ enter: 'command:' }, 'up to 256 bytes'],
    [{ enter: 'rts-dtr', reset: 'dtr' as const }, 'omit --boot0 and --reset'],
    [{ enter: 'rts-dtr', resume: true as const }, '--resume says'],
    [{ enter: 'rts-dtr', enterBaud: 9600 }, 'describe a command'],
    [{ enterWait: 10 }, 'describe a command'],
  ])('is refused if it makes no sense: %j', (options, words) => {
    expect(refusal(options)).toMatch(words);
  });

  it('drives a board from the command line', async () => {
    const good = await runInProcess([
      'info',
      '--port',
      'virtual:stm32f103c8',
      '--enter',
      'rts-dtr',
      '--json',
    ]);
    expect(eventsOf(good).at(-1)).toMatchObject({ outcome: 'ok', exitCode: 0 });
  });
});

describe('--leave', () => {
  it('is in the plan and in the result', async () => {
    const words = ['program', sampleFile, '--port', 'virtual:stm32f103c8', '--leave', 'ram-reset', '--json'];
    const events = eventsOf(await runInProcess(words));
    expect(events.find(({ event }) => event === 'plan')).toMatchObject({
      leave: { way: 'ram-reset', stub: { address: 0x2000_0200, sizeBytes: 32 } },
    });
    expect(events.at(-1)).toMatchObject({ outcome: 'ok', left: { way: 'ram-reset', proof: 'rom-silent' } });
  });

  it('is told in words', async () => {
    const run = await runInProcess(['program', sampleFile, '--port', 'virtual:stm32f405', '--leave', 'auto']);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toMatch('Leave    by a reset by lines (the cleanest start');
    expect(run.stdout).toMatch('The bootloader no longer answers: the board has left it.');
  });

  it('does not go with --go, unless it says the same', async () => {
    const words = ['program', sampleFile, '--port', 'virtual:stm32f405', '--go', '--leave'];
    expect((await runInProcess([...words, 'ram-reset'])).exitCode).toBe(2);
    expect((await runInProcess([...words, 'go'])).exitCode).toBe(0);
  });
});

describe('doctor', () => {
  it('asks a person, and nobody else, about lines', async () => {
    const run = await runInProcess(['doctor', 'lines', '--port', 'virtual:stm32f103c8']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch('run it in a terminal');
    expect(run.stderr).toContain('flashline doctor lines --help');
  });

  it('refuses a loopback test of a virtual board, which has no jumper', async () => {
    const run = await runInProcess(['doctor', 'loopback', '--port', 'virtual:stm32f103c8']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch('virtual:loopback');
    expect(run.stderr).toContain('flashline doctor loopback --help');
  });

  it('tests a line at one rate', async () => {
    const run = await runInProcess([
      'doctor',
      'loopback',
      '--port',
      'virtual:loopback',
      '--baud',
      '921600',
      '--json',
    ]);
    expect(run.exitCode).toBe(0);
    expect(eventsOf(run)[0]).toMatchObject({ command: 'doctor loopback', verdict: 'sound', parity: 'real' });
  });
});
