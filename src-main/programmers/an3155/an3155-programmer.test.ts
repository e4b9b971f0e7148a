import { expect, it } from 'vitest';
import type { RomDeed } from '#shared/protocols/an3155/rom-stage.ts';
import { recoveryDeeds } from './an3155-programmer.ts';

it.each<[RomDeed, string[]]>([
  ['erase', ['erase']],
  ['write-beyond', ['write']],
  ['write-inside', []],
  ['protect', ['options']],
  ['special', ['options']],
  ['go', []],
])('fillers that could complete "%s" are suspected of %j', (deed, expected) => {
  expect([...recoveryDeeds(new Set([deed]))]).toEqual(expected);
});
