import type { Diagnosis, DiagnosisId } from '#shared/diagnosis/diagnosis.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { expectations, type FaultName } from './expectations.ts';
import { runScenario, scenarios } from './scenarios.ts';
import type { FlashErrorData } from '#shared/errors.ts';
import type { Warning } from '#shared/warnings.ts';

/** Parts of all kinds: erase commands, write units, erased values, boot rules, quirks of the ROM. */
export const matrixParts = [
  'stm32f103c8',
  'stm32f303cc',
  'stm32f405rg',
  'stm32f746zg',
  'stm32g071rb',
  'stm32g0b1rc',
  'stm32g431rb',
  'stm32l011k4',
  'stm32l073rz',
  'stm32l412cb',
  'stm32l476rg',
  'stm32h743zi',
  'stm32h563zi',
  'stm32l552ze',
  'stm32u575zi',
  'stm32h503rb',
  'stm32wb55rg',
  'stm32wb09',
] as const;

/** One field of the matrix. */
export interface MatrixCell {
  fault: FaultName;
  part: string;
  expected: DiagnosisId | null;
  found: DiagnosisId | null;
  confidence: Diagnosis['confidence'] | null;
  /** The others, best first. */
  also: readonly DiagnosisId[];
  errorCode: string | null;
  diagnoses: readonly Diagnosis[];
  error: FlashErrorData | undefined;
  warnings: readonly Warning[];
  isExact: boolean;
  /** Certain or likely, and not what it is. */
  isConfidentlyWrong: boolean;
}

/** The faults that a part can have. */
export function faultsOf(part: string): FaultName[] {
  const { device } = findDevice(loadDevices(), part);
  const names = Object.keys(expectations) as FaultName[];
  return names.filter((fault) => scenarios[fault].concerns?.(device) ?? true);
}

/** Runs one fault on one part. */
export async function matrixCell(fault: FaultName, part: string): Promise<MatrixCell> {
  const { device, flashSizeBytes } = findDevice(loadDevices(), part);
  const { expected } = expectations[fault];
  const { diagnoses, error, warnings } = await runScenario(fault, device, flashSizeBytes ?? undefined);
  const [best, ...others] = diagnoses;
  const found = best?.id ?? null;
  return {
    fault,
    part,
    expected,
    found,
    confidence: best?.confidence ?? null,
    also: others.map(({ id }) => id),
    errorCode: error?.code ?? null,
    diagnoses,
    error,
    warnings,
    isExact: found === expected,
    isConfidentlyWrong: diagnoses.some(({ id, confidence }) => id !== expected && confidence !== 'possible'),
  };
}
