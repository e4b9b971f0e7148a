import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '#main/cli/command-line.ts';
import { completionScripts } from '#main/cli/completion/scripts.ts';
import { findPart } from '#main/devices/find-part.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { BuiltCli, runInProcess, temporaryFolder } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

const folder = temporaryFolder();
const silent = { writeOut: () => undefined, writeErr: () => undefined };
const program = commandLine('0', { run: () => Promise.resolve() }, silent);

/** What the last of the words may become. */
async function complete(...words: string[]): Promise<string[]> {
  const { stdout, exitCode } = await runInProcess(['complete', '--', ...words]);
  expect(exitCode).toBe(0);
  return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

interface Known {
  path: string[];
  command: Command;
}

/** All commands that a person can give, with their names. */
function known(parent: Command, path: string[] = []): Known[] {
  return parent.commands
    .filter((command) => !['complete', 'exit-codes'].includes(command.name()))
    .flatMap((command) => {
      const own = [...path, command.name()];
      return [{ path: own, command }, ...known(command, own)];
    });
}

describe.concurrent('what a word may become', () => {
  it('is every command, and every kind of one', async () => {
    const names = program.commands.map((command) => command.name());
    const hidden = ['complete', 'exit-codes'];
    expect(await complete('')).toEqual([...names.filter((name) => !hidden.includes(name)), 'help']);
    expect(await complete('options', '')).toEqual(['read', 'set', 'reset', 'describe']);
    expect(await complete('help', 'exi')).toEqual(['exit-codes']);
    expect(await complete('pro')).toEqual(['program', 'protect']);
  });

  it.each(known(program))('is every option of $path, and no other', async ({ path, command }) => {
    const options = command.options.map(({ long }) => long ?? '');
    expect(await complete(...path, '-')).toEqual([...options, '--help']);
  });

  it('is not an option that is there already, by either name', async () => {
    expect(await complete('info', '-p', 'COM3', '--p')).toEqual(['--part', '--parity', '--pace']);
    expect(await complete('info', '--quiet', '--qu')).toEqual([]);
  });

  it.each(
    known(program).flatMap(({ path, command }) =>
      command.options
        .filter(({ argChoices }) => argChoices !== undefined)
        .map(({ long, argChoices }) => ({ path, long: long ?? '', argChoices: argChoices ?? [] })),
    ),
  )('is each of the choices of $path $long', async ({ path, long, argChoices }) => {
    expect(await complete(...path, long, '')).toEqual(argChoices);
  });

  it('is a part that --part takes', async () => {
    const parts = await complete('info', '--part', '');
    expect(parts.length).toBeGreaterThan(250);
    for (const part of parts) expect(() => findPart(loadDevices(), part)).not.toThrow();
    expect(await complete('devices', 'stm32g07')).toEqual(['stm32g070', 'stm32g071']);
    expect(await complete('board', 'stm32g071')).toEqual(['stm32g071']);
  });

  it('is a port, and a simulated board once it is begun', async () => {
    const ports = await complete('info', '--port', '');
    expect(ports).toContain('virtual:');
    expect(ports.filter((port) => port.startsWith('virtual:'))).toHaveLength(1);
    expect(await complete('info', '--port', 'virtual:stm32g071')).toEqual(['virtual:stm32g071']);
    expect(await complete('info', '--port=virtual:stm32g071')).toEqual(['--port=virtual:stm32g071']);
    expect(await complete('info', '--port=vir')).toEqual(['--port=virtual:']);
    expect(await complete('program', 'x', '--erase=m', '--erase=m')).toEqual(['--erase=mass']);
    expect(await complete('replay', 'x', '--board', '--against', 'virtual:stm32g071')).toEqual([
      'virtual:stm32g071',
    ]);
  });

  it('is a file if one is read or written, and nothing if only a person knows', async () => {
    expect(await complete('program', '')).toEqual([':files']);
    expect(await complete('program', 'a.hex', 'b')).toEqual([':files']);
    expect(await complete('info', '--trace', '')).toEqual([':files']);
    expect(await complete('info', '--trace=x')).toEqual([':files']);
    expect(await complete('info', '--json=x')).toEqual([]);
    expect(await complete('verify', 'a.hex', '')).toEqual([]);
    expect(await complete('info', '--baud', '')).toEqual([]);
    expect(await complete('nonsense', '')).toEqual([]);
    expect(await complete('program', '--', '--po')).toEqual([':files']);
  });
});

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish'] as const)(
    'of %s is printed, and names no command of its own',
    async (shell) => {
      const { stdout, exitCode } = await runInProcess(['completion', shell]);
      expect({ stdout, exitCode }).toEqual({ stdout: completionScripts[shell], exitCode: 0 });
      expect(stdout).not.toMatch(/--p|program|unprotect|devices/);
      // As a file: with -n, fish takes none from stdin.
      writeFileSync(folder.path(`script.${shell}`), stdout);
      const { status, error } = spawnSync(shell, ['-n', folder.path(`script.${shell}`)]);
      if (error === undefined) expect(status).toBe(0);
    },
  );

  it('of another shell is refused', async () => {
    const { exitCode, stderr } = await runInProcess(['completion', 'tcsh']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});

const hasBash = spawnSync('bash', ['-c', 'compgen -b']).status === 0;

describe('in a real shell', () => {
  let cli: BuiltCli;
  const bin = folder.path('bin');

  beforeAll(async () => {
    cli = await BuiltCli.make('completion');
    mkdirSync(bin);
    const script = `#!/bin/sh\nexec "${process.execPath}" "${cli.entry('flashline')}" "$@"\n`;
    writeFileSync(`${bin}/flashline`, script);
    chmodSync(`${bin}/flashline`, 0o755);
    mkdirSync(folder.path('files/sub'), { recursive: true });
    for (const name of ['app.hex', 'app two.hex', 'boot.hex'])
      writeFileSync(folder.path(`files/${name}`), '');
  }, 60_000);
  afterAll(() => {
    cli.remove();
    folder.remove();
  });

  /** A shell that is in the folder of files, and finds the program. */
  const place = () => ({
    cwd: folder.path('files'),
    encoding: 'utf8' as const,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  });

  describe.skipIf(!hasBash)('that is bash', () => {
    /** The answers to Tab at the end of a line, as bash would put them into it. */
    function tab(line: string, breaks = ` \t\n"'><=;|&(:`, prelude = ''): string[] {
      const program = `
      ${prelude}
      eval "$(flashline completion bash)"
      COMP_WORDBREAKS="$BREAKS" COMP_LINE="$LINE" COMP_POINT=\${#LINE}
      $(complete -p flashline | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      printf '%s\\n' "\${COMPREPLY[@]}"`;
      const out = execFileSync('bash', ['--norc', '-c', program], {
        ...place(),
        env: { ...place().env, LINE: line, BREAKS: breaks },
      });
      return out.split('\n').filter((word) => word !== '');
    }

    it('completes commands, options and choices', () => {
      expect(tab('flashline prog')).toEqual(['program']);
      expect(tab('flashline program app.hex --keep')).toEqual(['--keep-rest']);
      expect(tab('flashline program app.hex --erase ')).toEqual(['needed', 'mass', 'none']);
      expect(tab('flashline options ')).toEqual(['read', 'set', 'reset', 'describe']);
    });

    it('completes after the colon of a port, whether bash breaks words there or not', () => {
      expect(tab('flashline info --port virtual:stm32g071')).toEqual(['stm32g071']);
      expect(tab('flashline info --port virtual:stm32g071', ' \t\n')).toEqual(['virtual:stm32g071']);
      expect(tab('flashline info --part stm32g071')).toEqual(['stm32g071']);
      expect(tab('flashline info --port=virtual:stm32g071')).toEqual(['stm32g071']);
    });

    it('completes names of files, with blanks in them, too', () => {
      expect(tab('flashline program ap').sort()).toEqual(['app two.hex', 'app.hex']);
      expect(tab(String.raw`flashline program app\ t`)).toEqual(['app two.hex']);
    });

    it('leaves names of files to bash, which knows how they were quoted, if it can be asked to', () => {
      const asked = 'compopt() { [[ "$*" == "-o default" ]] && COMPREPLY+=("by bash"); }';
      expect(tab('flashline program "sub/a b', undefined, asked)).toEqual(['by bash']);
    });
  });

  describe.skipIf(!hasTool('zsh'))('that is zsh', () => {
    /** What Tab at the end of a line offers, and what it makes of the line. */
    function tab(
      line: string,
      setUp = 'eval "$(flashline completion zsh)"',
    ): { offered: string[]; line: string } {
      const out = folder.path(`zsh-${Math.random()}`);
      const env = { ...place().env, LINE: line, OUT: out, SET_UP: setUp };
      execFileSync('zsh', ['-f', '-c', ZSH_TAB], { ...place(), env, stdio: 'ignore' });
      const lines = readFileSync(out, 'utf8').split('\n').slice(0, -1);
      return { offered: lines.slice(0, -1), line: lines.at(-1) ?? '' };
    }

    it('completes commands, options and choices', () => {
      expect(tab('flashline prog').line).toBe('flashline program ');
      expect(tab('flashline program app.hex --keep').offered).toEqual(['--keep-rest']);
      expect(tab('flashline program app.hex --erase ').offered).toEqual(['needed', 'mass', 'none']);
    });

    it('completes ports, and leaves the line open after the beginning of one', () => {
      expect(tab('flashline info --port vir').line).toBe('flashline info --port virtual:');
      expect(tab('flashline info --port virtual:stm32g071').line).toBe(
        'flashline info --port virtual:stm32g071 ',
      );
      expect(tab('flashline info --port=vir').line).toBe('flashline info --port=virtual:');
    });

    it('completes names of files, with blanks in them, and after an option too', () => {
      expect(tab('flashline program app\\ t').line).toBe('flashline program app\\ two.hex ');
      expect(tab('flashline info --trace=bo').line).toBe('flashline info --trace=boot.hex ');
    });

    it('completes at the first Tab if the script is in a folder of functions', () => {
      mkdirSync(folder.path('functions'), { recursive: true });
      writeFileSync(folder.path('functions/_flashline'), completionScripts.zsh);
      const setUp = `fpath=(${folder.path('functions')} $fpath); compinit -u -D`;
      expect(tab('flashline prog', setUp).line).toBe('flashline program ');
    });
  });

  describe.skipIf(!hasTool('fish'))('that is fish', () => {
    /** What Tab at the end of a line offers. */
    function tab(line: string): string[] {
      const words = ['--no-config', '-c', 'flashline completion fish | source; complete -C "$argv[1]"', line];
      const out = execFileSync('fish', words, { ...place(), env: { ...place().env, HOME: folder.path('') } });
      return out.split('\n').flatMap((word) => word.split('\t')[0] || []);
    }

    it('completes commands, options, choices and ports', () => {
      expect(tab('flashline prog')).toEqual(['program']);
      expect(tab('flashline program app.hex --keep')).toEqual(['--keep-rest']);
      expect(tab('flashline program app.hex --erase ').sort()).toEqual(['mass', 'needed', 'none']);
      expect(tab('flashline info --port virtual:stm32g071')).toEqual(['virtual:stm32g071']);
      expect(tab('flashline info --port=virtual:stm32g071')).toEqual(['--port=virtual:stm32g071']);
    });

    it('completes names of files, with blanks in them, and after an option too', () => {
      expect(tab('flashline program ap').sort()).toEqual(['app two.hex', 'app.hex']);
      expect(tab('flashline program app\\ t')).toEqual(['app two.hex']);
      expect(tab('flashline info --trace=bo')).toEqual(['--trace=boot.hex']);
    });
  });
});

/** An interactive zsh on a pseudo-terminal gets the line and Tab; what it offers, and the line after it, are in a file. */
const ZSH_TAB = String.raw`
  zmodload zsh/zpty
  zpty shell zsh -f -i
  zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D
  compadd() {
    local -a hits
    if [[ "${'$'}{@[1,(i)(-|--)]}" != *-(O|A|D)\ * ]]; then
      builtin compadd -A hits "$@"
      print -rl -- $hits >> $OUT
    fi
    builtin compadd "$@"
  }
  told() { print -r -- "$BUFFER" >> $OUT; print -r -- done > $OUT.done; exit }
  zle -N told; bindkey "^X" told; bindkey "^I" complete-word
  eval "$SET_UP"
  : > $OUT.ready'
  until [[ -e $OUT.ready ]]; do zpty -r -t shell heard; sleep 0.02; done
  zpty -w -n shell "$LINE"$'\t\x18'
  until [[ -e $OUT.done ]]; do zpty -r -t shell heard; sleep 0.02; done
  zpty -d shell
`;
