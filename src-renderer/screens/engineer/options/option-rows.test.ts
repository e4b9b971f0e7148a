import { describe, expect, it } from 'vitest';
import { optionView } from '../../../../test/support/option-view.ts';
import { fieldsOfFailure } from './option-failure.ts';
import { optionRows } from './option-rows.ts';

describe('the table of option bytes', () => {
  it('has one line for a range, and one for each field that is kept', () => {
    const lines = optionRows(optionView()).map(({ group, rows }) => [group, rows.map(({ key }) => key)]);
    expect(lines).toEqual([
      ['boot', ['nBOOT0']],
      ['write-protection', ['WRP']],
      ['code-protection', ['PCROP_STRT', 'PCROP_END']],
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    ['a field', { name: 'nBOOT0' }, ['nBOOT0']],
    ['both ends of a range', { range: 'WRP', first: 9, last: 3 }, ['WRP_STRT', 'WRP_END']],
    ['all of them', { device: 'STM32' }, []],
  ])('is about %s', (_title, params, names) => {
    expect(fieldsOfFailure({ code: 'E-OPTION-RANGE', params }, optionView())).toEqual(names);
  });
});
