import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandLine } from '#main/cli/command-line.ts';
import { exitCodes } from '#main/cli/exit-codes.ts';
import { en } from '#shared/text/en/catalogue.ts';

const page = readFileSync('docs/cli.md', 'utf8').replace(/ +/g, ' '); // Tables are padded.
const silent = { writeOut: () => undefined, writeErr: () => undefined };
const program = commandLine('0', { run: () => Promise.resolve() }, silent);
const commands = program.commands.filter((command) => command.name() !== 'exit-codes');

describe('docs/cli.md', () => {
  it.each(commands.map((command) => command.name()))('has a row for %s', (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}[ \`]`, 'm'));
  });

  it('names every option of every command', () => {
    const options = new Set(commands.flatMap((command) => command.options.map(({ long }) => long ?? '')));
    for (const option of options) expect(page).toMatch(new RegExp(`${option}\\b`));
  });

  it.each(Object.values(exitCodes))('explains exit code %i in the words of the help page', (code) => {
    expect(page).toContain(`| ${code} | ${en.help[`exit.${code}`]} |`);
  });
});
