import { shallowRef, type ShallowRef } from 'vue';
import { kitLanguage } from '../kit/kit-language.ts';
import type { FlashErrorData } from '#shared/errors.ts';
import { languageOf } from '#shared/text/language-of.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { englishWindow, speakerOf } from '#shared/text/speaker-of.ts';

const speaker: ShallowRef<Speaker> = shallowRef(englishWindow);
const language: ShallowRef<LanguageCode> = shallowRef('en');
sayInKit();

/** The sentences of the language the window speaks. A template that uses them is drawn again when it changes. */
export function useText(): Speaker {
  return {
    text: (key, ...params) => speaker.value.text(key, ...params),
    counted: (unit, count) => speaker.value.counted(unit, count),
    error: (failure) => speaker.value.error(failure),
    warning: (warning) => speaker.value.warning(warning),
    words: (value) => speaker.value.words(value),
  };
}

/** Changes the language of the window, and of what screen readers take it to be. */
export async function speak(chosen: LanguageCode | 'system', systemLanguage: string): Promise<void> {
  const code = languageOf(chosen, systemLanguage);
  speaker.value = await speakerOf(code);
  language.value = code;
  sayInKit();
  document.documentElement.lang = code;
}

function sayInKit(): void {
  kitLanguage.close = speaker.value.text('window.close');
  kitLanguage.moreBelow = speaker.value.text('window.more-below');
  kitLanguage.code = language.value;
}

/** The language of the window. */
export function presentLanguage(): LanguageCode {
  return language.value;
}

/** A failure in two sentences. */
export function failureText({ error }: Pick<Speaker, 'error'>, failure: FlashErrorData): string {
  const { what, todo } = error(failure);
  return `${what} ${todo}`;
}
