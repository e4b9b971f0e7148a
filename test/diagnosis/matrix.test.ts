import { describe, expect, it } from 'vitest';
import { diagnosisIds, type DiagnosisId } from '#shared/diagnosis/diagnosis.ts';
import { expectations, type FaultName } from './expectations.ts';
import { faultsOf, matrixCell, matrixParts } from './matrix.ts';
import { englishInside } from '../support/english-inside.ts';

const faults = Object.keys(expectations) as FaultName[];
/** A part that can have the fault; `npm run diagnose:matrix` takes all of them. */
const cases = faults.map((fault) => {
  const part = matrixParts.find((name) => faultsOf(name).includes(fault));
  if (part === undefined) throw new Error(`no part can have the fault ${fault}`);
  return { fault, part, expected: expectations[fault].expected };
});

/** It rests on bytes sent after silence, which a recorded trace may hold, and no run sends any more (docs/protocol.md). */
const onlyInOldTraces = ['D-STUCK'];

describe('the diagnosis of a fault', () => {
  it.each(cases)(
    '$fault on $part is $expected, and nothing else is called likely; every language is one language',
    async ({ fault, part }) => {
      const { expected, found, diagnoses, error, warnings } = await matrixCell(fault, part);
      expect(found).toBe(expected);
      const sure = diagnoses.filter(({ confidence }) => confidence !== 'possible').map(({ id }) => id);
      expect(sure.filter((id) => id !== expected)).toEqual([]);
      expect(await englishInside({ error, warnings, diagnoses })).toEqual([]);
    },
  );

  it('names every cause at least once', () => {
    const named = new Set<DiagnosisId | null>(Object.values(expectations).map(({ expected }) => expected));
    expect(diagnosisIds.filter((id) => !named.has(id))).toEqual(onlyInOldTraces);
  });

  it.each(['stm32g0b1rc', 'stm32l412cb'])('is never sure of something wrong on %s', async (part) => {
    const wrong: string[] = [];
    for (const fault of faultsOf(part)) {
      const { isConfidentlyWrong, found } = await matrixCell(fault, part);
      if (isConfidentlyWrong) wrong.push(`${fault}: ${found ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });
});
