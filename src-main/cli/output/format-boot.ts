import type { BootStatement } from '#shared/devices/explain-boot.ts';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en/catalogue.ts';

/** A statement about booting in words. Pure. */
export function bootSentence({ key, params }: BootStatement): string {
  return fill(en.boot[key], params);
}

/** How a part starts its bootloader: a list under a heading, or nothing where there is nothing to say. Pure. */
export function formatBoot(statements: readonly BootStatement[] | undefined): string[] {
  if (statements === undefined || statements.length === 0) return [];
  const marks = { rule: '-', trap: '!', way: '>' } as const;
  return [en.boot.title, ...statements.map((each) => `  ${marks[each.kind]} ${bootSentence(each)}`)];
}

/** The same as JSON, with the words. */
export function bootJson(statements: readonly BootStatement[]): Record<string, unknown>[] {
  return statements.map((statement) => ({
    kind: statement.kind,
    key: statement.key,
    text: bootSentence(statement),
  }));
}
