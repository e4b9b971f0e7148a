import { describe, expect, it } from 'vitest';
import { eventsOf, runInProcess } from '../support/cli.ts';

const onG071 = ['--port', 'virtual:stm32g071rb'];

describe('flashline options', () => {
  it('read shows fields by name, with their meaning and what wfactory default', async () => {
    const { exitCode, stdout } = await runInProcess(['options', 'read', ...onG071]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/nBOOT_SEL = 0x0: the BOOT0 pin +factory default: 0x1/);
    expect(stdout).toMatch(/RDP = 0xAA: level 0: not protected +factory default$/m);
    expect(stdout).toContain('0x1FFF7800: mask 0xC0B00000, value 0xC0B00000');
  });

  it('read --json gives the view and the bytes', async () => {
    const { stdout } = await runInProcess(['options', 'read', ...onG071, '--json']);
    const result = eventsOf({ stdout }).at(-1)!;
    const options = result['options'] as {
      state: string;
      groups: { group: string }[];
      areas: { hex: string }[];
    };
    expect(options.state).toBe('read');
    expect(options.groups.map(({ group }) => group)).toContain('boot');
    expect(options.areas[0]?.hex).toHaveLength(256);
  });

  it('set shows before and after, asks, and says what is proved', async () => {
    const words = ['options', 'set', 'IWDG_SW=0', ...onG071];
    const agreed = await runInProcess(words, { isTerminal: true, input: 'yes\n' });
    expect(agreed.exitCode).toBe(0);
    expect(agreed.stderr).toContain('IWDG_SW: 0x1: the program → 0x0: the hardware, at every reset');
    expect(agreed.stdout).toMatch(/compared in .*: IWDG_SW = 0x0\. No other bit/);
    const declined = await runInProcess(words, { isTerminal: true, input: 'no\n' });
    expect(declined.exitCode).toBe(7);
    expect(declined.stderr).toContain('E-OPTION-NOT-AGREED');
    expect(declined.stdout).toContain('The option bytes are unchanged.');
  });

  it('set needs --yes if nobody can be asked, before the port is opened', async () => {
    const { exitCode, stderr } = await runInProcess(['options', 'set', 'IWDG_SW=0', '--port', '/dev/none']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--preview');
  });

  it('set --preview writes nothing', async () => {
    const { exitCode, stdout } = await runInProcess(['options', 'set', 'BOR_EN=1', ...onG071, '--preview']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('BOR_EN: 0x0: off → 0x1: on, with the levels below');
    expect(stdout).toContain('Nothing was written');
  });

  it('set --preview of what is set already says so once', async () => {
    const { exitCode, stdout } = await runInProcess(['options', 'set', 'BOR_EN=0', ...onG071, '--preview']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('Nothing had to be written.\n');
  });

  it('set --quiet shows the plan only to somebody who is asked', async () => {
    const words = ['options', 'set', 'IWDG_SW=0', ...onG071, '--quiet'];
    expect((await runInProcess([...words, '--yes'])).stderr).not.toContain('IWDG_SW');
    const asked = await runInProcess(words, { isTerminal: true, input: 'yes\n' });
    expect(asked.stderr).toContain('IWDG_SW: 0x1');
  });

  it('set --preview shows a lock-out, and what it would take', async () => {
    const run = await runInProcess(['options', 'set', 'nBOOT_SEL=1', ...onG071, '--preview']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('nBOOT_SEL: 0x0: the BOOT0 pin → 0x1: the option bit nBOOT0');
    expect(run.stdout).toContain('LOCKS OUT THE BOOTLOADER');
    expect(run.stdout).toContain('--accept-lockout is needed');
    expect(run.stderr).not.toContain('knowingly');
  });

  it('set --preview of level 2 writes nothing, confirmed or not', async () => {
    const words = 'LOCK STM32G07xxx/08xxx FOREVER: LEVEL 2';
    for (const confirmed of [[], ['--confirm', words]]) {
      const run = await runInProcess(['options', 'set', 'RDP=0xCC', ...onG071, '--preview', ...confirmed]);
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toContain('RDP: 0xAA');
      expect(run.stdout).toContain('Nothing was written');
      expect(run.stdout).toContain(`--confirm "${words}" is needed`);
      expect(run.stdout).not.toContain('level 2 was written');
    }
  });

  it.each([
    ['a lock-out', ['nBOOT_SEL=1'], 'E-OPTION-LOCKOUT', 7],
    ['a lock-out, naming the option', ['nBOOT_SEL=1'], '--accept-lockout', 7],
    ['readout protection', ['RDP=0xBB'], 'E-OPTION-RDP', 7],
    ['readout protection, naming the command', ['RDP=0xBB'], 'flashline protect', 7],
    ['level 2, naming the option', ['RDP=2'], '--confirm', 7],
    ['level 2 without the words', ['RDP=2'], 'LOCK STM32G07xxx/08xxx FOREVER: LEVEL 2', 7],
    ['a field the part has not', ['DBANK=1'], 'E-OPTION-FIELD', 7],
    ['an assignment that is none', ['nBOOT_SEL'], 'nBOOT_SEL=0', 2],
  ])('set refuses %s', async (_title, assignments, words, code) => {
    const run = await runInProcess(['options', 'set', ...assignments, ...onG071, '--yes']);
    expect(run.stderr).toContain(words);
    expect(run.exitCode).toBe(code);
  });

  it('set locks the bootloader out only with --accept-lockout, and warns', async () => {
    const run = await runInProcess(['options', 'set', 'nBOOT_SEL=1', ...onG071, '--yes', '--accept-lockout']);
    expect(run.stderr).toContain('LOCKS OUT THE BOOTLOADER (nBOOT_SEL = 0x1, nBOOT0 = 0x1)');
    expect(run.stderr).toContain('You chose to lock out the bootloader');
  });

  it('reset brings back what the factory sets', async () => {
    const run = await runInProcess(['options', 'reset', ...onG071, '--preview', '--accept-lockout']);
    expect(run.stdout).toContain('nBOOT_SEL: 0x0: the BOOT0 pin → 0x1: the option bit nBOOT0');
    expect(run.exitCode).toBe(0);
  });

  it('describe explains a part without a board, and says so if nothing is known', async () => {
    const known = await runInProcess(['options', 'describe', 'stm32l073']);
    expect(known.stdout).toMatch(/BFB2 {2}0x1FF80004\[7\]/);
    expect(known.stdout).toContain('may lock out the bootloader');
    const json = await runInProcess(['options', 'describe', 'stm32l073', '--json']);
    expect(eventsOf(json).at(-1)).toMatchObject({ options: { groups: expect.any(Array) } });
    const unknown = await runInProcess(['options', 'describe', 'stm32u575']);
    expect([unknown.exitCode, unknown.stderr.includes('E-OPTION-NO-LAYOUT')]).toEqual([7, true]);
  });
});
