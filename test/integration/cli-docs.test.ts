import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandLine } from '#main/cli/command-line.ts';
import { exitCodeOf, exitCodes } from '#main/cli/exit-codes.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { cliEnglish } from '#shared/text/en/cli.ts';
import { errorTexts } from '#shared/text/en/errors.ts';

const page = readFileSync('docs/cli.md', 'utf8').replace(/ +/g, ' '); // Tables are padded.
const silent = { writeOut: () => undefined, writeErr: () => undefined };
const program = commandLine('0', { run: () => Promise.resolve() }, silent);
const commands = program.commands.filter((command) => !['exit-codes', 'complete'].includes(command.name()));

describe('docs/cli.md', () => {
  it.each(commands.map((command) => command.name()))('has a row for %s', (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}[ \`]`, 'm'));
  });

  it('names every option of every command', () => {
    const options = new Set(commands.flatMap((command) => command.options.map(({ long }) => long ?? '')));
    for (const option of options) expect(page).toMatch(new RegExp(`${option}\\b`));
  });

  it.each(Object.values(exitCodes))('explains exit code %i in the words of the help page', (code) => {
    expect(page).toContain(`| ${code} | ${cliEnglish.help[`exit.${code}`]} |`);
  });

  it('has every error code in the row of its exit code, and names no area that does not exist', () => {
    const codes = Object.keys(errorTexts) as ErrorCode[];
    const named = exitCodeRows();
    const placed = codes.map((code) => [code, placeOf(code, named)]);
    expect(Object.fromEntries(placed)).toEqual(
      Object.fromEntries(codes.map((code) => [code, exitCodeOf(code)])),
    );
    const idle = [...named.keys()].filter((name) => !codes.some((code) => fits(code, name)));
    expect(idle).toEqual([]);
  });
});

/** What the table of exit codes names, whole codes and beginnings such as `E-PORT-*`, each with its exit code. */
function exitCodeRows(): ReadonlyMap<string, number> {
  const rows = [...page.matchAll(/^\| (\d+) \| [^|]+ \| ([^|]*)\|$/gm)];
  return new Map(
    rows.flatMap(([, code, names = '']) =>
      [...names.matchAll(/`(E-[^`]+)`/g)].map(([, name = '']): [string, number] => [name, Number(code)]),
    ),
  );
}

/** The exit code that the table gives this code: its whole name counts before its beginning. */
function placeOf(code: string, named: ReadonlyMap<string, number>): number | undefined {
  return named.get(code) ?? [...named].find(([name]) => fits(code, name))?.[1];
}

function fits(code: string, name: string): boolean {
  return name.endsWith('*') ? code.startsWith(name.slice(0, -1)) : code === name;
}
