import type { phaseTexts as english } from '../en/phases.ts';
import type { Translated } from '../translated.ts';

export const phaseTexts: Translated<typeof english> = {
  connecting: 'Verbinden',
  identifying: 'Erkennen',
  checking: 'Prüfen',
  erasing: 'Löschen',
  writing: 'Schreiben',
  verifying: 'Verifizieren',
  reading: 'Lesen',
  protecting: 'Schützen',
  starting: 'Starten',
};
