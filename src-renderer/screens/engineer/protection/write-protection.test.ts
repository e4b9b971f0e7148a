import { describe, expect, it } from 'vitest';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { optionField, optionView } from '../../../../test/support/option-view.ts';
import { writeProtectionWords } from './write-protection.ts';

/** Option bytes whose write protection has these fields. */
function view(...fields: ReturnType<typeof optionField>[]) {
  const { groups, ...others } = optionView();
  return {
    ...others,
    groups: groups.map((group) => (group.group === 'write-protection' ? { ...group, fields } : group)),
  };
}
const page = (name: string, value: number | null) => optionField({ name, unit: 'page', value });

describe('the write protection that option bytes tell', () => {
  it('names the pages of each range that is not empty', () => {
    const some = view(page('WRP_STRT', 9), page('WRP_END', 12));
    expect(writeProtectionWords(some, englishWindow)).toBe('WRP: pages 9 to 12');
    expect(writeProtectionWords(view(page('WRP_STRT', 63), page('WRP_END', 0)), englishWindow)).toBe('');
  });

  it('names sectors, if a bit stands for each', () => {
    const bits = (value: number) =>
      view(optionField({ name: 'WRP0', kind: 'sectors', protectedWhen: 0, max: 0xff, value }));
    expect(writeProtectionWords(bits(0xfc), englishWindow)).toBe('WRP0: sectors 0-1');
    expect(writeProtectionWords(bits(0xff), englishWindow)).toBe('');
  });

  it('says nothing of what is not certain, or not there', () => {
    expect(
      writeProtectionWords(view(page('WRP_STRT', null), page('WRP_END', 3)), englishWindow),
    ).toBeUndefined();
    expect(writeProtectionWords(view(), englishWindow)).toBeUndefined();
  });
});
