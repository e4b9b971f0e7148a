import { formatAddress } from '#shared/bytes.ts';
import type { JobTask } from '#shared/job/job-definition.ts';

/** The task of a recorded run in a few words, its kind first: `program, erase needed, outside refuse, verify`. Pure. */
export function jobWords({ kind, ...rest }: JobTask): string {
  return [kind, ...fieldWords(rest)].join(', ');
}

function fieldWords(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => valueWords(name, value));
}

function valueWords(name: string, value: unknown): string[] {
  if (value === undefined || value === null || value === false) return [];
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (value === true) return [words];
  if (name === 'address' && typeof value === 'number') return [`${words} ${formatAddress(value)}`];
  if (Array.isArray(value)) return [`${words} ${value.map(itemWords).join(' ')}`];
  if (typeof value === 'object') return fieldWords(value);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  // What is done, and which kind of it, needs no name before it.
  return [name === 'what' || name === 'kind' ? String(value) : `${words} ${value}`];
}

/** A change of an option byte, or a number of a page. */
function itemWords(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { name, value } = item as { name?: unknown; value?: unknown };
  return `${String(name)}=${String(value)}`;
}
