import type { BootStatement } from '#shared/devices/explain-boot.ts';
import { cliEnglish } from '#shared/text/en/cli.ts';
import { fillEnglish } from '#shared/text/english-words.ts';
import { text } from '#shared/text/text.ts';

const marks = { rule: '-', trap: '!', way: '>' } as const;

/** How a part starts its bootloader: a list under a heading, or nothing if there is nothing to say. Pure. */
export function formatBoot(statements: readonly BootStatement[] | undefined): string[] {
  if (statements === undefined || statements.length === 0) return [];
  return [
    text('boot.title'),
    ...statements.map((statement) => `  ${marks[statement.kind]} ${bootSentence(statement)}`),
  ];
}

/** The same as JSON, with the words. */
export function bootJson(statements: readonly BootStatement[]): Record<string, unknown>[] {
  return statements.map((statement) => ({
    kind: statement.kind,
    key: statement.key,
    text: bootSentence(statement),
  }));
}

/** A statement in words; if it is about lines, with the options that name them. */
function bootSentence({ key, params }: BootStatement): string {
  const words = fillEnglish(cliEnglish.boot[key], params);
  return key === 'way.lines' ? `${words} ${text('cli.boot.lines')}` : words;
}
