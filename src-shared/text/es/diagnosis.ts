import type * as english from '../en/diagnosis.ts';
import type { Translated } from '../translated.ts';

export const diagnosisTexts: Translated<typeof english.diagnosisTexts> = {
  'confidence.certain': 'seguro',
  'confidence.likely': 'probable',
  'confidence.possible': 'posible',

  'title.D-PORT-MISSING': 'El adaptador no está.',
  'action.D-PORT-MISSING': 'Conecte el adaptador y elija su puerto.',
  'title.D-PORT-BUSY': 'Otro programa ocupa el puerto.',
  'action.D-PORT-BUSY':
    'Cierre el otro programa (un terminal u otra herramienta de programación) y vuelva a intentarlo.',
  'action.D-PORT-BUSY.named': 'Cierre {name} (proceso {pid}) e inténtelo de nuevo.',
  'title.D-PORT-FORBIDDEN': 'Este usuario no puede usar el puerto.',
  'action.D-PORT-FORBIDDEN': 'Pida al administrador el permiso para usar puertos serie.',
  'action.D-PORT-FORBIDDEN.group':
    'Haga que añadan este usuario al grupo «{group}» y vuelva a iniciar la sesión.',
  'title.D-PORT-SETTINGS': 'El adaptador o su controlador no acepta los ajustes de la línea.',
  'action.D-PORT-SETTINGS': 'Use otro adaptador o instale su controlador más reciente.',
  'title.D-PORT-LOST': 'El adaptador se desconectó o perdió la conexión durante la ejecución.',
  'action.D-PORT-LOST': 'Apriete el cable en ambos extremos y repita el trabajo.',

  'title.D-PORT-SHARED':
    'Otro programa ({name}, proceso {pid}) tiene también abierto el puerto: lo que lee falta en esta ejecución.',
  'action.D-PORT-SHARED': 'Cierre {name} (proceso {pid}) y ejecute el trabajo de nuevo.',

  'title.D-NO-ANSWER': 'No responde ningún cargador de arranque.',
  'action.D-NO-ANSWER':
    'Compruebe que la placa tiene alimentación, que TX y RX están cruzados y la masa unida; después ponga BOOT0 en alto y pulse reset.',
  'action.D-NO-ANSWER.lines':
    'Compruebe que la placa tiene alimentación y asienta bien en el soporte, que TX y RX están cruzados y la masa unida.',
  'title.D-ECHO': 'El adaptador solo se oye a sí mismo.',
  'action.D-ECHO':
    'Quite el puente entre TX y RX; en una línea de un hilo o RS-485, revise el camino hasta la placa.',
  'title.D-INVERTED': 'La señal de la placa llega invertida.',
  'action.D-INVERTED': 'Use un adaptador TTL (no RS-232) o desactive la inversión del adaptador.',
  'title.D-PARITY': 'La línea está en paridad {parity} y este cargador de arranque quiere {wanted}.',
  'action.D-PARITY': 'Ponga la paridad en {wanted}, reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-ADAPTER-PARITY': 'El adaptador no envía el bit de paridad, aunque se le pidió.',
  'action.D-ADAPTER-PARITY': 'Use otro adaptador o un controlador más nuevo para este.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Use el PL011 de la Raspberry Pi en lugar del mini-UART: ponga «dtoverlay=disable-bt» en config.txt, reinicie y elija /dev/ttyAMA0.',
  'title.D-SEVEN-BIT': 'El adaptador solo deja pasar siete bits de cada byte.',
  'action.D-SEVEN-BIT': 'Ajuste el adaptador o el servidor serie a ocho bits de datos con paridad par.',
  'title.D-BAUD': 'El cargador de arranque trabaja a otra velocidad que el adaptador.',
  'action.D-BAUD': 'Reinicie la placa con BOOT0 en alto y ejecute el trabajo a {baudRate} baudios.',
  'title.D-STRAY-BREAK': 'Una perturbación de la línea al reiniciar se tomó por el primer byte.',
  'action.D-STRAY-BREAK':
    'Apague y encienda la placa y repita el trabajo. Si vuelve a ocurrir, ponga una resistencia pull-up en el pin RX de la placa.',
  'title.D-ENDLESS': 'Algo envía sin parar por esta línea.',
  'action.D-ENDLESS': 'Quite otros aparatos de la línea y reinicie la placa con BOOT0 en alto.',
  'title.D-NOISE': 'La línea tiene perturbaciones: llegan bytes dañados.',
  'action.D-NOISE':
    'Una la masa de la placa y del adaptador, use un cable más corto y ejecute el trabajo a {baudRate} baudios.',
  'title.D-LOST-BYTES': 'Se pierden bytes en la línea.',
  'action.D-LOST-BYTES':
    'Conecte el adaptador directamente al ordenador, sin concentrador, y ejecute el trabajo a {baudRate} baudios.',
  'title.D-LATE-BYTES':
    'Los bytes se retienen por el camino más tiempo del que tarda una placa en responder.',
  'action.D-LATE-BYTES':
    'Conecte el adaptador directamente a este equipo, sin hub, máquina virtual ni red de por medio, y repita el trabajo.',
  'title.D-DOUBLED-BYTES': 'Llegan bytes más de una vez.',
  'action.D-DOUBLED-BYTES': 'Quite otros aparatos de la línea; después use otro adaptador u otro cable.',
  'title.D-WENT-SILENT': 'La placa dejó de responder en mitad de la ejecución.',
  'action.D-WENT-SILENT':
    'Revise la alimentación y los cables de la placa, reiníciela con BOOT0 en alto y repita el trabajo.',

  'title.D-ALREADY-SYNCED': 'El cargador de arranque ya funciona, a {baudRate} baudios.',
  'action.D-ALREADY-SYNCED': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-STUCK': 'El cargador de arranque espera el resto de una orden anterior.',
  'action.D-STUCK': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',

  'title.D-ROM-CLOCK':
    'El bootloader responde a otra velocidad que aquella a la que se le pregunta: su reloj no es el que él supone.',
  'action.D-ROM-CLOCK':
    'Arranque el bootloader con un reset y BOOT0 en alto. Un programa que salte a él debe dejar antes los relojes como los deja un reset.',

  'title.D-APPLICATION': 'En la placa funciona su propio programa y no el cargador de arranque.',
  'action.D-APPLICATION': 'Ponga BOOT0 en alto, pulse reset y repita el trabajo.',
  'action.D-APPLICATION.lines':
    'Revise los hilos de BOOT0 y NRST, y qué línea del adaptador mueve cada uno: la placa se reinició y arrancó su programa.',
  'action.D-APPLICATION.midway':
    'Revise la alimentación y la línea de reset de la placa: arrancó su programa en mitad de la ejecución. Después reiníciela con BOOT0 en alto y repita el trabajo.',
  'title.D-BOOT-OPTION':
    'Los bytes de opción de {device} impiden que el pin BOOT0 arranque el cargador ({bit}).',
  'action.D-BOOT-OPTION':
    'Pida al técnico que ponga {bit} a {value} con una sonda de depuración, o que borre el comienzo de la flash y apague y encienda la alimentación.',
  'title.D-BOOT-BANKS': 'El arranque desde dos bancos ({bit}) devuelve el control al programa.',
  'action.D-BOOT-BANKS':
    'Ponga BOOT0 en alto y reinicie la placa por su pin de reset; un salto desde el programa vuelve a él.',
  'title.D-BOOT-EMPTY':
    'El cargador de arranque de {device} devuelve el control mientras haya un programa en la flash.',
  'action.D-BOOT-EMPTY':
    'Ponga BOOT0 en alto y reinicie la placa por su pin de reset; un salto desde el programa vuelve a él.',
  'title.D-RESET-AT-OPEN': 'Al abrir el puerto, la placa se reinicia.',
  'action.D-RESET-AT-OPEN':
    'Mantenga BOOT0 en alto mientras empieza el trabajo; o quite el hilo de DTR o RTS a NRST, o indíqueselo a Flashline.',

  'title.D-WRONG-PART': 'Este componente no es el del trabajo: {found} en lugar de {expected}.',
  'action.D-WRONG-PART': 'Ponga la placa correcta o elija el trabajo correcto.',
  'title.D-UNKNOWN-PART': 'Flashline no conoce este componente ({pid}) lo bastante para escribir en él.',
  'action.D-UNKNOWN-PART': 'Aparte la placa y pregunte al técnico, que puede describir su flash a Flashline.',
  'title.D-CLONE': 'Puede ser una copia del componente, entregada con la flash bloqueada.',
  'action.D-CLONE':
    'Mire la inscripción del chip. Una copia bloqueada se libera quitando la protección de lectura, lo que la borra.',
  'title.D-COMMAND-MISSING': 'El cargador de arranque de este componente no tiene la orden {command}.',
  'action.D-COMMAND-MISSING':
    'Pida otro camino al técnico: el componente no puede hacerlo por su puerto serie.',
  'title.D-ANSWER-FORM':
    'La respuesta a {command} no tiene la longitud que ella misma indica: este bootloader no sigue AN3155.',
  'action.D-ANSWER-FORM':
    'Compruebe si la pieza es un STM32 y este su propio bootloader. El de otro fabricante, o uno en la flash, necesita su propia herramienta.',
  'title.D-READOUT-PROTECTED': 'La placa está protegida contra lectura y escritura.',
  'action.D-READOUT-PROTECTED':
    'Aparte la placa. Quitar la protección borra todo lo que contiene: lo decide el técnico.',
  'title.D-WRITE-PROTECTED': 'Hay páginas de la flash protegidas contra escritura.',
  'action.D-WRITE-PROTECTED': 'Pida al técnico que quite la protección contra escritura y repita el trabajo.',
  'title.D-ERASE-LOST': 'El componente confirmó un borrado que no hizo.',
  'action.D-ERASE-LOST':
    'Revise la alimentación de la placa y repita el trabajo. Si vuelve a fallar, el componente está defectuoso.',
  'title.D-MASS-ERASE': 'El cargador de arranque se niega a borrar, o no responde.',
  'action.D-MASS-ERASE': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-MISALIGNED': 'El componente solo acepta escrituras en bloques mayores de lo que dice su ficha.',
  'action.D-MISALIGNED':
    'Pida al técnico que revise el componente: reiniciarlo y escribir en bloques de 32 bytes.',
  'title.D-FLASH-MIRRORED': 'Dos lugares de la flash de este componente son las mismas celdas.',
  'action.D-FLASH-MIRRORED':
    'Aparte la placa. El componente tiene menos flash de la que indica o una línea de direcciones rota.',
  'title.D-WEAK-PAGE': 'La flash de este componente está gastada o defectuosa.',
  'action.D-WEAK-PAGE': 'Aparte la placa: hay que cambiar su chip.',

  'seen.answer-form':
    '{command} se respondió {count|# vez|# veces} con los mismos bytes: {came} entre los ACK, donde su contador dice {said}.',
  'seen.answer-short':
    '{command} se respondió {count|# vez|# veces} con {came|el mismo # byte|los mismos # bytes}, donde su contador pide {due}.',
  'seen.mirrored':
    '{address} contiene lo que se escribió en {other}: {count|# byte coincide|# bytes coinciden} y las direcciones difieren en un bit.',
  'seen.undone': 'Al reescribir {repaired} cambió {spoilt}, que estaba bien.',
  'seen.error': 'La ejecución terminó con {code}.',
  'seen.system': 'El sistema operativo dice: {detail}',
  'seen.sync-silent-once': 'Se envió 7F y no llegó ninguna respuesta.',
  'seen.sync-silent': 'Se envió 7F {count|# vez|# veces} en {time} ms y no volvió nada.',
  'seen.sync-answer': 'La respuesta a 7F fue {bytes}.',
  'seen.sync-ack': '7F se confirmó con 79.',
  'seen.echo': '{count|El único byte que llegó es el enviado.|Los # bytes que llegaron son los enviados.}',
  'seen.inverted': 'Ha llegado {bytes}: así se ve {meant} en una línea invertida.',
  'seen.image': 'Ha llegado {bytes}: así se ve {meant} enviado a {baudRate} baudios.',
  'seen.commands-fail':
    '{count|La # orden siguiente no|Ninguna de las # órdenes siguientes} tuvo la respuesta debida.',
  'seen.get-id-works':
    'Get ID tiene respuesta cuando sus bytes, con un número impar de unos, se envían uno a uno.',
  'seen.get-works': 'Con paridad {parity}, Get tiene respuesta.',
  'seen.get-fails': 'Con paridad {parity}, Get tampoco tiene respuesta.',
  'seen.ch340-kernel': 'Los adaptadores CH34x no envían paridad en Linux anterior a 4.10; este es {kernel}.',
  'seen.mini-uart': 'La mini-UART de una Raspberry Pi ({port}) no tiene paridad.',
  'seen.holder': '{name} (proceso {pid}) tiene abierto el puerto.',
  'seen.brltty':
    'brltty está en marcha: se queda con adaptadores serie para líneas braille. Puede quitarse donde nadie las use.',
  'seen.modem-manager':
    'ModemManager está en marcha: abre puertos serie y envía datos en busca de módems. Se le puede indicar que deje este en paz.',
  'seen.high-bit':
    '{count|El byte recibido no|Ninguno de los # bytes recibidos} tiene puesto el bit más alto.',
  'seen.nack-3f': 'Llegó 3F donde toca 1F.',
  'seen.baud-high': '{baudRate} baudios es más de lo seguro para este cargador de arranque.',
  'seen.glitch': '{bytes} llegó {time} ms después de reiniciar la placa, antes de que tocara nada.',
  'seen.endless': '{count|Llegó # byte|Llegaron # bytes} sin pausa.',
  'seen.damaged':
    '{count|# respuesta tenía|# respuestas tenían} un byte que ningún cargador de arranque envía ahí, como {bytes}.',
  'seen.unsteady': '{command} tuvo una respuesta distinta cada vez.',
  'seen.short':
    '{count|# respuesta fue demasiado corta o faltó|# respuestas fueron demasiado cortas o faltaron}.',
  'seen.late':
    '{count|# respuesta que a una placa no le lleva tiempo llegó|# respuestas que a una placa no le llevan tiempo llegaron} tras más de 0,3 s.',
  'seen.long': '{count|# respuesta fue demasiado larga|# respuestas fueron demasiado largas}.',
  'seen.refused':
    '{count|# trama correcta se ha rechazado, y la misma se ha|# tramas correctas se han rechazado, y las mismas se han} aceptado en otro momento.',
  'seen.last-answer':
    'La última respuesta llegó a los {time} ms; desde entonces se {count|envió # byte|enviaron # bytes}.',
  'seen.synced-at': 'A {baudRate} baudios el cargador de arranque respondió {bytes} a 7F.',
  'seen.late-nack': 'Respondió {bytes} solo al 7F número {count}.',
  'seen.text': 'La placa envía texto: «{text}» ({baudRate} baudios, paridad {parity}).',
  'seen.unasked': 'Han llegado bytes que nadie había pedido: {count|# vez|# veces}, por ejemplo {bytes}.',
  'seen.ymodem':
    '{bytes} ha llegado {count|# vez|# veces} sin pedirlo: así pide un cargador en flash una transferencia X/YMODEM («C»).',
  'seen.answers-all':
    'Cada uno de {count|# byte suelto|# bytes sueltos} se respondió con {bytes}: para un bootloader solo dos forman un comando.',
  'seen.boot-bit': 'De fábrica, el bit de opción {bit} de {device} es {value}: el pin BOOT0 no hace nada.',
  'seen.boot-selector': 'En {device}, el bit de opción {bit} puede anular el pin BOOT0.',
  'seen.boot-warning':
    'Los bytes de opción decían antes que ningún reinicio lleva al cargador de arranque ({bit}).',
  'seen.reset-by-lines': 'El adaptador reinició la placa {count|# vez|# veces} con BOOT0 en alto.',
  'seen.no-return':
    'Después de una orden que reinicia el componente no respondió ningún cargador de arranque.',
  'seen.jumped': 'Se pidió al programa que saltara al cargador de arranque; después no respondió ninguno.',
  'seen.open-burst':
    '{count|Llegó # byte|Llegaron # bytes} en {time} ms desde la apertura del puerto, y después nada.',
  'seen.pid': 'Get ID dice {found}; el trabajo es para {expected}.',
  'seen.no-size': 'El registro del tamaño de la flash no contiene ningún tamaño.',
  'seen.nothing-written':
    'Se confirmaron {writes|# escritura|# escrituras} y {erases|# borrado|# borrados} que no cambiaron nada.',
  'seen.command-list': 'Get enumera {commands}.',
  'seen.read-refused': 'Read Memory se rechazó como orden (1F), y Get ID tuvo respuesta.',
  'seen.wrp': 'Los bytes de opción protegen: {names}.',
  'seen.wrp-elsewhere': 'Los bytes de opción protegen {names}, pero ninguna de las páginas que han fallado.',
  'seen.wrp-none': 'Los bytes de opción no protegen ninguna página.',
  'seen.wrp-unknown': 'No se pudo saber qué páginas protegen los bytes de opción.',
  'seen.old-data': '{address} conserva {found} tras un borrado confirmado.',
  'seen.write-refused':
    '{count|# escritura sobre lo que hay ahí se ha|# escrituras sobre lo que hay ahí se han} rechazado (1F).',
  'seen.not-programmed': '{address} sigue borrado ({found}) tras una escritura confirmada.',
  'seen.erase-refused': 'Se {count|rechazó # orden|rechazaron # órdenes} de borrado (1F).',
  'seen.first-misaligned':
    'Se escribió todo hasta {address}, {size|cuyo # byte no es|cuyos # bytes no son} múltiplo de 32; después, nada.',
  'seen.same-bit':
    '{count|El byte incorrecto difiere|Los # bytes incorrectos difieren} solo en el bit {bit}; el primero está en {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
  'title.D-POWER-CYCLE': 'La nueva protección de {device} espera a que se quite y devuelva la alimentación.',
  'action.D-POWER-CYCLE':
    'Quite y devuelva la alimentación de la placa, con BOOT0 en alto; un reset no basta.',
  'title.D-PRODUCT-STATE': 'El estado de producto de {device} no es Open.',
  'action.D-PRODUCT-STATE':
    'Pregunte al técnico: solo una sonda de depuración devuelve el chip a Open, lo que lo borra, y desde el estado Locked ni siquiera eso.',
  'action.D-PRODUCT-STATE.final': 'Use otro chip: de este estado no se vuelve.',
  'title.D-TRUSTZONE': 'TrustZone está activado en {device}: su bootloader no alcanza las páginas seguras.',
  'action.D-TRUSTZONE':
    'Pida al técnico que desactive TrustZone, o que libere las páginas para código no seguro, con una sonda de depuración.',
  'title.D-SECURE-AREA': 'Desde {address} la flash pertenece al segundo núcleo de {device}.',
  'action.D-SECURE-AREA': 'Use un firmware que acabe antes de {address}.',
  'title.D-CODE-PROTECTED': 'Hay páginas de la flash protegidas como código ({names}).',
  'action.D-CODE-PROTECTED':
    'Pregunte al técnico: esta protección solo se quita junto con el contenido de la flash.',
  'title.D-READ-REFUSED': 'El bootloader se niega a leer en {address}, dentro de la flash.',
  'action.D-READ-REFUSED':
    'Pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura u oculta), y si este es realmente el bootloader de ST.',
  'action.D-READ-REFUSED.foreign':
    'Pregunte al técnico si es un STM32 con su propio bootloader: en este chip nada impide leer páginas sueltas.',
  'action.D-READ-REFUSED.reset':
    'Reinicie la placa por su pin de reset con BOOT0 en alto, no con un salto desde su programa, y repita el trabajo. Si la lectura se niega de nuevo, pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura).',
  'action.D-READOUT-PROTECTED.power':
    'Si se acaba de quitar la protección, quite y devuelva la alimentación: en este chip no basta un reset. Si no, aparte la placa; quitar la protección borra todo lo que contiene, y lo decide el técnico.',
  'action.D-READOUT-PROTECTED.probe':
    'Aparte la placa: su bootloader no puede quitar la protección. El técnico puede hacerlo con una sonda de depuración.',
  'action.D-WRITE-PROTECTED.probe':
    'Pida al técnico que quite la protección contra escritura con una sonda de depuración: este bootloader no tiene orden para ello.',
  'action.D-CLONE.probe':
    'Mire la inscripción del chip: una copia puede necesitar la herramienta de su fabricante.',
  'action.D-MASS-ERASE.reset':
    'Reinicie la placa por su pin de reset con BOOT0 en alto, no con un salto desde su programa, y repita el trabajo.',
  'action.D-MASS-ERASE.radio':
    'Reinicie la placa con BOOT0 en alto y borre por páginas, por debajo de la dirección donde empieza el segundo núcleo (SFSA): este chip no tiene borrado total.',
  'action.D-MASS-ERASE.try-mass':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado total, si no hace falta nada más de lo que contiene.',
  'action.D-MASS-ERASE.try-pages':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado de páginas sueltas.',
  'action.D-MASS-ERASE.last':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si sigue negándose a borrar, pregunte al técnico: algunos chips solo se vacían poniendo y quitando su protección de lectura.',
  'action.D-MASS-ERASE.probe':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si sigue negándose a borrar, pida al técnico que la borre con una sonda de depuración.',
  'action.D-NO-ANSWER.power':
    'Compruebe alimentación, masa y que TX y RX estén cruzados; luego quite y devuelva la alimentación de la placa con BOOT0 en alto: en este chip puede no bastar un reset.',
  'seen.security': 'Los bytes de opción se leyeron antes de borrar nada ({name}).',
  'seen.protection-waits': '{command} se confirmó, y la flash está como antes.',
  'seen.page-lists-refused': 'Se {count|rechazó # borrado|rechazaron # borrados} de páginas (1F).',
  'seen.page-lists-silent':
    '{count|# borrado de páginas quedó|# borrados de páginas quedaron} sin respuesta.',
  'seen.mass-refused': 'Se {count|rechazó # borrado total|rechazaron # borrados totales} (1F).',
  'seen.mass-silent': '{count|# borrado total quedó|# borrados totales quedaron} sin respuesta.',
  'seen.no-clean-start': 'En esta ejecución el bootloader no arrancó con un reset.',
  'seen.reads-work': 'En la misma ejecución se respondió a lecturas de la memoria.',
  'seen.read-inside': '{address} está dentro de la flash de {flashKiB} KiB de esta placa.',
  'seen.read-length-refused': 'La dirección se aceptó y el número de bytes se rechazó.',
  'seen.reads-elsewhere': 'Lecturas respondidas en la misma ejecución: {count}.',
  'seen.securable':
    '{count|La página|Las páginas} {pages} {count|es|son} memoria asegurable ({field}): un programa puede {count|ocultarla|ocultarlas} hasta el próximo reset.',
  'seen.trustzone-unread': 'No se pudo leer si TrustZone está activado.',
  'seen.rom-pins': 'El bootloader de {device} escucha en: {pins}.',
  'seen.other-interface':
    'Se queda con la primera interfaz que muestra actividad: otra, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.other-interfaces':
    'Se queda con la primera interfaz que muestra actividad: {interfaces}, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.boot0-latched':
    'Una vez conectada una sonda de depuración, {device} conserva el nivel que tenía BOOT0: solo al quitar y devolver la alimentación se lee de nuevo (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'Un reset hace que {device} olvide que su flash está vacía: solo al quitar y devolver la alimentación se mira de nuevo.',
  'seen.id-bytes': 'Get ID respondió {bytes}.',
  'seen.maker': 'Esa respuesta es de {maker}, y no de ST.',
  'seen.rom-note': 'Sobre su bootloader {version} se sabe: {note}',
};

export const doctorTexts: Translated<typeof english.doctorTexts> = {
  'lines.intro':
    'Cada línea de {port} se activa y desactiva despacio. Observe la placa: un LED, su programa, un medidor en BOOT0.',
  'lines.toggle': '{line} se activa y desactiva {count|# vez|# veces} …',
  'lines.hold': '{line} está activa ahora.',
  'lines.try': 'Probando a alcanzar el cargador de arranque con este cableado …',
  'ask.effect': '¿Qué pasó mientras {line} se activaba y desactivaba?',
  'ask.reset-level': '¿Qué hace la placa ahora, con {line} activa?',
  'ask.boot0-level': '¿Cómo está BOOT0 ahora, con {line} activa?',
  'answer.reset': 'la placa paró y arrancó',
  'answer.boot0': 'BOOT0 subió y bajó',
  'answer.nothing': 'nada',
  'answer.again': 'no estoy seguro: mostrarlo otra vez',
  'answer.held': 'está parada: mantenida en reset',
  'answer.runs': 'funciona',
  'answer.high': 'alto',
  'answer.low': 'bajo',
  'finding.reset': '{line} controla NRST',
  'finding.boot0': '{line} controla BOOT0',
  'finding.inverted': 'invertida',
  'finding.none': 'Ninguna línea hace nada: ponga BOOT0 y pulse reset a mano.',
  'finding.no-reset': 'Ninguna línea reinicia la placa: pulse reset a mano, o cablee NRST.',
  'finding.contradiction':
    'Las dos líneas parecen controlar el mismo pin, lo que no puede ser. Mire otra vez.',
  'try.rom': 'El cargador de arranque respondió: este cableado funciona.',
  'try.silent':
    'El cargador de arranque no respondió con este cableado: compruebe las respuestas, BOOT0, y TX y RX.',
  'loopback.intro': 'Quite la placa y una TX y RX de {port} con un puente.',
  'loopback.same': 'volvió sin cambios',
  'loopback.silent': 'no volvió nada',
  'loopback.altered': 'volvió alterado ({detail})',
  'loopback.refused': 'el adaptador no acepta estos ajustes',
  'loopback.parity-real': 'La paridad se envía de verdad: un carácter con ella tarda un {percent} % más.',
  'loopback.parity-ignored': 'La paridad no se envía: los caracteres con y sin ella tardan lo mismo.',
  'loopback.parity-not-measured':
    'En esta línea no se puede saber si la paridad se envía: sus bytes no tardan lo que en un cable.',
  'loopback.sound': '{port} está bien: todo volvió como se envió.',
};
