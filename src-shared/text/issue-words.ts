import { phraseTexts } from './en/phrases.ts';
import { phrase, verbatim, type Phrase, type PhraseKey } from './words.ts';

/** What a schema says of data that does not fit it, as far as it is looked at here (zod). */
export interface SchemaIssue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  /** Words of the schema library, or a key of the phrases that a schema of ours gives (`issueKey`). */
  message: string;
  expected?: unknown;
  values?: readonly unknown[];
  minimum?: unknown;
  maximum?: unknown;
}

type IssueKey = Exclude<Extract<PhraseKey, `issue.${string}`>, WithValues>;
type WithValues = 'issue.at' | 'issue.type' | 'issue.one-of' | 'issue.at-least' | 'issue.at-most';

/** The message of a rule of our schemas: a key of the phrases, for {@link issueWords}. */
export function issueKey(key: IssueKey): string {
  return key;
}

/** What is wrong with data, in every language; the words of the library, which speaks English only, are left out. */
export function issueWords(issue: SchemaIssue | undefined): Phrase {
  if (issue !== undefined && isKey(issue.message)) return phrase(issue.message);
  switch (issue?.code) {
    case 'invalid_type':
      return phrase('issue.type', { type: verbatim(String(issue.expected)) });
    case 'invalid_value':
      return phrase('issue.one-of', { values: (issue.values ?? []).map(String).join(', ') });
    case 'too_small':
      return phrase('issue.at-least', { limit: Number(issue.minimum) });
    case 'too_big':
      return phrase('issue.at-most', { limit: Number(issue.maximum) });
    case 'invalid_format':
      return phrase('issue.pattern');
    case 'unrecognized_keys':
      return phrase('issue.unknown-field');
    default:
      return phrase('issue.not-valid');
  }
}

/** The same, with the place in the data before it. */
export function issueAt(issue: SchemaIssue | undefined): Phrase {
  const field = (issue?.path ?? []).map(String).join('.');
  return field === ''
    ? issueWords(issue)
    : phrase('issue.at', { field: verbatim(field), detail: issueWords(issue) });
}

function isKey(message: string): message is IssueKey {
  return message.startsWith('issue.') && Object.hasOwn(phraseTexts, message);
}
