import { describe, expect, it } from 'vitest';
import { diagnosisTexts } from '../text/en/diagnosis.ts';
import type { ActionKey } from './diagnosis.ts';
import { adviceNeeds, fitAdvice } from './fit-advice.ts';

const codes = [0x43, 0x44, 0x63, 0x73, 0x82, 0x92];
const lists = Array.from({ length: 2 ** codes.length }, (_, bits) =>
  codes.filter((__, at) => (bits >> at) & 1),
);
const actions = Object.keys(diagnosisTexts).filter((key): key is ActionKey => key.startsWith('action.'));

describe('fitAdvice', () => {
  it('gives no advice that a list of commands cannot carry out, for any action and any list', () => {
    for (const action of actions)
      for (const commands of lists) {
        const needs = adviceNeeds[fitAdvice(action, { commands })];
        expect((needs?.all ?? []).filter((code) => !commands.includes(code))).toEqual([]);
        if (needs?.oneOf !== undefined)
          expect(needs.oneOf.some((code) => commands.includes(code))).toBe(true);
      }
  });

  it('knows the needs of all advice that speaks of removing or setting protection by the bootloader', () => {
    const spoken = actions.filter((key) => /remov|setting|mass erase,/i.test(diagnosisTexts[key]));
    const unknown = spoken.filter((key) => adviceNeeds[key] === undefined && !key.endsWith('.probe'));
    expect(unknown).toEqual([]);
  });

  it('leaves advice as it is if all is there, and if nobody answered', () => {
    expect(fitAdvice('action.D-MASS-ERASE.last', { commands: codes })).toBe('action.D-MASS-ERASE.last');
    expect(fitAdvice('action.D-MASS-ERASE.last', { commands: [0x44] })).toBe('action.D-MASS-ERASE.probe');
    expect(fitAdvice('action.D-CLONE', undefined)).toBe('action.D-CLONE');
  });
});
