import type { optionTexts as english } from '../en/options.ts';
import type { Translated } from '../translated.ts';

export const optionTexts: Translated<typeof english> = {
  'group.readout-protection': 'Leseschutz',
  'group.boot': 'Start des Bausteins',
  'group.banks': 'Flash-Bänke',
  'group.reset': 'Reset und Versorgung',
  'group.watchdog': 'Watchdog-Zähler',
  'group.memory': 'Speicher',
  'group.write-protection': 'Schreibschutz',
  'group.code-protection': 'Codeschutz',
  'group.security': 'Sicherheit',
  'group.data': 'Datenbytes',

  'danger.plain': 'harmlos',
  'danger.board-may-not-start': 'das Board startet vielleicht nicht',
  'danger.erases-chip': 'löscht den Chip',
  'danger.locks-out-of-bootloader': 'kann den Bootloader aussperren',
  'danger.irreversible': 'hier nicht rückgängig zu machen',

  reserved: 'reserviert: bleibt wie ab Werk',
};
