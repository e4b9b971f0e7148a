import { describe, expect, it } from 'vitest';
import {
  ACK,
  NACK,
  READ_MEMORY,
  BASE,
  damagedRead,
  diagnosisOf,
  exchanged,
  planOf,
  readTurns,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import {
  commandFrame,
  extendedEraseAreaFrame,
  extendedErasePagesFrame,
} from '../../protocols/an3155/encode.ts';
import { verbatim } from '../../text/words.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const COMMAND = commandFrame('Extended Erase');
const PAGES = extendedErasePagesFrame([0]);
const MASS = extendedEraseAreaFrame('mass');
const listed = (answer: number[]): Exchange[] => [
  [COMMAND, [ACK]],
  [PAGES, answer],
];
const mass = (answer: number[]): Exchange[] => [
  [COMMAND, [ACK]],
  [MASS, answer],
];
/** A second core owns pages of this part. */
const radio = testDevice({
  security: {
    areas: [],
    storage: 'registers',
    secureArea: { name: 'SFSA', place: { address: 0x4002_2000, low: 0, high: 7 }, off: [] },
  },
});

describe('D-MASS-ERASE: erases that are refused or not answered', () => {
  const error = { code: 'E-ERASE-FAILED', params: {}, phase: 'erasing' } as const;
  const after = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-MASS-ERASE', { error, trace: exchanged('erasing', ...turns), ...facts });

  it('is possible after one refusal, and likely after two', () => {
    expect(after(listed([NACK]))?.confidence).toBe('possible');
    expect(after([...listed([NACK]), ...listed([NACK])])?.confidence).toBe('likely');
  });

  it('counts a command that was refused before its pages', () => {
    const refused: Exchange = [COMMAND, [NACK]];
    expect(after([refused, refused])).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.erase-refused', params: { count: 2 } }],
    });
  });

  it('is not named if every erase was acknowledged', () => {
    expect(after([...listed([ACK]), ...listed([ACK])])).toBeUndefined();
  });

  it('is not named if the run failed at another command', () => {
    const refused = [...listed([NACK]), ...listed([NACK])];
    const at = (code: 'E-REPLY-NACK', command: string) =>
      after(refused, { error: { code, params: { command }, phase: 'writing' } })?.confidence;
    expect(at('E-REPLY-NACK', 'Extended Erase')).toBe('likely');
    expect(at('E-REPLY-NACK', 'Write Memory')).toBeUndefined();
  });

  it('is named for a lost answer in the erase, and not for one while writing', () => {
    const at = (phase: 'erasing' | 'writing') =>
      after([...listed([]), ...listed([])], { error: { code: 'E-SYNC-LOST', params: {}, phase } })
        ?.confidence;
    expect(at('erasing')).toBe('likely');
    expect(at('writing')).toBeUndefined();
  });

  it('is only possible if other commands were not answered either', () => {
    const silent = [...listed([]), ...listed([])];
    expect(after(silent)?.confidence).toBe('likely');
    expect(after([...silent, [READ_MEMORY, []]])?.confidence).toBe('possible');
  });

  it('is only possible if the line damaged an answer, or the same erase was taken at another time', () => {
    const refused = [...listed([NACK]), ...listed([NACK])];
    expect(after([...damagedRead, ...refused])?.confidence).toBe('possible');
    expect(after([...refused, ...listed([ACK])])?.confidence).toBe('possible');
  });

  it('is likely for one mass erase without an answer on a part whose second core owns pages', () => {
    expect(after(mass([]))?.confidence).toBe('possible');
    expect(after(mass([]), { device: radio })?.confidence).toBe('likely');
    expect(after(listed([]), { device: radio })?.confidence).toBe('possible');
  });

  it('shows that reads work', () => {
    const keys = after([...readTurns(BASE, [1]), ...listed([NACK])])?.evidence.map(({ key }) => key);
    expect(keys).toEqual(['seen.page-lists-refused', 'seen.reads-work']);
  });

  describe('advises', () => {
    const both = [...listed([NACK]), ...mass([NACK])];
    const noMass = testDevice({ uart: { massErase: false } });
    const keeping = planOf([BASE, [1, 2, 3, 4]]);
    const moreFlash = { ...keeping, target: { ...keeping.target, hasMoreFlash: true } };
    const securable = [
      {
        code: 'W-SECURITY-SECURABLE',
        params: { device: 'STM32T0', count: 1, pages: verbatim('0'), field: verbatim('SEC_SIZE1') },
      },
    ] as const;

    it.each<[string, string, Exchange[], Partial<DiagnosisEvidence>]>([
      ['to try a mass erase if lists failed', '.try-mass', listed([NACK]), {}],
      ['to try lists of pages if the mass erase failed', '.try-pages', mass([NACK]), {}],
      ['the last resort if both failed', '.last', both, {}],
      ['the last resort if the part has no mass erase', '.last', listed([NACK]), { device: noMass }],
      ['no mass erase if flash outside the job must stay', '.last', listed([NACK]), { plan: moreFlash }],
      [
        'a reset after a jump',
        '.reset',
        listed([NACK]),
        { enter: { by: 'application', drivesBoot0: false } },
      ],
      [
        'a reset of a board that was running already',
        '.reset',
        listed([NACK]),
        { enter: { by: 'resume', drivesBoot0: false } },
      ],
      ['a reset if a program may have hidden pages', '.reset', listed([NACK]), { warnings: securable }],
      ['what suits a part with a second core', '.radio', listed([NACK]), { device: radio }],
    ])('%s', (_what, action, turns, facts) => {
      expect(after(turns, facts)?.action).toBe(`action.D-MASS-ERASE${action}`);
    });
  });
});
