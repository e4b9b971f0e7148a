import type { traceErrors as english } from '../en/errors-trace.ts';
import type { Translated } from '../translated.ts';

export const traceErrors: Translated<typeof english> = {
  'E-TRACE-FORMAT': {
    what: 'El archivo no es una traza de Flashline: {detail}.',
    todo: 'Elija un archivo grabado por Flashline (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'La traza tiene la versión de formato {version}; este Flashline lee la versión {known}.',
    todo: 'Ábrala con un Flashline más nuevo. Si no hay ninguno de esa versión, el archivo está dañado.',
  },
  'E-TRACE-CUT': {
    what: 'La traza termina demasiado pronto, tras {sizeBytes|# byte|# bytes}: falta el resto de la ejecución.',
    todo: 'Consiga el archivo completo. Lo que hay se puede mostrar hasta el corte, pero no reproducir.',
  },
  'E-TRACE-EDITED': {
    what: 'La traza se modificó después de grabarla: su suma de comprobación no cuadra en el byte {offset}.',
    todo: 'Consiga el archivo tal como se grabó. No se muestra nada de él, porque nada de él es fiable.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'La traza se expande a más de {limitMiB} MiB; ninguna ejecución de su tamaño trae tanto.',
    todo: 'Elija un archivo grabado por Flashline (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'La traza no se puede reproducir: se quitó el contenido del firmware para un informe.',
    todo: 'Reproduzca la traza de la que salió el informe.',
  },
  'E-TRACE-PART': {
    what: 'Ninguna placa virtual puede sustituir a la placa de esta traza: {detail}.',
    todo: 'Indique el componente que debe ser la placa virtual.',
  },
  'E-TRACE-DIFFERS': {
    what: 'La reproducción difiere de la ejecución grabada en {time}: {detail}',
    todo: 'El programa o sus datos de componentes han cambiado desde entonces, o la placa hizo otra cosa que el modelo. Véase docs/trace.md.',
  },
};
