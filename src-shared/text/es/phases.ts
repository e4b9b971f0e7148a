import type { phaseTexts as english } from '../en/phases.ts';
import type { Translated } from '../translated.ts';

export const phaseTexts: Translated<typeof english> = {
  connecting: 'Conectando',
  identifying: 'Identificando',
  checking: 'Comprobando',
  erasing: 'Borrando',
  writing: 'Escribiendo',
  verifying: 'Verificando',
  reading: 'Leyendo',
  protecting: 'Protegiendo',
  starting: 'Arrancando',
};
