import type { jobWarningTexts as english } from '../en/warnings-job.ts';
import type { Translated } from '../translated.ts';

export const jobWarningTexts: Translated<typeof english> = {
  'W-JOB-MASS-ERASE-REFUSED':
    'La placa ha rechazado el borrado total, así que las {pages} páginas se han borrado una a una.',
  'W-JOB-SIZE-DIFFERS':
    'El modelo indicado tiene {expectedKiB} KiB de flash, pero la placa dice que tiene {foundKiB} KiB. Solo los primeros {usedKiB} KiB cuentan como su flash.',
  'W-JOB-SIZE-UNSURE':
    'El tamaño de flash de este {device} no es seguro; se han supuesto {flashKiB} KiB. Elija el modelo exacto para estar seguro.',
  'W-JOB-LAYOUT-UNUSED':
    'La distribución dada no se ha usado: las páginas de flash de {device} son conocidas.',
  'W-JOB-ALREADY-PROTECTED':
    'La placa ya estaba protegida contra lectura, así que no se ha enviado nada que la cambie.',
  'W-JOB-WIPE-UNSEEN':
    'La protección está quitada y la flash está vacía al principio. No se ha comprobado si lo está por completo: el tamaño de flash o las páginas de este {device} no son seguros.',
  'W-JOB-ERASED-AGAIN':
    'Al principio se confirmaron borrados que no se hicieron: {count} páginas ({where}) tuvieron que borrarse otra vez y ya están en blanco. Revise la alimentación.',
  'W-JOB-REPAIRED':
    'Algunos bloques se leyeron mal de vuelta ({blocks}, el primero en {address}) y se borraron y escribieron de nuevo con éxito. Compruebe la línea y la alimentación.',
};
