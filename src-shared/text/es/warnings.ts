import type * as english from '../en/warnings.ts';
import type { Translated } from '../translated.ts';

export const warningTexts: Translated<typeof english.warningTexts> = {
  // Firmware files
  'W-IMAGE-BOM': 'El archivo empieza con una marca de orden de bytes (BOM), que se ha ignorado.',
  'W-IMAGE-BLANK-LINES':
    'El archivo tiene líneas en blanco ({count}, la primera es la {line}), que se han ignorado.',
  'W-IMAGE-SPACES':
    'Se han ignorado espacios antes o después de los registros ({count|# línea|# líneas}, la primera es la {line}).',
  'W-IMAGE-MIXED-NEWLINES': 'Las líneas terminan de formas distintas; la primera que difiere es la {line}.',
  'W-IMAGE-CTRL-Z': 'El archivo termina con un carácter Ctrl-Z (línea {line}), que se ha ignorado.',
  'W-IMAGE-NO-END': 'No hay registro final tras la última línea ({line}): el archivo puede estar cortado.',
  'W-IMAGE-LATE-HEADER':
    'Hay registros de cabecera (S0) entre los datos ({count}, el primero en la línea {line}); se han omitido.',
  'W-IMAGE-OUT-OF-ORDER':
    'Los datos no están por orden de dirección ({count|# salto atrás|# saltos atrás}, el primero en {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'El mismo valor se da más de una vez para {count|# byte|# bytes}, primero para {address} en {first} y {second}.',
  'W-IMAGE-CROSSES-64K':
    'Hay registros de datos que cruzan un límite de 64 KiB ({count}, el primero en la línea {line}).',
  'W-IMAGE-TWO-STARTS':
    'Se dan dos direcciones de inicio, {first} y {second} (línea {line}); vale la segunda.',
  'W-IMAGE-NAMED-BIN': 'Por su nombre el archivo es {claimed}, pero es {actual} y se ha leído como tal.',
  'W-IMAGE-LOOKS-LIKE': 'El archivo se ha leído como binario puro, como se pidió, pero parece {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'El archivo se ha leído como binario puro, pero parece texto: compruebe que es firmware.',
  'W-IMAGE-ELF-HEADER':
    'El segmento en {address} empieza con la cabecera del propio archivo ELF, que también se programará.',
  'W-IMAGE-DFUSE-TARGETS':
    'El archivo tiene partes para {count|# destino; se ha leído|# destinos; se han leído todas}.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'El archivo tiene también datos para el ajuste alternativo {targets}, que no es la flash principal; no se han leído.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# bloque está marcado como ajeno a la flash principal y se ha|# bloques están marcados como ajenos a la flash principal y se han} omitido.',
  'W-IMAGE-UF2-FAMILY':
    'Por su número de familia {family}, el archivo no es para ningún STM32 que Flashline conozca.',
  'W-IMAGE-ARCHIVE':
    'El archivo se leyó como binario puro, pero es un archivo comprimido {kind}: descomprímalo y programe el firmware que contiene.',
  'W-IMAGE-PACKAGE':
    'El archivo se leyó como binario puro, pero es un paquete {kind}: programe el archivo HEX, ELF o BIN de la misma compilación.',
  'W-IMAGE-MEDIA':
    'El archivo se leyó como binario puro, pero es un archivo {kind}: compruebe que es lo que necesita el chip.',
  'W-IMAGE-OTHER-MACHINE':
    'El archivo se leyó como binario puro, pero está hecho para otra máquina ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'El archivo se leyó como binario puro, pero es un puntero de Git LFS: obtenga el firmware con "git lfs pull".',
  'W-IMAGE-WEB-PAGE':
    'El archivo se leyó como binario puro, pero es una página web: descargue el propio archivo de firmware.',
  'W-IMAGE-UNIVERSAL-HEX':
    'El archivo se leyó como binario puro, pero es un archivo HEX universal: indique el archivo HEX de una placa.',
  'W-IMAGE-DFU-SUFFIX':
    'El archivo termina con un sufijo DFU {version}. Su suma de comprobación es correcta; se ha omitido.',
  'W-IMAGE-COMMENTS':
    'El archivo tiene comentarios ({count|# línea|# líneas}; la primera es la línea {line}), que se han ignorado.',
  'W-IMAGE-AFTER-END':
    'Se ha ignorado el texto que sigue al registro final de la línea {endLine} ({count|# línea|# líneas}; la primera es la línea {line}).',
  'W-IMAGE-TWO-ENDS':
    'El archivo tiene más registros finales tras el primero ({count}, en la línea {line}), que se han ignorado.',
  'W-IMAGE-SHORT-HEADER':
    'El registro de cabecera (S0) de la línea {line} no tiene dirección; se ha omitido como todas las cabeceras.',
  'W-IMAGE-WIDE-COUNT':
    'El número de registros de la línea {line} tiene más bytes de los que corresponden a su tipo; se leyó tal cual y es correcto.',
  'W-IMAGE-END-DATA': 'El registro final de la línea {line} lleva datos, que se han ignorado.',
  'W-IMAGE-UF2-FOREIGN': 'Por su número de familia, el archivo es para {family}, que no es un STM32.',

  // Plans
  'W-PLAN-LEFT-OUT': 'La imagen tiene datos en {range}, que es {region}. Se omiten, como se ha pedido.',
  'W-PLAN-NO-ERASE': 'No se borra nada antes: solo se puede escribir donde la flash ya está en blanco.',
  'W-PLAN-NO-VECTORS':
    'La imagen no tiene nada en {base}, donde el chip busca su tabla de vectores: por sí sola no arranca tras un reset.',
  'W-PLAN-NO-MASS-ERASE':
    'El bootloader de {device} no tiene un borrado total fiable: todas las páginas se borran una a una.',
  'W-PLAN-SIZE-ASSUMED':
    'Se supone que la flash tiene {flashKiB} KiB, como la del {device} más grande. Elija el modelo exacto, o conecte la placa.',
  'W-PLAN-NO-PROGRAM':
    'El binario puro en {address} no empieza con un programa para {device}: sus dos primeras palabras son {first} y {second}, donde una tabla de vectores tiene un puntero de pila en RAM y una dirección impar en flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'La tabla de vectores del binario en {address} apunta fuera de él, a {reset}: se enlazó para otra dirección, probablemente {base}. Allí funcionaría.',
  'W-PLAN-CUT-SHORT':
    'La tabla de vectores del binario en {address} apunta más allá del final del archivo, a {reset}: probablemente está cortado y no funcionaría.',
  'W-PLAN-UF2-OTHERS':
    'El archivo tiene contenido para varias familias de chips. Se toma el de {used}; el de {others} no se tiene en cuenta.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'La placa ha rechazado el borrado total, así que {pages|la # página se ha|las # páginas se han} borrado una a una.',
  'W-JOB-SIZE-DIFFERS':
    'El modelo indicado tiene {expectedKiB} KiB de flash, pero la placa dice que tiene {foundKiB} KiB. Solo los primeros {usedKiB} KiB cuentan como su flash.',
  'W-JOB-SIZE-UNSURE':
    'El tamaño de flash de este {device} no es seguro; se han supuesto {flashKiB} KiB. Elija el modelo exacto para estar seguro.',
  'W-JOB-TRACE-LOST':
    'El registro de esta ejecución no se pudo guardar completo: {problem}. El resultado es válido; lo que pasó por la línea no se podrá ver después.',
  'W-JOB-INTERNAL':
    'Por un error interno de Flashline falta parte de este resultado: {detail} (E-INTERNAL). Lo que el resultado dice de la placa sigue siendo válido.',
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

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'El estado de producto de este {device} es {state}, y no Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone está activado en este {device} ({bit}): el bootloader no alcanza las páginas de código seguro, y solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-AREA':
    'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}); el bootloader la deja como está.',
  'W-SECURITY-SECURABLE':
    '{count|La página|Las páginas} {pages} de este {device} {count|es|son} memoria asegurable ({field}): una vez que un programa {count|la|las} oculta, solo un reset, y no un salto, {count|la|las} devuelve al bootloader.',
  'W-SECURITY-PAGES':
    'Hay páginas protegidas en este {device} ({names}); no se puede saber cuáles. Solo cuenta lo que se lee de vuelta.',
  'W-SECURITY-CODE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({name}): no se {count|puede leer de vuelta ni borrar por sí sola|pueden leer de vuelta ni borrar una a una}.',
  'W-SECURITY-WRITE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK está activado en este {device}: todo reset arranca el programa y ya no se entra en el bootloader con BOOT0.',
  'W-BOOT-RAM':
    'El bit de opción nBOOT1 está a 0 en este {device}: con BOOT0 a nivel alto, el próximo reset lleva a la RAM y no al bootloader. Ponga nBOOT1 a 1 mientras el bootloader responde.',
  'W-BOOT-PIN-IGNORED':
    'Este {device} no atiende a su pin BOOT0 (bit de opción {bit}): una vez programado, ningún reset lleva ya al bootloader. Ponga {bit} a {pinValue} mientras el bootloader responde.',
  'W-BOOT-EMPTY-LOST':
    'El bootloader de este {device} ha olvidado que la flash está vacía: un reset antes de terminar la programación arranca una flash vacía. No reinicie la placa; si ha ocurrido, quítele la alimentación y vuelva a dársela.',
  'W-BOOT-BANKS':
    'El arranque desde dos bancos está activado ({bit} = {value}) en este {device}: con BOOT0 a nivel bajo, un reset y un salto desde el programa vuelven al programa mientras haya un banco válido. Solo BOOT0 a nivel alto durante el reset entra en el bootloader; {bit} = {offValue} lo desactiva.',
  'W-BOOT-STAYS':
    'Los bits de opción de este {device} eligen el bootloader haga lo que haga BOOT0: el programa no arrancará con un reset. Arránquelo con Go o ponga {bit} a {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'Este {device} arrancó su bootloader porque su flash estaba vacía, y lo hará en cada reset hasta que se le quite la alimentación. Arranque el programa con Go, o quite y devuelva la alimentación.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'En {device} un salto al cargador de arranque vuelve al programa mientras la flash no esté vacía. Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-ENTER-JUMP-BANK':
    'En {device} el cargador de arranque vuelve al programa tras un salto mientras el arranque de doble banco (BFB2) esté activo y un banco de flash lo contenga. Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-ENTER-JUMP-NONE':
    '{device} no admite un salto de un programa al cargador de arranque (AN2606). Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-LEAVE-UNREAD':
    'La placa se negó a ser leída en {address}, así que no se comprobó si ahí hay un programa antes de enviar Go.',
  'W-LEAVE-BOOT0':
    'Ninguna línea controla BOOT0 de este {device}: si sigue alto en el reset, vuelve a arrancar el cargador en lugar del programa.',
  'W-LEAVE-EMPTY':
    '{device} recuerda desde el encendido si su flash estaba vacía: una placa que llegó vacía vuelve a iniciar el cargador tras un reset, hasta que se corte la alimentación. Go inicia el programa al momento.',
  'W-LEAVE-OPTION':
    'En {device} un bit de opción (nBOOT_SEL o nSWBOOT0) puede sustituir al pin BOOT0: mire los bytes de opción si un reset inicia siempre el cargador, o nunca.',
  'W-LEAVE-BANK':
    'En {device} el arranque de doble banco (BFB2, nDBOOT) inicia el cargador en cada reset; pasa a un banco con programa y se queda si ninguno lo tiene.',
};
