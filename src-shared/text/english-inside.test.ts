import { expect, it } from 'vitest';
import { FlashError, reasonOf } from '../errors.ts';
import { englishInside, isEnglish } from '../../test/support/english-inside.ts';
import { phrase, verbatim } from './words.ts';

it('finds a finished English sentence, an English word and an English pair inside another language', async () => {
  const failed = (detail: string) =>
    englishInside({
      error: new FlashError('E-PORT-OPEN', { port: 'COM3', detail: verbatim(detail) }).toData(),
    });
  expect(await failed('the host does not answer')).toHaveLength(3);
  expect(await failed('nothing is listening there')).toHaveLength(3);
  expect(await failed('0x79')).toEqual([]);
  expect(isEnglish('Das Board hat Write Memory verweigert.', 'The board refused Write Memory.', 'de')).toBe(
    false,
  );
});

it('finds none in a failure whose reason is a failure', async () => {
  const cause = new FlashError('E-REPLY-NACK', { command: 'Extended Erase', stage: 'pages' });
  const params = { pages: phrase('pages.range', { first: 1, last: 3 }), detail: reasonOf(cause) };
  expect(await englishInside({ error: new FlashError('E-ERASE-FAILED', params).toData() })).toEqual([]);
});
