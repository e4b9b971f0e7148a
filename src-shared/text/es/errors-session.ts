import type { sessionErrors as english } from '../en/errors-session.ts';
import type { Translated } from '../translated.ts';

const disturbedLine =
  'La línea sufre interferencias: compruebe la masa y la longitud del cable, o use una velocidad menor.';

export const sessionErrors: Translated<typeof english> = {
  'E-SYNC-TIMEOUT': {
    what: 'La placa no ha respondido.',
    todo: 'Reinicie la placa con BOOT0 en alto y vuelva a intentarlo: quizá espera el resto de una orden que otro programa dejó a medias, y hasta un reset no se le envía nada más. Si sigue muda, compruebe que tiene alimentación y que TX y RX no están cruzados.',
  },
  'E-SYNC-GARBAGE': {
    what: 'Donde tocaba la respuesta al primer byte llegó {bytes}, que ningún bootloader envía.',
    todo: 'Compruebe velocidad, paridad y masa, reinicie la placa y pruebe una velocidad menor.',
  },
  'E-SYNC-BABBLE': {
    what: 'La línea no deja de enviar: {count|ha llegado # byte|han llegado # bytes} sin pausa.',
    todo: 'Otro programa de la placa, u otro aparato, envía por esta línea. Reinicie la placa con BOOT0 en alto.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'La placa ha aceptado el primer byte a {baudRate} baudios, pero no ha respondido como debe a todos los comandos siguientes.',
    todo: 'Reinicie la placa con BOOT0 en alto y pruebe una velocidad menor; compruebe que el adaptador envía de verdad paridad par.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'A la lista de comandos le falta el bit más alto de sus bytes: el adaptador solo pasa siete bits de datos.',
    todo: 'Configure el adaptador o el servidor serie con ocho bits de datos y paridad par; pruebe otro adaptador.',
  },
  'E-SYNC-LOST': {
    what: 'El bootloader ha perdido el paso y no se ha podido recuperar.',
    todo: 'Reinicie la placa con BOOT0 en alto y ejecute el trabajo de nuevo.',
  },
  'E-SYNC-RESET': {
    what: 'La placa se quedó en medio de una trama y no se puede enviar ningún byte que seguro no cambie nada.',
    todo: 'Reinicie la placa: mantenga BOOT0 en alto, ponga NRST en bajo un momento o quite y dé la alimentación, y ejecute el trabajo de nuevo. Con DTR y RTS conectadas a reset y BOOT0, el programa lo hace solo.',
  },
  'E-REPLY-NACK': {
    what: 'La placa ha rechazado {command} ({stage}).',
    todo: 'Probablemente protección, una dirección fuera del chip o un comando que no tiene. Vea docs/errors.md.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'La placa no ha respondido a {command} ({stage}) en {timeoutMs} ms.',
    todo: 'Compruebe cableado, alimentación y masa, reinicie la placa y ejecute el trabajo de nuevo.',
  },
  'E-REPLY-GARBAGE': {
    what: 'La placa ha respondido a {command} ({stage}) con {byte}, que no es ACK ni NACK.',
    todo: disturbedLine,
  },
  'E-REPLY-UNSTEADY': {
    what: 'La placa ha respondido a {command} {count|# vez|# veces}, cada vez algo distinto.',
    todo: disturbedLine,
  },
  'E-REPLY-COMMAND': {
    what: 'Este bootloader no ofrece {command}.',
    todo: 'Conecte la placa para ver los comandos que declara.',
  },
  'E-TARGET-MISMATCH': {
    what: 'La placa es {found} ({foundPid}), pero se pedía {expected}.',
    todo: 'Ponga la placa correcta, o elija el modelo correcto.',
  },
  'E-TARGET-CHANGED': {
    what: 'Hay otra placa en la línea: al principio era {before} y ahora es {now}.',
    todo: 'Programe cada placa de principio a fin sin cambiarla. Considere ambas placas como no programadas.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'No se puede leer el tamaño de flash de este {device}.',
    todo: 'Elija el modelo exacto, como stm32f405rg; de un chip desconocido, indique cómo se reparte su flash.',
  },
  'E-PROTECT-READOUT': {
    what: 'La placa está protegida contra lectura y escritura (protección de lectura).',
    todo: 'Para programarla otra vez, quite la protección: eso borra toda la flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'La placa ha confirmado {command}, pero después no se ha podido probar el nuevo estado ({detail}).',
    todo: 'Reinicie la placa con BOOT0 en alto y conecte de nuevo para ver su estado.',
  },
  'E-ERASE-FAILED': {
    what: 'La placa no ha borrado {pages}: {detail}',
    todo: 'Compruebe la protección de escritura: conecte de nuevo para ver el estado de la placa.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'El borrado se ha confirmado, pero {address} aún contiene {found}. Páginas que no están en blanco ({count}): {where}.',
    todo: 'Si no se indica otra causa, puede que las páginas estén protegidas contra escritura: quite esa protección e inténtelo de nuevo.',
  },
  'E-WRITE-FAILED': {
    what: 'No se ha podido escribir el bloque en {address}: {detail}',
    todo: 'Ejecute el trabajo de nuevo. Si falla en la misma dirección, la flash puede estar gastada o protegida contra escritura.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'El byte en {address} se lee distinto de una lectura a otra: {count|# vez|# veces} mal de {reads}, y bien entre medias.',
    todo: 'Repita el trabajo con una velocidad menor. Si vuelve a ser la misma dirección, la celda de flash está gastada: cambie el componente.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Al reescribir {repaired} cambió {spoilt}, que antes estaba bien: parecen ser las mismas celdas. {address} contiene {found} en vez de {expected}.',
    todo: 'Revise el componente: tiene menos flash de la que indica o una línea de direcciones rota. No entregue esta placa.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'La flash difiere de la imagen: {address} contiene {found} en lugar de {expected}; en total {count|difiere # byte|difieren # bytes}.',
    todo: 'Si hay otro firmware en la placa, programe este. Si se escribió sin borrar, borre primero. Si no, compruebe la protección de escritura; si vuelve a fallar en la misma dirección, el chip puede estar defectuoso.',
  },
  'E-VERIFY-REST': {
    what: 'Junto a la imagen, {address} contiene {found}: las páginas borradas para ella no están en blanco en lo demás.',
    todo: 'Repita el trabajo. Si vuelve a ocurrir, borre todo y programe de nuevo.',
  },
  'E-READ-BEYOND': {
    what: 'El rango sale de la flash de {flashKiB} KiB de este {device}: en {address} no se puede leer nada.',
    todo: 'Lea como máximo hasta {lastAddress}.',
  },
  'E-READ-NO-END': {
    what: 'Esta placa no tiene flash en {address}, así que nada indica dónde termina la lectura.',
    todo: 'Indique cuántos bytes hay que leer.',
  },
  'E-READ-REFUSED': {
    what: 'La placa se ha negado a leer {sizeBytes|# byte|# bytes} en {address}.',
    todo: 'El rango quizá pasa del final de la memoria del chip: compruebe el tamaño de su flash.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'En {address} no hay ningún programa que arrancar: contiene {found}, que no es una tabla de vectores. No se envió Go.',
    todo: 'Programe la placa o indique la dirección de su tabla de vectores.',
  },
  'E-GO-REFUSED': {
    what: 'La placa se ha negado a arrancar el código en {address}.',
    todo: 'Arranque el programa con un reset con BOOT0 en bajo. Si aún no funciona, compruebe que ahí hay un programa: su primera palabra debe ser una dirección de pila en RAM.',
  },
  'E-GO-UNANSWERED': {
    what: 'La placa no ha dicho si arranca el código en {address}: quizá esté en marcha.',
    todo: 'Vea si el programa funciona. Si no, reinicie la placa con BOOT0 en bajo.',
  },
};
