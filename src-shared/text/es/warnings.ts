import type * as english from '../en/warnings.ts';
import type { Translated } from '../translated.ts';

export const warningTexts: Translated<typeof english.warningTexts> = {
  // Firmware files
  'W-IMAGE-BOM': 'El archivo empieza con una marca de orden de bytes (BOM), que se ha ignorado.',
  'W-IMAGE-BLANK-LINES':
    'El archivo tiene líneas en blanco ({count}, la primera es la {line}), que se han ignorado.',
  'W-IMAGE-SPACES':
    'Se han ignorado espacios antes o después de los registros ({count|# línea|# líneas}, la primera es la {line}).',
  'W-IMAGE-MIXED-NEWLINES':
    'Los finales de línea son distintos; el primero que difiere es el de la línea {line}.',
  'W-IMAGE-CTRL-Z': 'El archivo termina con un carácter Ctrl-Z (línea {line}), que se ha ignorado.',
  'W-IMAGE-NO-END': 'No hay registro final tras la última línea ({line}): el archivo puede estar cortado.',
  'W-IMAGE-LATE-HEADER':
    'Hay registros de cabecera (S0) entre los registros de datos ({count}, el primero en la línea {line}); se han omitido.',
  'W-IMAGE-OUT-OF-ORDER':
    'Los datos no están por orden de dirección ({count|# salto atrás|# saltos atrás}, el primero en {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'El archivo da el mismo valor más de una vez para {count|# byte|# bytes}, primero para {address} en {first} y {second}.',
  'W-IMAGE-CROSSES-64K':
    'Hay registros de datos que cruzan un límite de 64 KiB ({count}, el primero en la línea {line}).',
  'W-IMAGE-TWO-STARTS':
    'El archivo tiene dos direcciones de inicio, {first} y {second} (línea {line}); se usa la segunda.',
  'W-IMAGE-NAMED-BIN': 'Por su nombre el archivo es {claimed}, pero es {actual} y se ha leído como tal.',
  'W-IMAGE-LOOKS-LIKE': 'Ha pedido leer el archivo como binario puro, pero parece {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'El archivo se ha leído como binario puro, pero parece texto: compruebe que es firmware.',
  'W-IMAGE-ELF-HEADER':
    'El segmento en {address} empieza con la cabecera del propio archivo ELF, que también se programará.',
  'W-IMAGE-DFUSE-TARGETS':
    'El archivo tiene partes para {count|# destino; se ha leído|# destinos; se han leído todas}.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'El archivo tiene también datos para el ajuste alternativo {targets}, que no es la flash principal; estos datos no se han leído.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# bloque está marcado como ajeno a la flash principal y se ha|# bloques están marcados como ajenos a la flash principal y se han} omitido.',
  'W-IMAGE-UF2-FAMILY':
    'El número de familia {family} del archivo no corresponde a ningún STM32 que Flashline conozca.',
  'W-IMAGE-ARCHIVE':
    'El archivo se leyó como binario puro, pero es un archivo comprimido {kind}: descomprímalo y programe el firmware que contiene.',
  'W-IMAGE-PACKAGE':
    'El archivo se leyó como binario puro, pero es un paquete {kind}: programe el archivo HEX, ELF o BIN de la misma compilación.',
  'W-IMAGE-MEDIA':
    'El archivo se leyó como binario puro, pero es un archivo {kind}: compruebe que es el archivo correcto.',
  'W-IMAGE-OTHER-MACHINE':
    'El archivo se leyó como binario puro, pero está compilado para otra máquina ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'El archivo se leyó como binario puro, pero es un puntero de Git LFS: obtenga el firmware con "git lfs pull".',
  'W-IMAGE-WEB-PAGE':
    'El archivo se leyó como binario puro, pero es una página web: descargue el propio archivo de firmware.',
  'W-IMAGE-UNIVERSAL-HEX':
    'El archivo se leyó como binario puro, pero es un archivo HEX universal: use el archivo HEX de una placa.',
  'W-IMAGE-DFU-SUFFIX':
    'El archivo termina con un sufijo DFU {version}. Su suma de comprobación es correcta; el sufijo se ha omitido.',
  'W-IMAGE-COMMENTS':
    'El archivo tiene comentarios ({count|# línea|# líneas}; la primera es la línea {line}), que se han ignorado.',
  'W-IMAGE-AFTER-END':
    'Se ha ignorado el texto que sigue al registro final de la línea {endLine} ({count|# línea|# líneas}; la primera es la línea {line}).',
  'W-IMAGE-TWO-ENDS':
    'El archivo tiene más registros finales tras el primero ({count}, en la línea {line}), que se han ignorado.',
  'W-IMAGE-SHORT-HEADER':
    'El registro de cabecera (S0) de la línea {line} no tiene dirección; como todas las cabeceras, se ha omitido.',
  'W-IMAGE-WIDE-COUNT':
    'El número de registros de la línea {line} tiene más bytes de los que permite su tipo; se leyó tal cual y es correcto.',
  'W-IMAGE-END-DATA': 'El registro final de la línea {line} contiene datos, que se han ignorado.',
  'W-IMAGE-UF2-FOREIGN': 'Por su número de familia, el archivo es para {family}, que no es un STM32.',

  // Plans
  'W-PLAN-LEFT-OUT': 'La imagen tiene datos en {range}, que es {region}. Se omiten, como se ha pedido.',
  'W-PLAN-NO-ERASE': 'No se borra nada antes: solo se puede escribir en flash que ya está en blanco.',
  'W-PLAN-NO-VECTORS':
    'La imagen no tiene nada en {base}, donde el chip espera su tabla de vectores: por sí sola no arrancará tras un reset.',
  'W-PLAN-NO-MASS-ERASE':
    'El bootloader de {device} no tiene un borrado total fiable: todas las páginas se borran por su número.',
  'W-PLAN-SIZE-ASSUMED':
    'Se supone que la flash tiene {flashKiB} KiB, como la del {device} más grande. Elija el modelo exacto, o conecte la placa.',
  'W-PLAN-NO-PROGRAM':
    'El binario puro en {address} no empieza con un programa para {device}: sus dos primeras palabras son {first} y {second}, pero una tabla de vectores empieza con un puntero de pila en RAM y una dirección impar en flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'La tabla de vectores del binario puro en {address} apunta fuera de él, a {reset}: se enlazó para otra dirección, probablemente {base}. Allí funcionaría.',
  'W-PLAN-CUT-SHORT':
    'La tabla de vectores del binario puro en {address} apunta más allá del final del archivo, a {reset}: probablemente el archivo está cortado. No funcionaría.',
  'W-PLAN-UF2-OTHERS':
    'El archivo contiene datos para varias familias de chips. Flashline usa los datos para {used} e ignora los de {others}.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'La placa ha rechazado el borrado total, así que {pages|la # página se ha|las # páginas se han} borrado una a una.',
  'W-JOB-SIZE-DIFFERS':
    'El modelo elegido tiene {expectedKiB} KiB de flash, pero la placa indica {foundKiB} KiB. Flashline usa solo los primeros {usedKiB} KiB.',
  'W-JOB-SIZE-UNSURE':
    'El tamaño de flash de este {device} no es seguro; se han supuesto {flashKiB} KiB. Elija el modelo exacto para estar seguro.',
  'W-JOB-TRACE-LOST':
    'La traza de esta ejecución no se pudo guardar completa: {problem}. El resultado sigue siendo válido, pero después no podrá ver los bytes grabados.',
  'W-JOB-INTERNAL':
    'Por un error interno de Flashline falta parte de este resultado: {detail} (E-INTERNAL). Lo que el resultado dice de la placa sigue siendo válido.',
  'W-JOB-LAYOUT-UNUSED':
    'La distribución dada no se ha usado: Flashline conoce las páginas de flash de {device}.',
  'W-JOB-ALREADY-PROTECTED':
    'La placa ya estaba protegida contra lectura, así que no se ha enviado nada que la cambie.',
  'W-JOB-ALREADY-UNPROTECTED':
    'La protección contra lectura ya estaba desactivada, así que no se ha enviado nada que cambie la placa.',
  'W-JOB-PROTECTION-UNKNOWN':
    'Flashline no pudo determinar si la placa estaba protegida contra lectura, así que envió de todos modos el comando que quita la protección y borra la flash.',
  'W-JOB-WIPE-UNSEEN':
    'La protección está quitada y el principio de la flash está en blanco. El resto no se ha comprobado, porque el tamaño de flash o las páginas de este {device} no son seguros.',
  'W-JOB-ERASED-AGAIN':
    'La placa confirmó borrados, pero al principio no los ejecutó: {count|# página|# páginas} ({where}) {count|tuvo|tuvieron} que borrarse otra vez y ya {count|está|están} en blanco. Compruebe la alimentación.',
  'W-JOB-PAGES-UNPROVEN':
    'La respuesta a un borrado o a un comando de protección no fue limpia, o una página prevista no se borró. Una trama dañada pudo borrar {count|# página más|# páginas más} (códigos {pages}, {where}), y nada prueba lo contrario. {count|Compruébela|Compruébelas}.',
  'W-JOB-WRITES-UNPROVEN':
    'Faltó o llegó dañada la respuesta a una escritura. Una trama dañada pudo escribir fuera de su bloque, en {count|# lugar|# lugares} ({where}), y nada prueba lo contrario. {count|Compruébelo|Compruébelos}.',
  'W-JOB-FILLERS-UNPROVEN':
    'Para volver a sincronizar la placa, Flashline tuvo que enviar bytes sin que ninguna opción fuera segura: pudieron completar un comando dañado. {count|# página|# páginas} ({where}) {count|pudo|pudieron} borrarse o escribirse, y nada prueba lo contrario. {count|Compruébela|Compruébelas}.',
  'W-JOB-FILLERS-ANYWHERE':
    'Para volver a sincronizar la placa, Flashline tuvo que enviar bytes sin que ninguna opción fuera segura: pudieron completar un comando dañado. No se conocen las páginas de la placa, así que cualquier parte de su flash pudo borrarse o escribirse. Compruebe la flash.',
  'W-JOB-OPTIONS-UNPROVEN':
    'Un comando dañado, o que no recibió una respuesta limpia, pudo cambiar los bytes de opción o la protección, y nada prueba lo contrario. Compruebe ambos.',
  'W-JOB-DATA-OBEYED':
    'La placa pudo tomar por comandos los datos de una trama dañada. La flash fuera del plan, los bytes de opción y la protección pudieron cambiar, y releer las páginas previstas no lo muestra. Compruébelo todo.',
  'W-JOB-SENT-AGAIN':
    'Flashline tuvo que enviar de nuevo {count|# comando|# comandos} de borrado o escritura. Si el trabajo tuvo éxito, las páginas previstas están verificadas; el resto de la flash no: un comando dañado pudo cambiarla sin que se notara.',
  'W-JOB-BOARD-UNSURE':
    'El identificador único {uniqueId} se leyó al principio, pero no al final, así que no es seguro que la placa siguiera siendo la misma.',
  'W-JOB-REPAIRED':
    'Algunos bloques se leyeron mal de vuelta ({blocks}, el primero en {address}). Se borraron y escribieron de nuevo con éxito. Compruebe la línea y la alimentación.',
  'W-JOB-OPTION-SAME': 'Los bytes de opción ya tienen estos valores, así que no se escribió nada.',
  'W-JOB-OPTION-RELOAD':
    'Los nuevos bytes de opción están guardados y verificados, pero el chip no se reinició solo. Surten efecto cuando el chip los vuelva a cargar, a más tardar en el próximo encendido.',
  'W-JOB-OPTION-LOCKOUT': 'Ha elegido cerrar el acceso al bootloader ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Nadie ha confirmado en un {device} real que su bootloader escriba bytes de opción. Solo leerlos de vuelta tras un reset demuestra que cambiaron.',
  'W-JOB-OPTION-SILENT':
    'La placa ya no responde, como corresponde a un chip con protección de lectura de nivel 2. Desde fuera solo se ve el silencio, y no prueba el nivel.',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'El estado de producto de este {device} es {state}, no Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone está activado en este {device} ({bit}): el bootloader no puede acceder a las páginas de código seguro. Fíese solo de lo que se lee de vuelta.',
  'W-SECURITY-AREA':
    'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}); el bootloader no la cambia.',
  'W-SECURITY-SECURABLE':
    '{count|La página|Las páginas} {pages} de este {device} {count|es|son} memoria asegurable ({field}): una vez que un programa {count|la|las} oculta, el bootloader solo puede volver a acceder a {count|ella|ellas} tras un reset; un salto no basta.',
  'W-SECURITY-PAGES':
    'Algunas páginas de este {device} están protegidas ({names}), pero no se sabe cuáles. Fíese solo de lo que se lee de vuelta.',
  'W-SECURITY-CODE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({name}): no se {count|puede leer de vuelta ni borrar por sí sola|pueden leer de vuelta ni borrar una a una}.',
  'W-SECURITY-WRITE':
    '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK está activado en este {device}: todo reset arranca el programa y BOOT0 ya no puede arrancar el bootloader.',
  'W-BOOT-RAM':
    'El bit de opción nBOOT1 está a 0 en este {device}: con BOOT0 en alto, el próximo reset arranca desde la RAM, no el bootloader. Ponga nBOOT1 a 1 mientras el bootloader responde.',
  'W-BOOT-PIN-IGNORED':
    'Este {device} ignora su pin BOOT0 (bit de opción {bit}): una vez programado, un reset ya no arranca el bootloader. Ponga {bit} a {pinValue} mientras el bootloader responde.',
  'W-BOOT-EMPTY-LOST':
    'El bootloader de este {device} ha olvidado que la flash está vacía: un reset antes de terminar la programación arranca una flash vacía. No reinicie la placa. Si ya lo ha hecho, apague y encienda su alimentación.',
  'W-BOOT-BANKS':
    'El arranque desde dos bancos está activado ({bit} = {value}) en este {device}: con BOOT0 en bajo, un reset o un salto desde el programa vuelven al programa mientras haya un banco válido. Solo BOOT0 en alto durante el reset arranca el bootloader. Para desactivarlo, ponga {bit} = {offValue}.',
  'W-BOOT-STAYS':
    'Los bits de opción de este {device} eligen el bootloader independientemente de BOOT0: el programa no arrancará con un reset. Arránquelo con Go o ponga {bit} a {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'Este {device} arrancó su bootloader porque su flash estaba vacía, y lo hará en cada reset hasta que se apague y encienda su alimentación. Arranque el programa con Go, o apague y encienda la alimentación.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'En {device}, un salto al bootloader vuelve al programa mientras la flash no esté vacía. Lo que funciona: BOOT0 en alto y un reset, con líneas de módem o a mano.',
  'W-ENTER-JUMP-BANK':
    'En {device}, el bootloader vuelve al programa tras un salto mientras el arranque de doble banco (BFB2) esté activo y un banco de flash contenga un programa. Lo que funciona: BOOT0 en alto y un reset, con líneas de módem o a mano.',
  'W-ENTER-JUMP-NONE':
    '{device} no admite un salto de un programa al bootloader (AN2606). Lo que funciona: BOOT0 en alto y un reset, con líneas de módem o a mano.',
  'W-LEAVE-UNREAD': '{address} no se pudo leer, así que Go se envió sin comprobar si allí hay un programa.',
  'W-LEAVE-BOOT0':
    'Ninguna línea controla BOOT0 de este {device}: si sigue en alto en el reset, vuelve a arrancar el bootloader en lugar del programa.',
  'W-LEAVE-EMPTY':
    '{device} recuerda desde el encendido si su flash estaba vacía: una placa que estaba vacía vuelve a arrancar su bootloader tras un reset hasta que se apague y encienda su alimentación. Go arranca el programa al momento.',
  'W-LEAVE-OPTION':
    'En {device}, un bit de opción (nBOOT_SEL o nSWBOOT0) puede sustituir al pin BOOT0: compruebe los bytes de opción si un reset arranca siempre o nunca el bootloader.',
  'W-LEAVE-BANK':
    'En {device}, el arranque de doble banco (BFB2, nDBOOT) arranca el bootloader en cada reset. El bootloader arranca entonces un banco que contenga un programa, o se queda si ninguno lo contiene.',
};
