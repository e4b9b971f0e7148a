import type { OptionFieldView, OptionsView } from '#shared/options/option-view.ts';

/** A field as a screen gets it: a number up to 0x3F, changeable, of no known value; or what a test makes of it. */
export function optionField(more: Partial<OptionFieldView> = {}): OptionFieldView {
  return {
    name: 'X',
    place: '0x1FFF7800[5:0]',
    meaning: '',
    value: null,
    valueText: null,
    factory: null,
    isFactory: null,
    kind: 'number',
    protectedWhen: null,
    choices: [],
    max: 0x3f,
    unit: null,
    allowed: '0x0 … 0x3F',
    kept: null,
    danger: null,
    ...more,
  };
}

/** Option bytes with a boot bit, the two ends of a range, and a field that is kept. */
export function optionView(bit = 1): OptionsView {
  return {
    name: 'Test option bytes',
    readOnlyReason: null,
    isUnconfirmed: false,
    groups: [
      {
        group: 'boot',
        fields: [
          optionField({
            name: 'nBOOT0',
            kind: 'choice',
            max: 1,
            value: bit,
            valueText: bit === 1 ? '0x1: the flash' : '0x0: not the flash',
            factory: 1,
            isFactory: bit === 1,
            choices: [
              { value: 0, meaning: 'not the flash' },
              { value: 1, meaning: 'the flash' },
            ],
          }),
        ],
      },
      {
        group: 'write-protection',
        fields: [
          optionField({ name: 'WRP_STRT', unit: 'page', value: 63, factory: 63, isFactory: true }),
          optionField({ name: 'WRP_END', unit: 'page', value: 0, factory: 0, isFactory: true }),
        ],
      },
      {
        group: 'code-protection',
        fields: [
          optionField({ name: 'PCROP_STRT', value: 1, kept: 'keep.radio' }),
          optionField({ name: 'PCROP_END', value: 0, kept: 'keep.radio' }),
        ],
      },
    ],
    ranges: [
      { name: 'WRP', first: 'WRP_STRT', last: 'WRP_END' },
      { name: 'PCROP', first: 'PCROP_STRT', last: 'PCROP_END' },
    ],
    reserved: [{ place: '0x1FFF7800', mask: '0xC0', value: '0x40' }],
    broken: [],
  };
}
