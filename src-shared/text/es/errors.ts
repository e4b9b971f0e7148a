import type * as english from '../en/errors.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'El archivo está dañado: genérelo de nuevo, o cópielo de nuevo.';
const compilerFile = 'Use el archivo que generó el compilador para el STM32.';
const disturbedLine =
  'La línea sufre interferencias: compruebe la masa y la longitud del cable, o use una velocidad menor.';

export const errorTexts: Translated<typeof english.errorTexts> = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Error interno de Flashline: {detail}',
    todo: 'Comuníquelo, por favor.',
  },
  'E-CANCELLED': {
    what: 'Detenido a petición.',
    todo: 'Ejecute el trabajo de nuevo para terminarlo.',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: 'Vea «{help}».',
  },
  'E-FILE-READ': {
    what: 'No se puede leer {file}: {detail}',
    todo: 'Compruebe el nombre y los permisos del archivo.',
  },
  'E-FILE-OUTPUT': {
    what: 'La salida no se pudo escribir completa: {detail}',
    todo: 'Libere espacio o elija otro destino, y ejecute el comando de nuevo.',
  },
  'E-FILE-WRITE': {
    what: 'No se puede escribir {file}: {detail}',
    todo: 'Compruebe que la carpeta existe, admite escritura y tiene espacio libre.',
  },
  'E-FILE-CHANGED': {
    what: '{file} cambió mientras Flashline lo leía.',
    todo: 'Espere a que termine la compilación o la copia e inténtelo de nuevo.',
  },

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} no contiene datos que programar.',
    todo: 'Compruebe que la compilación escribió el archivo y que es el correcto.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} tiene {sizeBytes|# byte|# bytes}; Flashline lee archivos de hasta {limitBytes|# byte|# bytes}.',
    todo: 'Compruebe que es el archivo correcto: ningún STM32 tiene tanta flash.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: 'Flashline no reconoce {file} como archivo de firmware, ni por su contenido ni por su nombre.',
    todo: 'Si es binario puro, cámbiele la extensión a .bin y ábralo de nuevo.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} es binario puro y no contiene direcciones.',
    todo: 'Dé su dirección de inicio, como 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: 'Por su nombre, {file} es {claimed}, pero el archivo contiene {actual}.',
    todo: 'Compruebe que es el archivo correcto. Si lo es, cámbiele el nombre según lo que contiene.',
  },
  'E-IMAGE-NOT-TEXT': {
    what: 'Por su nombre, {file} es {claimed}, es decir, texto, pero el archivo contiene datos binarios.',
    todo: 'Compruebe que es el archivo correcto. Si es binario puro, cámbiele la extensión a .bin y dé su dirección.',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} debería ser {claimed}, pero no empieza como un archivo así.',
    todo: 'Compruebe que es el archivo correcto y que se copió entero.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} es texto UTF-16, con dos bytes por carácter.',
    todo: 'Guárdelo como texto ASCII. Tenga en cuenta que las redirecciones de PowerShell escriben UTF-16 de forma predeterminada.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} tiene dos valores para {address}: uno en {first}, otro en {second}.',
    todo: 'Decida cuál de los dos es el correcto y genere el archivo de nuevo.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} y {second} tienen ambos datos en {address}.',
    todo: 'Dé a cada archivo su propio rango de direcciones o deje fuera uno de ellos.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes|# byte|# bytes} en {address} {sizeBytes|pasa|pasan} de 0xFFFFFFFF, la última dirección.',
    todo: 'Corrija la dirección, o genere el archivo de nuevo.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, línea {line}: la línea empieza por {found}, pero un registro {format} empieza por {expected}.',
    todo: 'Quite las líneas que no sean registros, o genere el archivo de nuevo.',
  },
  'E-IMAGE-RECORD-DIGIT': {
    what: '{file}, línea {line}, columna {column}: {found} no es un dígito hexadecimal.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-ODD': {
    what: '{file}, línea {line}: el registro termina en medio byte ({digits|# dígito|# dígitos}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SHORT': {
    what: '{file}, línea {line}: el registro tiene {actualBytes|# byte|# bytes}, pero el más corto válido tiene {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, línea {line}: el byte de longitud indica {declaredBytes|# byte|# bytes}, pero el registro tiene {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, línea {line}: la suma de comprobación es {found}, pero debería ser {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}, línea {line}: {format} no tiene el tipo de registro {type}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}, línea {line}: un registro de tipo {type} lleva {expectedBytes|# byte|# bytes}, pero este lleva {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}, línea {line}: hasta aquí el archivo debería tener {declared|# registro de datos|# registros de datos}, pero tiene {actual}.',
    todo: 'Faltan o sobran líneas. Genere el archivo de nuevo o vuelva a copiarlo.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, línea {line}: el archivo sigue después de su registro final en la línea {endLine}.',
    todo: 'Quizá se unieron dos archivos: combínelos con una herramienta que conozca el formato.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, línea {line}: los datos en {address} pasan del final de su segmento de 64 KiB, y las herramientas no coinciden en lo que sigue.',
    todo: 'Genere el archivo con direcciones lineales (registro de tipo 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, línea {line}: el archivo mezcla direcciones de segmento y lineales (registros de tipo 02 y 04), y cada herramienta las lee a su modo.',
    todo: 'Genere el archivo solo con direcciones lineales (registro de tipo 04).',
  },
  'E-IMAGE-TRUNCATED': {
    what: '{file} está cortado: {part} necesita {neededBytes|# byte|# bytes} desde la posición {offset}, pero el archivo termina en {endOffset}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-CLASS': {
    what: '{file} es un archivo ELF de 64 bits. El firmware de STM32 es de 32 bits.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-ENDIAN': {
    what: '{file} es un archivo ELF big-endian. El firmware de STM32 es little-endian.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-MACHINE': {
    what: '{file} es un archivo ELF para otro procesador (número de máquina {machine}). El firmware de STM32 es para Arm (40).',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-TYPE': {
    what: '{file} es un archivo ELF de tipo {type} ({typeName}), no un programa enlazado (2).',
    todo: 'Use el resultado del enlazador, no un archivo objeto ni una biblioteca.',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}, posición {offset}: el campo ELF {field} no puede ser {value}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} no tiene segmentos que cargar.',
    todo: 'Use el resultado del enlazador, no un archivo objeto ni uno que solo tenga datos de depuración.',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}: la cabecera de programa {index} tiene más bytes en el archivo ({fileBytes}) que en memoria ({memoryBytes}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}, posición {offset}: {part} debería contener «{expected}», pero no es así.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}, posición {offset}: {field} es {found}; Flashline admite {expected}.',
    todo: 'Genere el archivo de nuevo con una herramienta DfuSe actual.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, posición {offset}: según {field} hay {declared|# byte|# bytes}, pero hay {actual}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: la suma de comprobación del final es {found}, pero debería ser {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, posición {offset}: esto no es un bloque UF2: un número mágico es {found} en lugar de {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, posición {offset}: un bloque UF2 no puede llevar {sizeBytes|# byte|# bytes}, solo hasta {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, posición {offset}: {number} de {total} no es un número válido para este bloque.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, posición {offset}: este bloque dice que hay {found|# bloque|# bloques}, pero el primero dice {total}.',
    todo: 'Quizá se unieron dos archivos: use cada archivo por separado.',
  },
  'E-IMAGE-UF2-MISSING': {
    what: '{file}: {missing|falta|faltan} {missing} de {total|# bloque|# bloques}; el primero que falta es el {number}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-FAMILIES': {
    what: '{file} nombra más de {limit|# familia de|# familias de} chips.',
    todo: 'El archivo está dañado: genérelo o cópielo de nuevo.',
  },
  'E-IMAGE-UF2-FILE': {
    what: '{file}, posición {offset}: el bloque contiene parte de un archivo corriente, no contenido de flash.',
    todo: 'Use un archivo UF2 que contenga firmware.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'Como binario puro, {range} sería un archivo de {sizeBytes|# byte|# bytes}, casi todo relleno.',
    todo: 'Guarde Intel HEX o S-record, o elija un rango más pequeño.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} describe más de {limitBytes|# byte|# bytes} de contenido usando repetidamente el mismo trozo del archivo.',
    todo: 'Compruebe que es el archivo correcto y genérelo de nuevo: ningún STM32 tiene tanta flash.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} tiene datos en {count|# zona|# zonas separadas}; Flashline admite hasta {limit}.',
    todo: 'Compruebe que es el archivo correcto. Si lo es, rellene los huecos con una herramienta que conozca el formato.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} es un archivo comprimido ({kind}), no un firmware.',
    todo: 'Descomprímalo e indique el archivo de firmware que contiene.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} es un paquete ({kind}). El firmware que pueda contener está codificado y no se puede programar tal cual.',
    todo: 'Indique el archivo HEX, ELF o BIN de la misma compilación, o extraiga el firmware con la herramienta que creó el paquete.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} es un archivo {kind}, no un firmware.',
    todo: 'Elija el archivo que generó la compilación.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} está compilado para otra máquina: {kind}.',
    todo: 'Indique el archivo compilado para el STM32.',
  },
  'E-IMAGE-LFS-POINTER': {
    what: '{file} es un puntero de Git LFS: solo indica dónde está el firmware.',
    todo: 'Obtenga el archivo con "git lfs pull" y ábralo de nuevo.',
  },
  'E-IMAGE-WEB-PAGE': {
    what: '{file} es una página web, no un firmware.',
    todo: 'Descargue el archivo: use el enlace "Raw" o "Download" de la página.',
  },
  'E-IMAGE-UNIVERSAL-HEX': {
    what: '{file} es un archivo HEX universal: contiene firmware para varias placas en las mismas direcciones.',
    todo: 'Indique el archivo HEX de una placa: divida el archivo con la herramienta que lo creó o descargue el de esa placa.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} es un archivo DFU simple: a diferencia de DfuSe, no contiene ninguna dirección.',
    todo: 'Indique su dirección inicial, por ejemplo 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} no contiene nada para la flash principal, solo datos para el ajuste alternativo {targets}.',
    todo: 'Prográmelo por USB en la memoria para la que está hecho, o indique el archivo de la flash principal.',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'No existe el modelo «{part}». Nombres parecidos: {near}.',
    todo: 'Elija el modelo en la lista, o dé el identificador de producto, como 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '«{part}» corresponde a más de un modelo: {candidates}.',
    todo: 'Dé más del nombre impreso en el chip, o el identificador de producto, como 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Las páginas de este {device} ({flashKiB} KiB) dependen de su bit de opción {option}, que no se ha podido leer.',
    todo: 'Elija la distribución que tiene el chip, o quite antes su protección de lectura.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Flashline no conoce las páginas de flash de {device} (identificador {pid}) con {flashKiB} KiB.',
    todo: 'Compruebe el tamaño de la flash, o describa las páginas de la flash.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'La flash de {flashKiB} KiB de {device} no tiene el modo de bancos «{mode}».',
    todo: 'Omita el modo de bancos. Solo hace falta si un modelo tiene ambos modos y no indica cuál está activo.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Flashline no puede simular {device}: no se conoce la distribución de su flash.',
    todo: 'Elija un modelo de la lista.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: '{flashKiB} KiB no es un número entero de páginas en esta distribución.',
    todo: 'Compruebe el tamaño de la flash.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '«{layout}» no es una distribución de flash: {detail}.',
    todo: 'Escriba las páginas por orden de dirección, como «4x16K 64K 7x128K».',
  },
  'E-DEVICE-RECORD': {
    what: 'El registro de chip {file} tiene un error en {field}: {detail}',
    todo: 'Corrija el archivo (vea docs/devices.md), o instale Flashline de nuevo.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Flashline ha bloqueado un comando que no forma parte del plan ({detail}). El comando no se ha enviado.',
    todo: 'Es un error de Flashline; la placa quedó protegida de él. Comuníquelo junto con el registro.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Flashline no conoce las páginas de flash de {device}, así que no puede borrar ni escribir con seguridad.',
    todo: 'Elija el modelo exacto. Si no está en la lista, describa las páginas de la flash.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'La imagen contiene datos fuera de la flash de {device}: {regions} (zonas: {count}).',
    todo: 'Compruebe que la imagen es para este modelo, u omita esas zonas.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'La imagen llega hasta {end}, pero la flash de {flashKiB} KiB de este {device} termina en {lastAddress}.',
    todo: 'Use un modelo con más flash, o genere una imagen más pequeña.',
  },
  'E-PLAN-EMPTY': {
    what: 'La imagen no contiene nada para la flash de {device}.',
    todo: 'Compruebe que la imagen es para este modelo.',
  },
  'E-PLAN-FAMILY': {
    what: 'El archivo es para {family}, pero este chip es {device}.',
    todo: 'Use el archivo generado para este modelo.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'Ha pedido borrar toda la flash y también conservar lo que la imagen no cubre. Las dos cosas se contradicen.',
    todo: 'Borre solo las páginas que la imagen necesita, o no conserve el resto.',
  },
  'E-PLAN-NO-START': {
    what: 'El programa no se puede arrancar después de programarlo: ninguna parte de la imagen empieza por una tabla de vectores con la pila en RAM y el manejador de reset en la imagen.',
    todo: 'Prográmelo sin arrancarlo, o compruebe que la imagen es el programa completo en la dirección correcta.',
  },
  'E-PLAN-SECTOR': {
    what: 'La flash de este {device} no tiene un sector {sector} que proteger: el más alto es {highest}.',
    todo: 'Elija sectores de 0 a {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'La flash de este {device} no tiene página {page}: tiene {count|# página|# páginas}.',
    todo: 'Elija páginas de esta flash.',
  },
  'E-PLAN-RANGE': {
    what: 'El rango de {address} a {end} no está dentro de la flash de este {device}.',
    todo: 'Conecte la placa para ver el tamaño de su flash.',
  },
  'E-PLAN-CHANGED': {
    what: 'La placa necesita un plan distinto del mostrado. No se ha enviado nada.',
    todo: 'Compruebe el plan nuevo y empiece de nuevo.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'El archivo tiene también datos para el ajuste alternativo {targets}, que no es la flash principal y no se puede programar aquí.',
    todo: 'Omítalos si la placa no los necesita, o programe el archivo por USB.',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'Flashline no conoce la disposición de los bytes de opción de {device}, así que no los toca.',
    todo: 'Use una sonda de depuración, o añada una disposición (vea docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'La placa se negó a leer sus bytes de opción en {range}.',
    todo: 'Compruebe que el chip detectado es correcto, reinicie la placa en su bootloader e inténtelo de nuevo.',
  },
  'E-OPTION-FIELD': {
    what: 'Los bytes de opción de este chip ({layout}) no tienen ningún campo {name}.',
    todo: 'Campos válidos: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} no es un valor válido para {name}.',
    todo: 'Valores válidos: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: '{name} tiene dos valores.',
    todo: 'Dé un solo valor.',
  },
  'E-OPTION-RDP': {
    what: '{name} es la protección de lectura. No se puede cambiar como los demás bytes de opción: tiene comandos propios, y Flashline comprueba su resultado.',
    todo: 'Para activar el nivel 1, proteja la placa. Para volver atrás, quite la protección; eso borra toda la flash.',
  },
  'E-OPTION-KEPT': {
    what: 'Flashline muestra {name}, pero nunca lo cambia: {reason}',
    todo: 'Use una sonda de depuración si hay que cambiarlo.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Los bytes de opción de {device} solo se pueden leer mediante el bootloader. {reason}',
    todo: 'Use una sonda de depuración para cambiarlos.',
  },
  'E-OPTION-BROKEN': {
    what: 'Los bytes de opción en {address} contradicen su complemento o se contradicen entre sí ({name}), así que sus valores no son seguros. No se escribió nada.',
    todo: 'Léalos y cámbielos con una sonda de depuración.',
  },
  'E-OPTION-RANGE': {
    what: 'El rango {range} (de la página {first} a la {last}) no es válido para esta flash. No se escribió nada.',
    todo: 'Elija una primera página que no sea posterior a la última, o no proteja ninguna con {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Esto cerraría el acceso al bootloader ({settings}). {text} No se escribió nada.',
    todo: 'Deje el ajuste como está, o acepte el cierre expresamente si está seguro.',
  },
  'E-OPTION-LEVEL2': {
    what: 'La protección de lectura de nivel 2 bloquea {device} para siempre: ni el bootloader ni un depurador volverán a funcionar. El texto de confirmación no coincidía exactamente, o se pidieron otros cambios a la vez. No se escribió nada.',
    todo: 'Si es lo que quiere, pídala sola y confírmela exactamente así: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'No ha confirmado el cambio de los bytes de opción. No se escribió nada.',
    todo: 'Empiece de nuevo cuando lo haya decidido.',
  },
  'E-OPTION-REFUSED': {
    what: 'La placa rechazó los bytes de opción en {address}.',
    todo: 'Reinicie la placa en su bootloader, lea los bytes de opción e inténtelo de nuevo.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Los bytes de opción se escribieron, pero estos campos no cambiaron a su nuevo valor: {names}.',
    todo: 'Lea los bytes de opción. Puede que el chip no los tenga, o que no deje cambiarlos al bootloader.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} se escribió y se lee como estaba previsto, pero no se ha visto ningún reset de la placa. Hasta un reset, el chip muestra lo que se escribió, así que no se sabe si los bytes de opción cambiaron.',
    todo: 'Apague y encienda la placa, arranque su bootloader y lea sus bytes de opción.',
  },
  'E-OPTION-UNASKED': {
    what: 'Cambiaron bits de opción de forma inesperada: {detail}.',
    todo: 'Lea los bytes de opción y compárelos con los de fábrica. No use la placa hasta aclararlo.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Se estaban escribiendo bytes de opción y después no se pudieron leer ({detail}). No se conocen sus valores actuales.',
    todo: 'Apague y encienda la placa, arranque su bootloader y lea sus bytes de opción.',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: 'No se ha encontrado el puerto {port}.',
    todo: 'Conecte el adaptador y elija su puerto.',
  },
  'E-PORT-BUSY': {
    what: 'Otro programa está usando {port}.',
    todo: 'Cierre el terminal o la herramienta que usa el puerto e inténtelo de nuevo.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'No tiene permiso para abrir {port}.',
    todo: 'En Linux, añada su usuario al grupo del puerto (a menudo «dialout») e inicie sesión de nuevo.',
  },
  'E-PORT-OPEN': {
    what: 'No se puede abrir {port}: {detail}',
    todo: 'Compruebe el adaptador y su controlador.',
  },
  'E-PORT-NAME': {
    what: 'Flashline no conoce el nombre de puerto «{port}».',
    todo: 'Use /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port o virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: '«{port}» no tiene número de puerto TCP: tras el host debe seguir un número de 1 a {limit}.',
    todo: 'Escríbalo tras dos puntos, por ejemplo {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: '{port} es un puerto de red, y nadie lo ha permitido fuera de esta página.',
    todo: 'Elíjalo de nuevo y permítalo en el diálogo.',
  },
  'E-PORT-LOST': {
    what: '{port} ha desaparecido: {detail}',
    todo: 'Compruebe el cable y el adaptador. Con un puerto de red, compruebe el servidor y si otro cliente usa el puerto. Después ejecute el trabajo de nuevo.',
  },
  'E-PORT-CLOSED': {
    what: '{port} está cerrado.',
    todo: 'Abra el puerto de nuevo.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: solo {received|ha|han} llegado {received} de {expected|# byte|# bytes} en {timeoutMs} ms.',
    todo: 'Compruebe el cableado y la alimentación de la placa y ejecute el trabajo de nuevo.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} no admite los ajustes de línea {settings}: {detail}',
    todo: 'Use otro adaptador, o una velocidad menor.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} no tiene líneas DTR y RTS.',
    todo: 'Ponga BOOT0 y pulse reset a mano, o use un adaptador que tenga DTR y RTS.',
  },
  'E-PORT-LINES': {
    what: '{port} no ha puesto DTR y RTS: {detail}',
    todo: 'Desconecte el adaptador, vuelva a conectarlo y ejecute el trabajo de nuevo.',
  },
  'E-PORT-STUCK': {
    what: '{port} no ha terminado {step} en {timeoutMs} ms.',
    todo: 'Desconecte el adaptador, vuelva a conectarlo y ejecute el trabajo de nuevo.',
  },
  'E-PORT-CONNECT': {
    what: 'No hay conexión con {port}: {detail}',
    todo: 'Compruebe la dirección y la red. Compruebe que el servidor serie está en marcha y no está en uso.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'El servidor de {port} no habla RFC 2217: {detail}',
    todo: 'Active RFC 2217 en el servidor serie. Para una conexión directa, escriba tcp:// en lugar de rfc2217://.',
  },
  'E-PORT-REMOTE': {
    what: 'El servidor serie de {port} ha rechazado {request}.',
    todo: 'Compruebe la configuración del servidor: debe permitir el control del puerto por RFC 2217.',
  },

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: 'El estado de producto de este {device} es {state}: su bootloader no borra ni escribe la flash.',
    todo: 'Devuelva el chip al estado Open con una sonda de depuración y STM32CubeProgrammer (regresión), o use uno que esté en Open. El bootloader no puede hacerlo.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'El estado de producto de este {device} es {state}: su bootloader no borra ni escribe la flash.',
    todo: 'Use otro chip. Ni el bootloader ni una sonda de depuración pueden salir de este estado.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'TrustZone está activado en este {device} ({bit}), y {count|la página|las páginas} {pages}, que el trabajo cambiaría, {count|puede|pueden} pertenecer a código seguro. El bootloader confirma allí borrados y escrituras, pero no los ejecuta.',
    todo: 'No se ha borrado nada. Desactive TrustZone, o libere {count|esa página|esas páginas} para código no seguro, con una sonda de depuración y STM32CubeProgrammer.',
  },
  'E-PROTECT-AREA': {
    what: 'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}): el bootloader no puede borrar ni escribir {count|la página|las páginas} {pages}.',
    todo: 'No se ha borrado nada. Enlace el firmware para que acabe antes de {address}, o cambie la pila de radio con sus propias herramientas.',
  },
  'E-PROTECT-CODE': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({names}): no se {count|puede leer ni borrar por sí sola|pueden leer ni borrar una a una}.',
    todo: 'No se ha borrado nada. Pregunte quién puso la protección. El manual de referencia explica cómo quitarla (PCROP); normalmente eso borra toda la flash.',
  },
  'E-PROTECT-PAGES': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}): su bootloader confirmaría allí borrados y escrituras, pero no los ejecutaría.',
    todo: 'No se ha borrado nada. Quite la protección contra escritura si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}), y su bootloader no tiene ningún comando para quitar esta protección.',
    todo: 'No se ha borrado nada. Quite la protección con una sonda de depuración si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '{bit} está activado en este {device}. Si se añade la protección de lectura, ni el bootloader ni una sonda de depuración podrán volver a acceder a él.',
    todo: 'No se ha cambiado nada. Ponga antes {bit} a 0 si quiere conservar el acceso al chip.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Este {device} rechaza lectura, escritura y borrado, y su bootloader no tiene ningún comando para quitar esta protección.',
    todo: 'Use una sonda de depuración y STM32CubeProgrammer. Los chips con estado de producto se abren con una regresión, que los borra.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'La placa ha confirmado {command}. En {device} la nueva protección solo surte efecto tras apagar y encender la alimentación.',
    todo: 'Apague y encienda la alimentación de la placa (un reset no basta) con BOOT0 en alto, y conecte de nuevo.',
  },

  // The exchange with a bootloader
  'E-SYNC-TIMEOUT': {
    what: 'La placa no ha respondido.',
    todo: 'Reinicie la placa con BOOT0 en alto y vuelva a intentarlo: quizá espera el resto de un comando de otro programa, y hasta un reset Flashline no le envía nada más. Si sigue muda, compruebe que tiene alimentación y que TX y RX no están cruzados.',
  },
  'E-SYNC-GARBAGE': {
    what: 'La placa respondió al primer byte con {bytes}, que ningún bootloader envía.',
    todo: 'Compruebe velocidad, paridad y masa. Después reinicie la placa y pruebe una velocidad menor.',
  },
  'E-SYNC-BABBLE': {
    what: 'Llegan datos sin pausa ({count|# byte|# bytes}).',
    todo: 'Un programa de la placa, u otro aparato, envía por esta línea. Reinicie la placa con BOOT0 en alto.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'La placa respondió al primer byte a {baudRate} baudios, pero después respondió mal o no respondió a los comandos.',
    todo: 'Reinicie la placa con BOOT0 en alto y pruebe una velocidad menor. Compruebe que el adaptador envía de verdad paridad par.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'El adaptador solo transmite siete bits de datos: a cada byte le falta el bit más alto.',
    todo: 'Configure el adaptador o el servidor serie con ocho bits de datos y paridad par, o pruebe otro adaptador.',
  },
  'E-SYNC-LOST': {
    what: 'Flashline ha perdido la sincronización con el bootloader y no ha podido restablecerla.',
    todo: 'Reinicie la placa con BOOT0 en alto y ejecute el trabajo de nuevo.',
  },
  'E-SYNC-RESET': {
    what: 'La placa se detuvo en medio de una trama y ningún byte es con seguridad inofensivo, así que Flashline no envía nada más.',
    todo: 'Reinicie la placa: mantenga BOOT0 en alto, ponga NRST en bajo un momento o apague y encienda la alimentación, y ejecute el trabajo de nuevo. Si conecta DTR y RTS a reset y BOOT0, Flashline puede hacerlo por usted.',
  },
  'E-REPLY-NACK': {
    what: 'La placa ha rechazado {command} ({stage}).',
    todo: 'La causa puede ser una protección, una dirección fuera del chip o un comando que el chip no tiene. Vea docs/errors.md.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'La placa no ha respondido a {command} ({stage}) en {timeoutMs} ms.',
    todo: 'Compruebe cableado, alimentación y masa. Después reinicie la placa y ejecute el trabajo de nuevo.',
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
    what: 'Este bootloader no admite {command}.',
    todo: 'Conecte la placa para ver los comandos que admite su bootloader.',
  },
  'E-TARGET-MISMATCH': {
    what: 'La placa es {found} ({foundPid}), pero el trabajo es para {expected}.',
    todo: 'Ponga la placa correcta, o elija el modelo correcto.',
  },
  'E-TARGET-CHANGED': {
    what: 'La placa de la línea ha cambiado: al principio era {before} y ahora es {now}.',
    todo: 'No cambie la placa durante un trabajo. Considere ambas placas como no programadas.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'Flashline no puede leer el tamaño de flash de este {device}.',
    todo: 'Elija el modelo exacto, como stm32f405rg. Si Flashline no conoce el chip, describa las páginas de su flash.',
  },
  'E-PROTECT-READOUT': {
    what: 'La placa está protegida contra lectura y escritura (protección de lectura).',
    todo: 'Para programarla otra vez, quite la protección: eso borra toda la flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'La placa ha confirmado {command}, pero no se ha podido comprobar el nuevo estado ({detail}).',
    todo: 'Reinicie la placa con BOOT0 en alto y conecte de nuevo para ver su estado.',
  },
  'E-ERASE-FAILED': {
    what: 'La placa no ha borrado {pages}: {detail}',
    todo: 'Compruebe la protección de escritura: conecte de nuevo para ver el estado de la placa. Vea docs/errors.md.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'La placa ha confirmado el borrado, pero {address} aún se lee {found}. Páginas que no están en blanco ({count}): {where}.',
    todo: 'Si no se indica otra causa, puede que las páginas estén protegidas contra escritura: quite esa protección e inténtelo de nuevo.',
  },
  'E-WRITE-FAILED': {
    what: 'No se ha podido escribir el bloque en {address}: {detail}',
    todo: 'Ejecute el trabajo de nuevo. Si falla en la misma dirección, la flash puede estar gastada o protegida contra escritura.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'El byte en {address} no se lee igual cada vez: {count|# vez|# veces} mal de {reads}, y bien entre medias.',
    todo: 'Repita el trabajo con una velocidad menor. Si vuelve a fallar la misma dirección, la celda de flash está gastada: cambie el chip.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Al reescribir {repaired} cambió {spoilt}, que antes estaba bien: las dos direcciones parecen ser las mismas celdas. {address} se lee {found} en lugar de {expected}.',
    todo: 'Compruebe el chip: tiene menos flash de la que indica o una línea de direcciones rota. No entregue esta placa.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'La flash difiere de la imagen: {address} se lee {found} en lugar de {expected}; en total {count|difiere # byte|difieren # bytes}.',
    todo: 'Si la placa contiene otro firmware, programe antes este. Si se escribió sin borrar, borre antes. Si no, compruebe la protección de escritura. Si vuelve a fallar la misma dirección, el chip puede estar defectuoso.',
  },
  'E-VERIFY-REST': {
    what: '{address}, fuera de la imagen, se lee {found}: una página que se borró para la imagen no está en blanco.',
    todo: 'Repita el trabajo. Si vuelve a ocurrir, borre todo el chip y prográmelo de nuevo.',
  },
  'E-READ-BEYOND': {
    what: 'El rango pasa del final de la flash de {flashKiB} KiB de este {device}; {address} no se puede leer.',
    todo: 'Lea solo hasta {lastAddress}.',
  },
  'E-READ-NO-END': {
    what: '{address} no está en la flash de esta placa, así que Flashline no sabe dónde termina la lectura.',
    todo: 'Indique el número de bytes que hay que leer.',
  },
  'E-READ-REFUSED': {
    what: 'La placa se ha negado a leer {sizeBytes|# byte|# bytes} en {address}.',
    todo: 'El rango quizá pasa del final de la memoria del chip: compruebe el tamaño de su flash.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'No se ha encontrado ningún programa en {address}: {found} no es una tabla de vectores. No se envió el comando Go.',
    todo: 'Programe la placa o indique la dirección de su tabla de vectores.',
  },
  'E-GO-REFUSED': {
    what: 'La placa se ha negado a arrancar el código en {address}.',
    todo: 'Reinicie la placa con BOOT0 en bajo para arrancar el programa. Si no funciona, compruebe que hay un programa en esta dirección: su primera palabra debe ser una dirección de pila en RAM.',
  },
  'E-GO-UNANSWERED': {
    what: 'La placa no ha confirmado que arranca el código en {address}: quizá esté en marcha.',
    todo: 'Compruebe si el programa funciona. Si no, reinicie la placa con BOOT0 en bajo.',
  },

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'Flashline no ha podido crear un pseudoterminal para la placa virtual: {detail}',
    todo: 'Ofrezca la placa por TCP.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} no tiene pseudoterminales que otros programas puedan abrir.',
    todo: 'Ofrezca la placa por TCP.',
  },
  'E-BOARD-LINK': {
    what: 'Flashline no ha podido enlazar {path} con la placa virtual: {detail}',
    todo: 'Elija otro nombre para el enlace, o quite el archivo existente.',
  },
  'E-BOARD-LISTEN': {
    what: 'La placa virtual no puede escuchar en {address}: {detail}',
    todo: 'Elija otro puerto, o cierre el programa que lo usa.',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: 'La ventana ha pedido «{channel}», que esta versión no tiene.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-SENDER': {
    what: 'Una página ajena a Flashline ha intentado enviar un comando. Flashline lo ha rechazado.',
    todo: 'Reinicie Flashline. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-PAYLOAD': {
    what: 'La ventana ha enviado datos que «{channel}» no admite: {detail}',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'La ventana ha enviado más datos de los que «{channel}» admite.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline está ocupado y no puede aceptar más peticiones de este tipo.',
    todo: 'Espere un momento y vuelva a intentarlo.',
  },
  'E-SETTINGS-SAVE': {
    what: 'El ajuste está en vigor, pero no se ha podido guardar: {detail}',
    todo: 'Repare {file} o su carpeta, o retire el archivo, y cambie el ajuste de nuevo.',
  },
  'E-IPC-LOST': {
    what: 'Se ha perdido la conexión con Flashline antes de que respondiera.',
    todo: 'Compruebe si Flashline sigue en marcha. La ventana se actualiza en cuanto vuelva la conexión.',
  },
  'E-WEB-LISTEN': {
    what: 'No se puede usar el puerto {port} de este equipo: {detail}',
    todo: 'Elija otro puerto, o deje que Flashline elija uno libre.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} ocupa más de {maxMiB} MiB.',
    todo: 'Abra el propio archivo de firmware; las imágenes de flash STM32 son mucho más pequeñas.',
  },
  'E-DOCUMENT-GONE': {
    what: 'Este archivo o volcado ya no está abierto.',
    todo: 'Ábralo de nuevo.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Hay demasiados archivos y volcados abiertos.',
    todo: 'Cierre los que ya no necesite.',
  },
  'E-MODE-LOCKED': {
    what: 'Esto necesita el modo técnico.',
    todo: 'Cambie antes al modo técnico.',
  },
  'E-MODE-PIN': {
    what: 'El PIN es incorrecto.',
    todo: 'Escríbalo de nuevo. Si ha olvidado el PIN, quítelo en el archivo de ajustes: vea docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'Un PIN debe tener de 4 a 12 cifras y nada más.',
    todo: 'Elija otro PIN.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Demasiados PIN incorrectos: podrá intentarlo de nuevo en {seconds} s.',
    todo: 'Espere y escríbalo de nuevo. Si ha olvidado el PIN, quítelo en el archivo de ajustes: vea docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'La línea aún no tiene trabajo.',
    todo: 'Cambie al modo técnico y elija firmware y modelo.',
  },
  'E-LINE-BUSY': {
    what: 'El puesto {slots} está en marcha.',
    todo: 'Espere a que termine, o deténgalo.',
  },
  'E-LINE-GOAL': {
    what: 'Se alcanzó el objetivo de {goal|# unidad|# unidades}, o las restantes se están programando.',
    todo: 'Espere a las placas en curso, o pida al técnico de línea que aumente el objetivo.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline se cerró mientras se programaba esta placa. No se sabe qué contiene la placa.',
    todo: 'Programe la placa de nuevo antes de usarla.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'Esta placa ya pasó y sigue en el puesto. No se modificó.',
    todo: 'Retírela y ponga la siguiente. Para programarla de nuevo, pulse la tecla del puesto.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'Esta etiqueta pertenece a otra placa, no a la del puesto. La placa no se modificó.',
    todo: 'Escanee la etiqueta de esta placa y prográmela.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'Las placas de los puestos {slots} pasaron y no se han retirado.',
    todo: 'Ponga placas nuevas y confírmelo. Para programar la misma placa otra vez, inicie su puesto con su propia tecla.',
  },
  'E-LINE-NO-LABEL': {
    what: 'Este trabajo exige una etiqueta por unidad, pero el puesto {slots} no tiene.',
    todo: 'Escanee primero la etiqueta.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '«{label}» no es una etiqueta: tienen de {min} a {max} caracteres.',
    todo: 'Escanee la etiqueta de la placa.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'La etiqueta «{label}» no coincide con el patrón {pattern} de este trabajo.',
    todo: 'Escanee la etiqueta correcta. El patrón se fija en la configuración de la línea.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'La etiqueta «{label}» ya se escaneó para el puesto {slot}.',
    todo: 'Escanee la etiqueta de otra placa. Para mover esta etiqueta, elija antes su puesto.',
  },
  'E-LINE-LABEL-USED': {
    what: 'Una unidad con la etiqueta «{label}» ya pasó.',
    todo: 'Revise la placa: cada etiqueta se puede usar una vez. El técnico de línea puede reiniciar los totales.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Todos los puestos tienen ya su etiqueta.',
    todo: 'Programe antes las placas, o elija el puesto cuya etiqueta quiere cambiar.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'El puesto {slot} no está en uso.',
    todo: 'Elija otro puesto.',
  },
  'E-BENCH-BUSY': {
    what: 'Hay un trabajo en marcha en esta placa.',
    todo: 'Espere a que termine, o deténgalo.',
  },
  'E-DOCTOR-BUSY': {
    what: 'El diagnóstico de líneas está usando este puerto.',
    todo: 'Deje que termine, o deténgalo.',
  },
  'E-TRACE-NONE': {
    what: 'Todavía no hay ninguna traza de una ejecución.',
    todo: 'Conecte antes una placa o ejecute un trabajo.',
  },
  'E-TRACE-GONE': {
    what: 'Esta traza ya no está abierta.',
    todo: 'Ábrala otra vez.',
  },
  'E-BENCH-NO-PORT': {
    what: 'No ha elegido ningún puerto.',
    todo: 'Elija el puerto al que está conectada la placa.',
  },
  'E-BENCH-NO-PART': {
    what: 'Aún no se conoce el modelo.',
    todo: 'Conecte la placa, o elija su modelo.',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'La aplicación no respondió al comando con {expected} en {timeoutMs} ms; envió {received}.',
    todo: 'Compruebe la velocidad y la paridad de la aplicación. Compruebe que está en marcha y conoce el comando.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nadie ha permitido fuera de esta página este comando para la aplicación: {command}',
    todo: 'Elíjalo de nuevo y permítalo en el diálogo.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} desapareció y no volvió en {timeoutMs} ms.',
    todo: 'Compruebe si el puerto tiene ahora otro nombre. Una placa que aparece como dispositivo DFU no se puede programar por un puerto serie.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Flashline indicó a la aplicación que saltara al bootloader, pero ningún bootloader respondió.',
    todo: 'Compruebe que la aplicación conoce este comando y restablece relojes e interrupciones antes de saltar. Si no, use BOOT0 y reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Ningún bootloader respondió: en {device}, un salto desde un programa no se queda en el bootloader.',
    todo: 'Ponga BOOT0 en alto y reinicie la placa, con DTR y RTS o a mano.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'El bootloader de {device} no permite escribir en la RAM, así que no se puede provocar un reset desde la RAM.',
    todo: 'Arranque el programa con Go, o reinicie la placa con una línea de módem o a mano.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Flashline no sabe cómo hacer que {device} vuelva a cargar sus bytes de opción.',
    todo: 'Elija otra forma de salir, o apague y encienda la alimentación.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Flashline no sabe qué línea de módem reinicia esta placa en su programa.',
    todo: 'Elija la línea que controla NRST, u otra forma de salir.',
  },
  'E-LEAVE-NO-WAY': {
    what: '{device} no se puede arrancar desde aquí: la imagen no tiene tabla de vectores y ninguna línea reinicia la placa.',
    todo: 'Ponga BOOT0 en bajo y reinicie la placa a mano.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'El bootloader de {device} no arranca ningún programa cuando la protección de lectura está puesta, así que no se puede salir de esta forma.',
    todo: 'Reinicie la placa con DTR y RTS, déjela en el bootloader o no ponga la protección de lectura.',
  },
  'E-LEAVE-STUB': {
    what: 'La RAM en {address} no contiene las instrucciones de reset que se escribieron en ella.',
    todo: 'Arranque el programa con Go, o reinicie la placa con una línea de módem o a mano.',
  },
  'E-LEAVE-STAYED': {
    what: 'Tras el reset respondió otra vez el bootloader: el programa no arrancó.',
    todo: 'Ponga BOOT0 en bajo y reinicie la placa. Si su flash estaba vacía antes, apague y encienda la alimentación.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'No volvió nada: {port} no recibe lo que envía.',
    todo: 'Desconecte la placa, una TX y RX del adaptador con un puente y repita la prueba.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} no recibió lo que envió a {baudRate} baudios, paridad {parity}: {detail}',
    todo: 'Compruebe el puente y la masa. Use una velocidad menor u otro adaptador.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} no envía paridad par, que el bootloader necesita: {detail}',
    todo: 'Use otro adaptador, o instale un controlador más nuevo.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} no es aquí una opción válida de STMFlashLoader. No se abrió ni se envió nada.',
    todo: 'Vea las opciones en "flashline legacy -?" y docs/legacy.md.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} recibió "{value}", pero admite {expected}. No se abrió ni se envió nada.',
    todo: 'Corrija el valor.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} está antes de {needed}, que le hace falta. No se abrió ni se envió nada.',
    todo: 'Las opciones se ejecutan de izquierda a derecha: ponga antes {needed}.',
  },
  'E-LEGACY-STRICT': {
    what: 'El modo estricto rechaza la línea de comandos: {detail} No se abrió ni se envió nada.',
    todo: 'Corrija la línea de comandos o ejecútela sin el modo estricto.',
  },
  'E-LEGACY-PORT': {
    what: 'Este sistema no tiene ningún puerto COM{number}. No se abrió ni se envió nada.',
    todo: 'Ponga en la variable de entorno {variable} el puerto, por ejemplo /dev/ttyUSB0, o indique el puerto con --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'La flash no está en blanco donde iría el archivo ({address} contiene {found}), y el modo estricto solo escribe en flash borrada. No se escribió nada.',
    todo: 'Borre primero: ponga -e --all, o -e --sec con estas páginas, antes de -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} debe contener los 16 bytes de opción en 0x1FFFF800 y nada más. No se abrió ni se envió nada.',
    todo: 'Cree un archivo así con -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: '{device} tiene otra disposición de los bytes de opción: -o --set solo admite F0, F1 y F3 y sus nombres. No se escribió nada.',
    todo: 'Cámbielos con "flashline options set" y los nombres de este chip; "flashline options describe {pid}" los enumera.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'No hay ningún mapa {name}: ni Map/{name}.STmap en esta carpeta, ni un mapa conocido, ni un chip con ese nombre. No se abrió ni se envió nada.',
    todo: 'Indique el chip (-i stm32f103c8) o dé la ruta del archivo de mapa. Mapas con nombres parecidos: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} no es un archivo .STmap válido (línea {line}): {detail}',
    todo: 'Corrija la línea o indique el chip en lugar del mapa.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'El mapa {map} es para {mapDevice} ({mapPid}), no para {device} ({pid}).',
    todo: 'Indique el chip en lugar de un mapa ({pid}): Flashline conoce sus páginas. Si la placa no es la correcta, cámbiela.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'El mapa {map} describe una flash distinta de la de {device}: {detail}',
    todo: 'No use el mapa: Flashline conoce las páginas de {device}.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Flashline no tiene ningún registro para el identificador de producto {pid} de este mapa, y un mapa no contiene todo lo que un registro necesita.',
    todo: 'Indique con --family la familia del chip: {families}.',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: 'Este no es un archivo de traza de Flashline: {detail}.',
    todo: 'Elija un archivo grabado por Flashline (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'La traza tiene la versión de formato {version}; este Flashline lee la versión {known}.',
    todo: 'Ábrala con un Flashline más nuevo. Si ningún Flashline tiene esa versión, el archivo está dañado.',
  },
  'E-TRACE-CUT': {
    what: 'La traza termina demasiado pronto, tras {sizeBytes|# byte|# bytes}: falta el resto de la ejecución.',
    todo: 'Consiga el archivo completo. Flashline puede mostrar este hasta el corte, pero no reproducirlo.',
  },
  'E-TRACE-EDITED': {
    what: 'La traza se modificó después de grabarla: su suma de comprobación no coincide en el byte {offset}.',
    todo: 'Consiga el archivo original. Flashline no muestra nada de este, porque nada de él es fiable.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'La traza se expande a más de {limitMiB} MiB, más de lo que puede producir una ejecución de este tamaño.',
    todo: 'Elija un archivo grabado por Flashline (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'La traza no se puede reproducir: el contenido del firmware se quitó para un informe.',
    todo: 'Reproduzca la traza original.',
  },
  'E-TRACE-PART': {
    what: 'Ninguna placa virtual puede sustituir a la placa de esta traza: {detail}.',
    todo: 'Indique el chip para la placa virtual.',
  },
  'E-TRACE-DIFFERS': {
    what: 'La reproducción difiere de la ejecución grabada en {time}: {detail}',
    todo: 'Flashline o sus registros de chips han cambiado desde entonces, o la placa real se comportó de forma distinta del modelo. Vea docs/trace.md.',
  },
};
