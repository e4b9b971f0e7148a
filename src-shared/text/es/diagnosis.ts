import type * as english from '../en/diagnosis.ts';
import type { Translated } from '../translated.ts';

export const diagnosisTexts: Translated<typeof english.diagnosisTexts> = {
  'confidence.certain': 'seguro',
  'confidence.likely': 'probable',
  'confidence.possible': 'posible',

  'title.D-PORT-MISSING': 'El adaptador no está conectado.',
  'action.D-PORT-MISSING': 'Conecte el adaptador y elija su puerto.',
  'title.D-PORT-BUSY': 'Otro programa está usando el puerto.',
  'action.D-PORT-BUSY':
    'Cierre el otro programa (un terminal u otra herramienta de programación) y vuelva a intentarlo.',
  'action.D-PORT-BUSY.named': 'Cierre {name} (proceso {pid}) e inténtelo de nuevo.',
  'title.D-PORT-FORBIDDEN': 'No tiene permiso para usar el puerto.',
  'action.D-PORT-FORBIDDEN': 'Pida al administrador permiso para usar puertos serie.',
  'action.D-PORT-FORBIDDEN.group':
    'Pida al administrador que le añada al grupo «{group}» y vuelva a iniciar la sesión.',
  'title.D-PORT-SETTINGS': 'El adaptador o su controlador no acepta los ajustes de la línea.',
  'action.D-PORT-SETTINGS': 'Use otro adaptador o instale su controlador más reciente.',
  'title.D-PORT-LOST': 'El adaptador se desconectó o perdió la conexión durante la ejecución.',
  'action.D-PORT-LOST': 'Apriete el cable en ambos extremos y repita el trabajo.',

  'title.D-PORT-SHARED':
    'Otro programa ({name}, proceso {pid}) también tiene abierto el puerto: los bytes que lee faltan en esta ejecución.',
  'action.D-PORT-SHARED': 'Cierre {name} (proceso {pid}) y ejecute el trabajo de nuevo.',

  'title.D-NO-ANSWER': 'No responde ningún bootloader.',
  'action.D-NO-ANSWER':
    'Compruebe que la placa tiene alimentación, que TX y RX están cruzados y que la masa está conectada. Después ponga BOOT0 en alto y pulse reset.',
  'action.D-NO-ANSWER.lines':
    'Compruebe que la placa tiene alimentación y asienta bien en el soporte, que TX y RX están cruzados y que la masa está conectada.',
  'title.D-ECHO': 'El adaptador solo recibe lo que él mismo envía.',
  'action.D-ECHO':
    'Desconecte TX de RX. En una línea de un hilo o RS-485, compruebe la conexión con la placa.',
  'title.D-INVERTED': 'La señal de la placa está invertida.',
  'action.D-INVERTED': 'Use un adaptador TTL (no RS-232) o desactive la inversión del adaptador.',
  'title.D-PARITY': 'La paridad es {parity}, pero este bootloader necesita {wanted}.',
  'action.D-PARITY': 'Ponga la paridad en {wanted}, reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-ADAPTER-PARITY': 'El adaptador no envía el bit de paridad, aunque está configurado así.',
  'action.D-ADAPTER-PARITY': 'Use otro adaptador, o instale un controlador más nuevo.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Use el PL011 de la Raspberry Pi en lugar del mini-UART: añada «dtoverlay=disable-bt» a config.txt, reinicie y use /dev/ttyAMA0.',
  'title.D-SEVEN-BIT': 'El adaptador solo transmite siete bits de cada byte.',
  'action.D-SEVEN-BIT': 'Ajuste el adaptador o el servidor serie a ocho bits de datos con paridad par.',
  'title.D-BAUD': 'El bootloader usa una velocidad distinta de la del adaptador.',
  'action.D-BAUD': 'Reinicie la placa con BOOT0 en alto y ejecute el trabajo a {baudRate} baudios.',
  'title.D-STRAY-BREAK':
    'El bootloader tomó una perturbación de la línea durante el reset por el primer byte.',
  'action.D-STRAY-BREAK':
    'Apague y encienda la placa y repita el trabajo. Si vuelve a ocurrir, ponga una resistencia pull-up en el pin RX de la placa.',
  'title.D-ENDLESS': 'Algo envía sin parar por esta línea.',
  'action.D-ENDLESS': 'Desconecte otros aparatos de la línea y reinicie la placa con BOOT0 en alto.',
  'title.D-NOISE': 'La línea tiene interferencias: llegan bytes dañados.',
  'action.D-NOISE':
    'Conecte la masa de la placa y del adaptador, use un cable más corto y ejecute el trabajo a {baudRate} baudios.',
  'title.D-LOST-BYTES': 'Se pierden bytes en la línea.',
  'action.D-LOST-BYTES':
    'Conecte el adaptador directamente al ordenador, sin concentrador, y ejecute el trabajo a {baudRate} baudios.',
  'title.D-LATE-BYTES': 'Los bytes llegan tarde, más tarde de lo que respondería una placa.',
  'action.D-LATE-BYTES':
    'Conecte el adaptador directamente a este equipo, sin hub, máquina virtual ni red de por medio, y repita el trabajo.',
  'title.D-DOUBLED-BYTES': 'Se reciben bytes más de una vez.',
  'action.D-DOUBLED-BYTES': 'Desconecte otros aparatos de la línea y use otro adaptador u otro cable.',
  'title.D-WENT-SILENT': 'La placa dejó de responder en mitad de la ejecución.',
  'action.D-WENT-SILENT':
    'Revise la alimentación y los cables de la placa, reiníciela con BOOT0 en alto y repita el trabajo.',

  'title.D-ALREADY-SYNCED': 'El bootloader ya está en marcha, a {baudRate} baudios.',
  'action.D-ALREADY-SYNCED': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-STUCK': 'El bootloader espera el resto de un comando anterior.',
  'action.D-STUCK': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',

  'title.D-ROM-CLOCK':
    'El bootloader responde a una velocidad distinta de la usada: su reloj no es el que él espera.',
  'action.D-ROM-CLOCK':
    'Arranque el bootloader con un reset y BOOT0 en alto. Un programa que salte a él debe poner antes los relojes en su estado de reset.',

  'title.D-APPLICATION': 'La placa está ejecutando su propio programa, no el bootloader.',
  'action.D-APPLICATION': 'Ponga BOOT0 en alto, pulse reset y repita el trabajo.',
  'action.D-APPLICATION.lines':
    'La placa se reinició, pero arrancó su programa: compruebe los hilos de BOOT0 y NRST, y qué línea del adaptador controla cada uno.',
  'action.D-APPLICATION.midway':
    'La placa arrancó su programa en mitad de la ejecución: compruebe su alimentación y su línea de reset. Después reiníciela con BOOT0 en alto y repita el trabajo.',
  'title.D-BOOT-OPTION':
    'Los bytes de opción de {device} impiden que el pin BOOT0 arranque el bootloader ({bit}).',
  'action.D-BOOT-OPTION':
    'Pida al técnico que ponga {bit} a {value} con una sonda de depuración, o borre el principio de la flash y apague y encienda la alimentación.',
  'title.D-BOOT-BANKS': 'El arranque desde dos bancos ({bit}) devuelve el control al programa.',
  'action.D-BOOT-BANKS':
    'Ponga BOOT0 en alto y reinicie la placa con su pin de reset; tras un salto desde el programa, vuelve al programa.',
  'title.D-BOOT-EMPTY':
    'El bootloader de {device} devuelve el control mientras la flash contenga un programa.',
  'action.D-BOOT-EMPTY':
    'Ponga BOOT0 en alto y reinicie la placa con su pin de reset; tras un salto desde el programa, vuelve al programa.',
  'title.D-RESET-AT-OPEN': 'Al abrir el puerto, la placa se reinicia.',
  'action.D-RESET-AT-OPEN':
    'Mantenga BOOT0 en alto mientras empieza el trabajo. O desconecte DTR o RTS de NRST, o indique el hilo a Flashline.',

  'title.D-WRONG-PART': 'Este no es el chip correcto: {found} en lugar de {expected}.',
  'action.D-WRONG-PART': 'Ponga la placa correcta o elija el trabajo correcto.',
  'title.D-UNKNOWN-PART': 'Flashline no conoce este chip ({pid}) lo bastante para escribir en él.',
  'action.D-UNKNOWN-PART': 'Aparte la placa y pida al técnico que describa su flash a Flashline.',
  'title.D-CLONE': 'Puede ser una copia del chip, entregada con la flash bloqueada.',
  'action.D-CLONE':
    'Compruebe el marcado del chip. Para desbloquear una copia, quite la protección de lectura, lo que la borra.',
  'title.D-COMMAND-MISSING': 'El bootloader de este chip no tiene el comando {command}.',
  'action.D-COMMAND-MISSING': 'Pida al técnico otra forma: este chip no puede hacerlo por su puerto serie.',
  'title.D-ANSWER-FORM':
    'La respuesta a {command} no tiene la longitud que anuncia: este bootloader no sigue AN3155.',
  'action.D-ANSWER-FORM':
    'Compruebe si el chip es un STM32 con su propio bootloader. Un chip de otro fabricante, o un bootloader en la flash, necesita su propia herramienta.',
  'title.D-READOUT-PROTECTED': 'La placa está protegida contra lectura y escritura.',
  'action.D-READOUT-PROTECTED':
    'Aparte la placa y pregunte al técnico: quitar la protección borra todo lo que contiene.',
  'title.D-WRITE-PROTECTED': 'Hay páginas de la flash protegidas contra escritura.',
  'action.D-WRITE-PROTECTED': 'Pida al técnico que quite la protección contra escritura y repita el trabajo.',
  'title.D-ERASE-LOST': 'El chip confirmó un borrado, pero no lo ejecutó.',
  'action.D-ERASE-LOST':
    'Revise la alimentación de la placa y repita el trabajo. Si vuelve a fallar, el chip está defectuoso.',
  'title.D-MASS-ERASE': 'El bootloader se niega a borrar, o no responde.',
  'action.D-MASS-ERASE': 'Reinicie la placa con BOOT0 en alto y repita el trabajo.',
  'title.D-MISALIGNED': 'El chip solo acepta escrituras en bloques mayores de lo que indica su registro.',
  'action.D-MISALIGNED':
    'Pida al técnico que compruebe el chip: que lo reinicie y escriba bloques alineados a 32 bytes.',
  'title.D-FLASH-MIRRORED': 'Dos direcciones de la flash de este chip son las mismas celdas.',
  'action.D-FLASH-MIRRORED':
    'Aparte la placa. El chip tiene menos flash de la que indica o una línea de direcciones rota.',
  'title.D-WEAK-PAGE': 'La flash de este chip está gastada o defectuosa.',
  'action.D-WEAK-PAGE': 'Aparte la placa: hay que cambiar su chip.',

  'seen.answer-form':
    '{command} se respondió {count|# vez|# veces} con los mismos bytes: {came} entre los ACK, pero el contador de la respuesta dice {said}.',
  'seen.answer-short':
    '{command} se respondió {count|# vez|# veces} con {came|el mismo # byte|los mismos # bytes}, pero el contador de la respuesta dice {due}.',
  'seen.mirrored':
    '{address} contiene lo que se escribió en {other}: {count|# byte coincide|# bytes coinciden} y las direcciones difieren en un bit.',
  'seen.undone': 'Al reescribir {repaired} cambió {spoilt}, que estaba bien.',
  'seen.error': 'La ejecución terminó con {code}.',
  'seen.system': 'El sistema operativo dice: {detail}',
  'seen.sync-silent-once': 'Flashline envió 7F y no volvió nada.',
  'seen.sync-silent': 'Flashline envió 7F {count|# vez|# veces} en {time} ms y no volvió nada.',
  'seen.sync-answer': 'La respuesta a 7F fue {bytes}.',
  'seen.sync-ack': 'La respuesta a 7F fue ACK (79).',
  'seen.echo': '{count|El único byte recibido es el enviado.|Los # bytes recibidos son los enviados.}',
  'seen.inverted': 'Flashline recibió {bytes}: así se ve {meant} en una línea invertida.',
  'seen.image': 'Flashline recibió {bytes}: así se ve {meant} enviado a {baudRate} baudios.',
  'seen.commands-fail':
    '{count|El # comando siguiente no|Ninguno de los # comandos siguientes} tuvo una respuesta correcta.',
  'seen.get-id-works': 'Get ID funciona si sus bytes, con un número impar de unos, se envían uno a uno.',
  'seen.get-works': 'Con paridad {parity}, Get funciona.',
  'seen.get-fails': 'Con paridad {parity}, Get tampoco funciona.',
  'seen.ch340-kernel': 'Los adaptadores CH34x no envían paridad en Linux anterior a 4.10; este es {kernel}.',
  'seen.mini-uart': 'La mini-UART de una Raspberry Pi ({port}) no tiene paridad.',
  'seen.holder': '{name} (proceso {pid}) tiene abierto el puerto.',
  'seen.brltty':
    'brltty está en marcha: ocupa adaptadores serie para líneas braille. Puede quitarlo si nadie lo necesita.',
  'seen.modem-manager':
    'ModemManager está en marcha: abre puertos serie y envía datos en busca de módems. Puede configurarlo para que ignore este puerto.',
  'seen.high-bit':
    '{count|El byte recibido no|Ninguno de los # bytes recibidos} tiene puesto el bit más alto.',
  'seen.nack-3f': 'Se recibió 3F en lugar de 1F.',
  'seen.baud-high': '{baudRate} baudios es más de lo seguro para este bootloader.',
  'seen.glitch':
    '{bytes} llegó {time} ms después de reiniciar la placa, antes de que tocara ninguna respuesta.',
  'seen.endless': '{count|Llegó # byte|Llegaron # bytes} sin pausa.',
  'seen.damaged':
    '{count|# respuesta contenía|# respuestas contenían} un byte que ningún bootloader envía ahí, como {bytes}.',
  'seen.unsteady': '{command} tuvo una respuesta distinta cada vez.',
  'seen.short':
    '{count|# respuesta fue demasiado corta o faltó|# respuestas fueron demasiado cortas o faltaron}.',
  'seen.late':
    '{count|# respuesta que debería ser inmediata tardó|# respuestas que deberían ser inmediatas tardaron} más de 0,3 s.',
  'seen.long': '{count|# respuesta fue demasiado larga|# respuestas fueron demasiado largas}.',
  'seen.refused':
    '{count|# trama intacta se ha rechazado, y la misma se ha|# tramas intactas se han rechazado, y las mismas se han} aceptado en otro momento.',
  'seen.last-answer':
    'La última respuesta llegó a los {time} ms; desde entonces se {count|envió # byte|enviaron # bytes}.',
  'seen.synced-at': 'A {baudRate} baudios, el bootloader respondió {bytes} a 7F.',
  'seen.late-nack': 'Respondió {bytes} solo al 7F número {count}.',
  'seen.text': 'La placa envía texto: «{text}» ({baudRate} baudios, paridad {parity}).',
  'seen.unasked': 'Llegaron bytes inesperados {count|# vez|# veces}, por ejemplo {bytes}.',
  'seen.ymodem':
    '{bytes} llegó de forma inesperada {count|# vez|# veces}: así pide un cargador en flash una transferencia X/YMODEM («C»).',
  'seen.answers-all':
    'Cada uno de {count|# byte suelto|# bytes sueltos} se respondió con {bytes}, pero un comando para un bootloader tiene dos bytes.',
  'seen.boot-bit': 'De fábrica, el bit de opción {bit} de {device} es {value}: el pin BOOT0 no tiene efecto.',
  'seen.boot-selector': 'En {device}, el bit de opción {bit} puede desactivar el pin BOOT0.',
  'seen.boot-warning':
    'Antes de la ejecución, los bytes de opción indicaban que ningún reset arranca el bootloader ({bit}).',
  'seen.reset-by-lines': 'El adaptador reinició la placa {count|# vez|# veces} con BOOT0 en alto.',
  'seen.no-return': 'Después de un comando que reinicia el chip, el bootloader ya no respondió.',
  'seen.jumped': 'Se indicó al programa que saltara al bootloader; después no respondió ningún bootloader.',
  'seen.open-burst':
    '{count|Llegó # byte|Llegaron # bytes} en {time} ms desde la apertura del puerto, y después nada.',
  'seen.pid': 'Get ID devolvió {found}; el trabajo es para {expected}.',
  'seen.no-size': 'El registro del tamaño de la flash no contiene ningún tamaño.',
  'seen.nothing-written':
    'Se confirmaron {writes|# escritura|# escrituras} y {erases|# borrado|# borrados}, pero no cambiaron nada.',
  'seen.command-list': 'Get enumera {commands}.',
  'seen.read-refused': 'La placa rechazó el propio comando Read Memory (1F), pero respondió a Get ID.',
  'seen.wrp': 'Los bytes de opción protegen: {names}.',
  'seen.wrp-elsewhere': 'Los bytes de opción protegen {names}, pero ninguna de las páginas que han fallado.',
  'seen.wrp-none': 'Los bytes de opción no protegen ninguna página.',
  'seen.wrp-unknown': 'No se sabe qué páginas protegen los bytes de opción.',
  'seen.old-data': '{address} aún se lee {found} tras un borrado confirmado.',
  'seen.write-refused':
    '{count|# escritura sobre datos existentes se ha|# escrituras sobre datos existentes se han} rechazado (1F).',
  'seen.not-programmed': '{address} sigue borrado ({found}) tras una escritura confirmada.',
  'seen.erase-refused': 'Se {count|rechazó # comando|rechazaron # comandos} de borrado (1F).',
  'seen.first-misaligned':
    'Se escribieron todos los datos hasta {address}, {size|cuyo # byte no es|cuyos # bytes no son} múltiplo de 32; después no se escribió nada.',
  'seen.same-bit':
    '{count|El byte incorrecto difiere|Los # bytes incorrectos difieren} solo en el bit {bit}; el primero está en {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
  'title.D-POWER-CYCLE':
    'La nueva protección de {device} solo surte efecto tras apagar y encender la alimentación.',
  'action.D-POWER-CYCLE':
    'Apague y encienda la alimentación de la placa con BOOT0 en alto; un reset no basta.',
  'title.D-PRODUCT-STATE': 'El estado de producto de {device} no es Open.',
  'action.D-PRODUCT-STATE':
    'Pregunte al técnico. Solo una sonda de depuración puede devolver el chip a Open, lo que lo borra; desde el estado Locked no hay forma.',
  'action.D-PRODUCT-STATE.final': 'Use otro chip: este estado es permanente.',
  'title.D-TRUSTZONE':
    'TrustZone está activado en {device}: su bootloader no puede acceder a las páginas seguras.',
  'action.D-TRUSTZONE':
    'Pida al técnico que desactive TrustZone, o que libere las páginas para código no seguro, con una sonda de depuración.',
  'title.D-SECURE-AREA': 'Desde {address} la flash pertenece al segundo núcleo de {device}.',
  'action.D-SECURE-AREA': 'Use un firmware que acabe antes de {address}.',
  'title.D-CODE-PROTECTED': 'Hay páginas de la flash protegidas como código ({names}).',
  'action.D-CODE-PROTECTED':
    'Pregunte al técnico: esta protección solo se quita junto con el contenido de la flash.',
  'title.D-READ-REFUSED': 'El bootloader se niega a leer en {address}, dentro de la flash.',
  'action.D-READ-REFUSED':
    'Pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura u oculta), y si este es realmente un bootloader de ST.',
  'action.D-READ-REFUSED.foreign':
    'Pregunte al técnico si es un STM32 con su propio bootloader: nada en este chip protege páginas sueltas contra lectura.',
  'action.D-READ-REFUSED.reset':
    'Reinicie la placa con su pin de reset y BOOT0 en alto, no con un salto desde su programa, y repita el trabajo. Si la lectura se rechaza de nuevo, pregunte al técnico si estas páginas están protegidas contra lectura (PCROP, una zona segura).',
  'action.D-READOUT-PROTECTED.power':
    'Si acaba de quitar la protección, apague y encienda la alimentación: en este chip no basta un reset. Si no, aparte la placa y pregunte al técnico: quitar la protección borra todo lo que contiene.',
  'action.D-READOUT-PROTECTED.probe':
    'Aparte la placa: su bootloader no puede quitar la protección. El técnico quizá pueda con una sonda de depuración.',
  'action.D-WRITE-PROTECTED.probe':
    'Pida al técnico que quite la protección contra escritura con una sonda de depuración: este bootloader no tiene comando para ello.',
  'action.D-CLONE.probe':
    'Compruebe el marcado del chip: una copia puede necesitar la herramienta de su fabricante.',
  'action.D-MASS-ERASE.reset':
    'Reinicie la placa con su pin de reset y BOOT0 en alto, no con un salto desde su programa, y repita el trabajo.',
  'action.D-MASS-ERASE.radio':
    'Reinicie la placa con BOOT0 en alto y borre por páginas, por debajo de la dirección de inicio del segundo núcleo (SFSA): este chip no tiene borrado total.',
  'action.D-MASS-ERASE.try-mass':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado total, si no hace falta nada más de lo que contiene.',
  'action.D-MASS-ERASE.try-pages':
    'Reinicie la placa con BOOT0 en alto y ejecute el trabajo con borrado por páginas.',
  'action.D-MASS-ERASE.last':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si se rechazan todos los borrados, pregunte al técnico: algunos chips solo se borran poniendo y quitando su protección de lectura.',
  'action.D-MASS-ERASE.probe':
    'Reinicie la placa con BOOT0 en alto y repita el trabajo. Si se rechazan todos los borrados, pida al técnico que la borre con una sonda de depuración.',
  'action.D-NO-ANSWER.power':
    'Compruebe la alimentación y la masa, y que TX y RX están cruzados. Después apague y encienda la alimentación de la placa con BOOT0 en alto: en este chip puede no bastar un reset.',
  'seen.security': 'Los bytes de opción se leyeron antes de borrar nada ({name}).',
  'seen.protection-waits': '{command} se confirmó, pero la flash no ha cambiado.',
  'seen.page-lists-refused': 'Se {count|rechazó # borrado|rechazaron # borrados} de páginas (1F).',
  'seen.page-lists-silent':
    '{count|# borrado de páginas quedó|# borrados de páginas quedaron} sin respuesta.',
  'seen.mass-refused': 'Se {count|rechazó # borrado total|rechazaron # borrados totales} (1F).',
  'seen.mass-silent': '{count|# borrado total quedó|# borrados totales quedaron} sin respuesta.',
  'seen.no-clean-start': 'En esta ejecución el bootloader no arrancó con un reset.',
  'seen.reads-work': 'Las lecturas de memoria funcionaron en la misma ejecución.',
  'seen.read-inside': '{address} está dentro de la flash de {flashKiB} KiB de esta placa.',
  'seen.read-length-refused': 'La placa aceptó la dirección, pero rechazó el número de bytes.',
  'seen.reads-elsewhere': 'Lecturas que funcionaron en la misma ejecución: {count}.',
  'seen.securable':
    '{count|La página|Las páginas} {pages} {count|es|son} memoria asegurable ({field}): un programa puede {count|ocultarla|ocultarlas} hasta el próximo reset.',
  'seen.trustzone-unread': 'No se pudo leer si TrustZone está activado.',
  'seen.rom-pins': 'El bootloader de {device} escucha en: {pins}.',
  'seen.other-interface':
    'Usa la primera interfaz que muestra actividad: otra, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.other-interfaces':
    'Usa la primera interfaz que muestra actividad: {interfaces}, o un pin RX al aire, se lo quita a esta UART hasta el próximo reset.',
  'seen.boot0-latched':
    'Si se ha conectado una sonda de depuración, {device} conserva el nivel que tenía BOOT0 entonces: solo vuelve a leer BOOT0 tras apagar y encender la alimentación (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'Un reset hace que {device} olvide que su flash está vacía: solo vuelve a comprobarlo tras apagar y encender la alimentación.',
  'seen.id-bytes': 'Get ID devolvió {bytes}.',
  'seen.maker': 'Esta respuesta es típica de {maker}, no de ST.',
  'seen.rom-note': 'Sobre su bootloader {version} se sabe: {note}',
};

export const doctorTexts: Translated<typeof english.doctorTexts> = {
  'lines.intro':
    'Flashline activa y desactiva despacio cada línea de {port}. Observe la placa: un LED, su programa, un medidor en BOOT0.',
  'lines.toggle': '{line} se activa y desactiva {count|# vez|# veces} …',
  'lines.hold': '{line} está activa ahora.',
  'lines.try': 'Probando a alcanzar el bootloader con este cableado …',
  'ask.effect': '¿Qué pasó mientras {line} se activaba y desactivaba?',
  'ask.reset-level': '¿Qué hace la placa ahora, con {line} activa?',
  'ask.boot0-level': '¿Cómo está BOOT0 ahora, con {line} activa?',
  'answer.reset': 'la placa paró y arrancó',
  'answer.boot0': 'BOOT0 pasó a alto y a bajo',
  'answer.nothing': 'nada',
  'answer.again': 'no estoy seguro: mostrarlo otra vez',
  'answer.held': 'se mantiene en reset',
  'answer.runs': 'funciona',
  'answer.high': 'alto',
  'answer.low': 'bajo',
  'finding.reset': '{line} controla NRST',
  'finding.boot0': '{line} controla BOOT0',
  'finding.inverted': 'invertida',
  'finding.none': 'Ninguna línea tiene efecto: ponga BOOT0 y pulse reset a mano.',
  'finding.no-reset': 'Ninguna línea reinicia la placa: pulse reset a mano, o añada un cable a NRST.',
  'finding.contradiction':
    'Las dos líneas parecen controlar el mismo pin, lo que es imposible. Inténtelo de nuevo.',
  'try.rom': 'El bootloader respondió: este cableado funciona.',
  'try.silent': 'El bootloader no respondió con este cableado. Compruebe sus respuestas, BOOT0, y TX y RX.',
  'loopback.intro': 'Desconecte la placa y una TX y RX de {port} con un puente.',
  'loopback.same': 'volvió sin cambios',
  'loopback.silent': 'no volvió nada',
  'loopback.altered': 'volvió alterado ({detail})',
  'loopback.refused': 'el adaptador no acepta estos ajustes',
  'loopback.parity-real':
    'El adaptador envía de verdad la paridad: un carácter con ella tarda un {percent} % más.',
  'loopback.parity-ignored':
    'El adaptador no envía la paridad: los caracteres con y sin ella tardan lo mismo.',
  'loopback.parity-not-measured':
    'Esta línea no puede mostrar si la paridad se envía de verdad: en ella los bytes no tardan lo que en un cable.',
  'loopback.sound': '{port} funciona: todo volvió como se envió.',
};
