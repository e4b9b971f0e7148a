import type { jobWarningTexts as english } from '../en/warnings-job.ts';
import type { Translated } from '../translated.ts';

export const jobWarningTexts: Translated<typeof english> = {
  'W-JOB-MASS-ERASE-REFUSED':
    'La placa ha rechazado el borrado total, así que {pages|la # página se ha|las # páginas se han} borrado una a una.',
  'W-JOB-SIZE-DIFFERS':
    'El modelo indicado tiene {expectedKiB} KiB de flash, pero la placa dice que tiene {foundKiB} KiB. Solo los primeros {usedKiB} KiB cuentan como su flash.',
  'W-JOB-SIZE-UNSURE':
    'El tamaño de flash de este {device} no es seguro; se han supuesto {flashKiB} KiB. Elija el modelo exacto para estar seguro.',
  'W-JOB-TRACE-LOST':
    'El registro de esta ejecución no se pudo guardar completo: {problem}. El resultado es válido; lo que pasó por la línea no se podrá ver después.',
  'W-JOB-LAYOUT-UNUSED':
    'La distribución dada no se ha usado: las páginas de flash de {device} son conocidas.',
  'W-JOB-ALREADY-PROTECTED':
    'La placa ya estaba protegida contra lectura, así que no se ha enviado nada que la cambie.',
  'W-JOB-ALREADY-UNPROTECTED':
    'La protección contra lectura ya estaba desactivada, así que no se ha enviado nada que cambie la placa.',
  'W-JOB-PROTECTION-UNKNOWN':
    'No se ha podido averiguar si la placa estaba protegida contra lectura, así que se ha enviado de todos modos el comando que quita la protección y borra la flash.',
  'W-JOB-WIPE-UNSEEN':
    'La protección está quitada y la flash está vacía al principio. No se ha comprobado si lo está por completo: el tamaño de flash o las páginas de este {device} no son seguros.',
  'W-JOB-ERASED-AGAIN':
    'Al principio se confirmaron borrados que no se hicieron: {count|# página|# páginas} ({where}) {count|tuvo|tuvieron} que borrarse otra vez y ya {count|está|están} en blanco. Revise la alimentación.',
  'W-JOB-PAGES-UNPROVEN':
    'Un borrado o una orden sobre la protección no se respondió limpiamente, o una página prevista no se borró. Una trama dañada pudo borrar {count|# página más|# páginas más} (códigos {pages}, {where}), y nada prueba lo contrario. {count|Compruébela|Compruébelas}.',
  'W-JOB-WRITES-UNPROVEN':
    'Faltó o llegó dañada la respuesta a una escritura. Una trama dañada pudo escribir fuera de su bloque, en {count|# lugar|# lugares} ({where}), y nada prueba lo contrario. {count|Compruébelo|Compruébelos}.',
  'W-JOB-FILLERS-UNPROVEN':
    'Para volver a sincronizar la placa hubo que enviar bytes de los que ninguna elección era segura: pudieron completar una orden dañada. {count|# página|# páginas} ({where}) {count|pudo|pudieron} borrarse o escribirse, y nada prueba lo contrario. {count|Compruébela|Compruébelas}.',
  'W-JOB-FILLERS-ANYWHERE':
    'Para volver a sincronizar la placa hubo que enviar bytes de los que ninguna elección era segura: pudieron completar una orden dañada. No se sabe qué páginas tiene la placa, así que cualquier parte de su flash pudo borrarse o escribirse. Compruébela.',
  'W-JOB-OPTIONS-UNPROVEN':
    'Una orden dañada, o que no se respondió limpiamente, pudo cambiar los bytes de opción o la protección, y nada prueba lo contrario. Revise ambos.',
  'W-JOB-DATA-OBEYED':
    'Los datos de una trama dañada pudieron tomarse por órdenes. La flash fuera del plan, los bytes de opción y la protección pudieron cambiar, y releer las páginas previstas no lo muestra. Compruébelo todo.',
  'W-JOB-SENT-AGAIN':
    'Hubo que enviar de nuevo {count|# orden|# órdenes} de borrado o escritura. Si el trabajo tuvo éxito, las páginas previstas están comprobadas; el resto de la flash no: una orden dañada pudo alcanzarla sin que se notara.',
  'W-JOB-BOARD-UNSURE':
    'El identificador único {uniqueId} se leyó al principio, pero no al final: no es seguro que fuera siempre la misma placa.',
  'W-JOB-REPAIRED':
    'Algunos bloques se leyeron mal de vuelta ({blocks}, el primero en {address}) y se borraron y escribieron de nuevo con éxito. Compruebe la línea y la alimentación.',
  'W-JOB-OPTION-SAME': 'Los bytes de opción ya tienen estos valores, así que no se escribió nada.',
  'W-JOB-OPTION-RELOAD':
    'Los nuevos bytes de opción están guardados y comprobados, pero el chip no se reinició solo: actúa según ellos cuando los vuelva a cargar, a más tardar al volver la alimentación.',
  'W-JOB-OPTION-LOCKOUT': 'Se cierra a sabiendas el acceso al bootloader ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Nadie ha confirmado en un {device} real que su bootloader escriba los bytes de opción. Solo leerlos de vuelta tras un reinicio demuestra si cambiaron.',
  'W-JOB-OPTION-SILENT':
    'La placa ya no responde a nada, como debe hacer un chip con protección de lectura de nivel 2. Desde fuera solo se ve el silencio; no es una prueba.',
};
