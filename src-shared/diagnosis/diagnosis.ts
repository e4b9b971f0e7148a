import type { diagnosisTexts } from '../text/en/diagnosis.ts';
import type { TextParams } from '../text/words.ts';

/** Every cause that can be named. An id is never reused; its words are in `text/<language>/diagnosis.ts`. */
export const diagnosisIds = [
  // The port
  'D-PORT-MISSING',
  'D-PORT-BUSY',
  'D-PORT-FORBIDDEN',
  'D-PORT-SETTINGS',
  'D-PORT-LOST',
  'D-PORT-SHARED',
  // The line
  'D-NO-ANSWER',
  'D-ECHO',
  'D-INVERTED',
  'D-PARITY',
  'D-ADAPTER-PARITY',
  'D-SEVEN-BIT',
  'D-BAUD',
  'D-STRAY-BREAK',
  'D-ENDLESS',
  'D-NOISE',
  'D-LOST-BYTES',
  'D-DOUBLED-BYTES',
  'D-LATE-BYTES',
  'D-WENT-SILENT',
  // The state of the bootloader
  'D-ALREADY-SYNCED',
  'D-STUCK',
  'D-ROM-CLOCK',
  // What a reset leads to
  'D-APPLICATION',
  'D-BOOT-OPTION',
  'D-BOOT-BANKS',
  'D-BOOT-EMPTY',
  'D-RESET-AT-OPEN',
  // The part
  'D-WRONG-PART',
  'D-UNKNOWN-PART',
  'D-CLONE',
  'D-COMMAND-MISSING',
  'D-ANSWER-FORM',
  'D-READOUT-PROTECTED',
  'D-READ-REFUSED',
  'D-POWER-CYCLE',
  'D-PRODUCT-STATE',
  'D-TRUSTZONE',
  'D-SECURE-AREA',
  'D-CODE-PROTECTED',
  'D-WRITE-PROTECTED',
  'D-ERASE-LOST',
  'D-MASS-ERASE',
  'D-MISALIGNED',
  'D-WEAK-PAGE',
  'D-FLASH-MIRRORED',
] as const;
export type DiagnosisId = (typeof diagnosisIds)[number];

/**
 * How sure a cause is. `certain`: nothing else leaves these traces. `likely`: something rarer could. `possible`: others
 * leave the same traces, and this one is worth checking.
 */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** One fact that speaks for a cause: a key of the texts of `diagnosis`, and its values. */
export interface EvidenceItem {
  key: EvidenceKey;
  params: TextParams;
}

/** Drawings of wiring, by id: `resources/diagrams/<id>.svg`. */
export const wiringPictures = ['uart-wiring', 'boot0-reset', 'loopback'] as const;
export type WiringPicture = (typeof wiringPictures)[number];

/** A cause of a failure, how sure it is, what speaks for it, and what to do. Plain data. */
export interface Diagnosis {
  id: DiagnosisId;
  confidence: Confidence;
  /** What it is, and the one thing to do next: keys of the texts of `diagnosis`. */
  title: EvidenceItemKey<'title'>;
  action: EvidenceItemKey<'action'>;
  /** Values of title and action. */
  params: TextParams;
  evidence: readonly EvidenceItem[];
  /** The words of the error say the same already: no need to say it twice. */
  isSaidByError: boolean;
  /** A drawing that helps, or null. */
  picture: WiringPicture | null;
  /** Section of the documentation. */
  link: string;
}

type Keys = keyof typeof diagnosisTexts;
export type EvidenceKey = Extract<Keys, `seen.${string}`>;
type EvidenceItemKey<Kind extends 'title' | 'action'> = Extract<Keys, `${Kind}.${string}`>;
export type ActionKey = EvidenceItemKey<'action'>;
