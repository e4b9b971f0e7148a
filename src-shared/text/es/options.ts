import type { optionTexts as english } from '../en/options.ts';
import type { Translated } from '../translated.ts';

export const optionTexts: Translated<typeof english> = {
  'group.readout-protection': 'Protección de lectura',
  'group.boot': 'Arranque',
  'group.banks': 'Bancos de flash',
  'group.reset': 'Reset y alimentación',
  'group.watchdog': 'Perros guardianes',
  'group.memory': 'Memorias',
  'group.write-protection': 'Protección de escritura',
  'group.code-protection': 'Protección de código',
  'group.security': 'Seguridad',
  'group.data': 'Bytes de datos',

  'danger.plain': 'inofensivo',
  'danger.board-may-not-start': 'puede que la placa no arranque',
  'danger.erases-chip': 'borra el chip',
  'danger.locks-out-of-bootloader': 'puede cerrar el acceso al bootloader',
  'danger.irreversible': 'no se puede deshacer aquí',

  reserved: 'reservado: queda como de fábrica',
};
