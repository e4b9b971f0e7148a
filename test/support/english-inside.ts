import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { FlashErrorData } from '#shared/errors.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { speakerOf } from '#shared/text/speaker-of.ts';
import type { TextParams } from '#shared/text/words.ts';
import type { Warning } from '#shared/warnings.ts';

/** What a run says of itself. */
export interface Said {
  error?: FlashErrorData | undefined;
  warnings?: readonly Warning[];
  diagnoses?: readonly Diagnosis[];
}

const others = ['de', 'zh', 'es'] as const satisfies readonly LanguageCode[];

/** Words that are in English sentences and in no sentence of the language. */
const englishOnly: Readonly<Record<(typeof others)[number], RegExp>> = {
  de: /\b(the|not|is|of|and|with|that|which|does|has|from|cannot|for|by|on|are|this|its)\b/,
  zh: /\b(the|was|not|is|of|and|with|that|which|does|has|from|cannot|for|by|on|are|this|its|no|in|to|or)\b/,
  es: /\b(the|was|not|is|of|and|with|that|which|does|has|from|cannot|for|by|on|are|this|its)\b/,
};

/** Sentences of a run that hold English in German, Chinese or Spanish; empty if there are none. */
export async function englishInside(said: Said): Promise<string[]> {
  const english = sentencesOf(await speakerOf('en'), said);
  const found = await Promise.all(
    others.map(async (language) => {
      const sentences = sentencesOf(await speakerOf(language), said);
      return sentences.filter((sentence, index) => isEnglish(sentence, english[index] ?? '', language));
    }),
  );
  return found.flat();
}

/** True if a sentence has a word of English, or two words in a row that its English one has in the same order. */
export function isEnglish(sentence: string, english: string, language: (typeof others)[number]): boolean {
  return (
    englishOnly[language].test(sentence) || pairsOf(sentence).some((pair) => pairsOf(english).includes(pair))
  );
}

/** Pairs of words in small letters that follow each other; names and commands have capitals. */
function pairsOf(sentence: string): string[] {
  return [...sentence.matchAll(/(?=(?<!\S)([a-z]{2,}) ([a-z]{2,})(?![^\s.,;:)。，；：）]))/g)].map(
    ([, first = '', second = '']) => `${first} ${second}`,
  );
}

function sentencesOf({ error, warning, text }: Speaker, said: Said): string[] {
  const say = (key: string, params: TextParams) =>
    (text as (key: string, params: TextParams) => string)(`diagnosis.${key}`, params);
  return [
    ...(said.error === undefined ? [] : [error(said.error).what, error(said.error).todo]),
    ...(said.warnings ?? []).map((each) => warning(each)),
    ...(said.diagnoses ?? []).flatMap(({ title, action, params, evidence }) => [
      say(title, params),
      say(action, params),
      ...evidence.map((item) => say(item.key, item.params)),
    ]),
  ];
}
