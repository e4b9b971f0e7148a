import type * as english from '../en/errors.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'El archivo está dañado: genérelo de nuevo, o cópielo de nuevo.';
const compilerFile = 'Use el archivo que generó el compilador para el STM32.';
const disturbedLine =
  'La línea sufre interferencias: compruebe la masa y la longitud del cable, o use una velocidad menor.';

export const errorTexts: Translated<typeof english.errorTexts> = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Flashline ha tenido un fallo propio: {detail}',
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
    todo: 'Haga sitio en el destino o elija otro, y ejecute la orden de nuevo.',
  },
  'E-FILE-WRITE': {
    what: 'No se puede escribir {file}: {detail}',
    todo: 'Compruebe que la carpeta existe, admite escritura y tiene espacio.',
  },
  'E-FILE-CHANGED': {
    what: '{file} cambió mientras se leía.',
    todo: 'Espere a que termine la compilación o la copia e inténtelo de nuevo.',
  },

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} no contiene datos que programar.',
    todo: 'Compruebe que la compilación escribió el archivo y que es el correcto.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} tiene {sizeBytes|# byte|# bytes}; Flashline lee archivos de hasta {limitBytes|# byte|# bytes}.',
    todo: 'Compruebe que es el archivo correcto: ningún STM32 tiene tanta memoria.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: '{file} no es un archivo de firmware que Flashline conozca, ni por su contenido ni por su nombre.',
    todo: 'Si es binario puro, cámbiele la extensión a .bin y ábralo de nuevo.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} es binario puro, que no dice dónde va.',
    todo: 'Dé su dirección de inicio, como 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: '{file} se llama como {claimed}, pero contiene {actual}.',
    todo: 'Compruebe que es el archivo correcto. Si lo es, cámbiele el nombre según lo que contiene.',
  },
  'E-IMAGE-NOT-TEXT': {
    what: '{file} se llama como {claimed}, que es texto, pero contiene datos binarios.',
    todo: 'Compruebe que es el archivo correcto. Si es binario puro, cámbiele la extensión a .bin y dé su dirección.',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} debería ser {claimed}, pero no empieza como un archivo así.',
    todo: 'Compruebe que es el archivo correcto y que se copió entero.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} es texto en UTF-16, con dos bytes por carácter.',
    todo: 'Guárdelo como texto ASCII: una redirección de PowerShell escribe UTF-16 si no se le dice otra cosa.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} da dos valores para {address}: uno en {first}, otro en {second}.',
    todo: 'Decida cuál de los dos va ahí y genere el archivo de nuevo.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} y {second} tienen ambos datos en {address}.',
    todo: 'Dé a cada archivo su propio lugar o deje fuera uno de ellos.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes|# byte|# bytes} en {address} {sizeBytes|pasa|pasan} de 0xFFFFFFFF, la última dirección.',
    todo: 'Corrija la dirección, o genere el archivo de nuevo.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, línea {line}: la línea empieza por {found}, pero un registro de {format} empieza por {expected}.',
    todo: 'Quite lo que no sea un registro, o genere el archivo de nuevo.',
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
    what: '{file}, línea {line}: el registro tiene {actualBytes|# byte|# bytes}, y el más corto posible tiene {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, línea {line}: según su byte de longitud el registro tiene {declaredBytes|# byte|# bytes}, pero tiene {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, línea {line}: la suma de comprobación es {found}, pero el registro da {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}, línea {line}: {format} no tiene el tipo de registro {type}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}, línea {line}: un registro de tipo {type} lleva {expectedBytes|# byte|# bytes}, pero este {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}, línea {line}: hasta aquí el archivo debería tener {declared|# registro de datos|# registros de datos}, pero tiene {actual}.',
    todo: 'Faltan o sobran líneas: genere el archivo de nuevo, o cópielo de nuevo.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, línea {line}: el archivo sigue después de su registro final en la línea {endLine}.',
    todo: 'Quizá se unieron dos archivos: combínelos con una herramienta que conozca el formato.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, línea {line}: los datos en {address} pasan del final de su segmento de 64 KiB, y cada herramienta entiende otra cosa por lo que sigue.',
    todo: 'Genere el archivo con direcciones lineales (registro de tipo 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, línea {line}: se mezclan direcciones de segmento y lineales (registros de tipo 02 y 04), que cada herramienta lee a su modo.',
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
    what: '{file} no tiene segmentos que cargar, solo secciones o nada.',
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
    what: '{file}, posición {offset}: {field} es {found}; Flashline conoce {expected}.',
    todo: 'Genere el archivo de nuevo con una herramienta DfuSe actual.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, posición {offset}: según {field} hay {declared|# byte|# bytes}, pero hay {actual}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: la suma de comprobación del final es {found}, pero el contenido da {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, posición {offset}: esto no es un bloque UF2, porque un número mágico es {found} y no {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, posición {offset}: un bloque UF2 no puede llevar {sizeBytes|# byte|# bytes}, solo hasta {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, posición {offset}: el bloque {number} de {total} no es un número que este bloque pueda tener.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, posición {offset}: este bloque dice que hay {found|# bloque|# bloques}, pero el primero dice {total}.',
    todo: 'Quizá se unieron dos archivos: use cada uno por separado.',
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
    todo: 'Use un archivo UF2 con firmware.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'Como binario puro, {range} sería un archivo de {sizeBytes|# byte|# bytes}, casi todo relleno.',
    todo: 'Escriba Intel HEX o S-record, o indique un rango más pequeño.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} describe más de {limitBytes|# byte|# bytes} de contenido: usa una y otra vez el mismo trozo del archivo.',
    todo: 'Compruebe que es el archivo correcto y genérelo de nuevo: ningún STM32 contiene tanto.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} tiene datos en {count|# zona|# zonas separadas}; Flashline admite hasta {limit}.',
    todo: 'Compruebe que es el archivo correcto. Si lo es, rellene los huecos con una herramienta que conozca el formato.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} es un archivo comprimido {kind}, no un firmware.',
    todo: 'Descomprímalo e indique el archivo de firmware que contiene.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} es un paquete {kind}: si contiene firmware, está codificado y no puede programarse tal cual.',
    todo: 'Indique el archivo HEX, ELF o BIN de la misma compilación, o extraiga el firmware con la herramienta que creó el paquete.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} es un archivo {kind}, no un firmware.',
    todo: 'Elija el archivo que generó la compilación.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} está hecho para otra máquina: {kind}.',
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
    what: '{file} es un archivo HEX universal, con firmware para varias placas en las mismas direcciones.',
    todo: 'Indique el archivo HEX de una placa: sepárelo con la herramienta que lo creó o descárguelo para esa placa.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} es un archivo DFU simple: a diferencia de DfuSe, no tiene una dirección que diga dónde va.',
    todo: 'Indique su dirección inicial, por ejemplo 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} no tiene nada para la flash principal, solo para el ajuste alternativo {targets}.',
    todo: 'Prográmelo por USB en la memoria para la que está hecho, o indique el archivo de la flash principal.',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'Ningún modelo se llama «{part}». Los nombres más parecidos son {near}.',
    todo: 'Elija el modelo en la lista, o dé el identificador de producto, como 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '«{part}» corresponde a más de un modelo: {candidates}.',
    todo: 'Dé más del nombre impreso en el chip, o el identificador de producto, como 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Las páginas de este {device} ({flashKiB} KiB) dependen de su bit de opción {option}, que no se ha podido leer.',
    todo: 'Indique qué distribución tiene el chip, o quite antes su protección de lectura.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'No se conocen las páginas de flash de {device} (identificador {pid}) con {flashKiB} KiB.',
    todo: 'Compruebe el tamaño de la flash, o dé usted la distribución de la flash.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'La flash de {flashKiB} KiB de {device} nunca se organiza en el modo de bancos «{mode}».',
    todo: 'No indique el modo de bancos: solo hace falta si un modelo tiene ambos y no dice cuál.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'No puede haber una placa virtual de {device}: no consta cómo se distribuye su flash.',
    todo: 'Elija un modelo de la lista.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'Una flash de {flashKiB} KiB no termina en el borde de una página de esta distribución.',
    todo: 'Compruebe el tamaño de la flash.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '«{layout}» no es una distribución de flash: {detail}.',
    todo: 'Escriba las páginas por orden de dirección, como «4x16K 64K 7x128K».',
  },
  'E-DEVICE-RECORD': {
    what: 'El registro de chip {file} está mal en {field}: {detail}',
    todo: 'Corrija el archivo (vea docs/devices.md), o instale Flashline de nuevo.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Iba a enviarse una trama que el plan no contiene ({detail}). No se ha enviado.',
    todo: 'Comuníquelo con el registro: es un fallo de Flashline. La placa quedó protegida de él.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'No se conocen las páginas de flash de {device}, así que no se puede borrar ni escribir nada con seguridad.',
    todo: 'Elija el modelo exacto. Si no está en la lista, describa las páginas de la flash.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'La imagen tiene datos fuera de la flash de {device}: {regions} (zonas: {count}).',
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
    what: 'El archivo dice que es para {family}, pero esto es {device}.',
    todo: 'Use el archivo generado para este modelo.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'Se pide borrar toda la flash y a la vez conservar lo que la imagen no llena: las dos cosas juntas no tienen sentido.',
    todo: 'Borre solo las páginas que la imagen necesita, o no pida conservar el resto.',
  },
  'E-PLAN-NO-START': {
    what: 'El programa no podrá arrancarse después: ninguna parte de la imagen empieza por una tabla de vectores con la pila en RAM y el manejador de reset en la imagen.',
    todo: 'Programe sin arrancar, o compruebe que la imagen es el programa entero, en su dirección correcta.',
  },
  'E-PLAN-SECTOR': {
    what: 'No hay un sector {sector} que proteger en la flash de este {device}: el más alto es {highest}.',
    todo: 'Indique sectores de 0 a {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'No hay página {page} en la flash de este {device}: tiene {count|# página|# páginas}.',
    todo: 'Elija páginas de la flash que se muestra.',
  },
  'E-PLAN-RANGE': {
    what: 'El rango de {address} a {end} no está dentro de la flash de este {device}.',
    todo: 'Conecte la placa para ver el tamaño de su flash.',
  },
  'E-PLAN-CHANGED': {
    what: 'La placa exige un plan distinto del mostrado. No se ha enviado nada.',
    todo: 'Mire el plan nuevo y empiece de nuevo.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'El archivo tiene también datos para el ajuste alternativo {targets}, que no es la flash principal y no se puede programar aquí.',
    todo: 'Omítalos si la placa no los necesita, o programe el archivo por USB.',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'No se conoce la disposición de los bytes de opción de {device}, así que no se tocan.',
    todo: 'Use una sonda de depuración para ellos, o añada una disposición (vea docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'La placa se negó a mostrar sus bytes de opción en {range}.',
    todo: 'Compruebe que el chip es el encontrado, reinicie la placa en su bootloader e inténtelo de nuevo.',
  },
  'E-OPTION-FIELD': {
    what: 'No hay ningún campo {name} en este chip ({layout}).',
    todo: 'Los campos son: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} no es un valor de {name}.',
    todo: 'Se permiten: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Se dan dos valores para {name}.',
    todo: 'Dé uno solo.',
  },
  'E-OPTION-RDP': {
    what: '{name} es la protección de lectura: no se cambia como los demás bytes de opción, sino con comandos propios que se comprueban.',
    todo: 'Proteja la placa para activarla, o quite la protección, lo que borra el chip.',
  },
  'E-OPTION-KEPT': {
    what: '{name} se muestra, pero nunca se cambia: {reason}',
    todo: 'Use una sonda de depuración si hay que cambiarlo.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Los bytes de opción de {device} solo se pueden leer mediante el bootloader. {reason}',
    todo: 'Use una sonda de depuración para cambiarlos.',
  },
  'E-OPTION-BROKEN': {
    what: 'Los bytes de opción en {address} contradicen su complemento o se contradicen entre sí ({name}); no es seguro qué dicen. No se escribió nada.',
    todo: 'Mírelos con una sonda de depuración y fíjelos allí.',
  },
  'E-OPTION-RANGE': {
    what: 'El rango {range} de la página {first} a la {last} no existe en esta flash. No se escribió nada.',
    todo: 'Indique una primera página que no esté detrás de la última, o no proteja ninguna con {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Esto cerraría el acceso al bootloader ({settings}). {text} No se escribió nada.',
    todo: 'Déjelo, o acepte el cierre expresamente si está seguro.',
  },
  'E-OPTION-LEVEL2': {
    what: 'La protección de lectura de nivel 2 bloquea {device} para siempre: ni el bootloader ni el depurador vuelven a funcionar. No se confirmó palabra por palabra, o no se pidió sola. No se escribió nada.',
    todo: 'Si es lo que quiere, pídala sola y confírmela exactamente así: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'No se aceptó el cambio de los bytes de opción. No se escribió nada.',
    todo: 'Empiece de nuevo cuando lo haya decidido.',
  },
  'E-OPTION-REFUSED': {
    what: 'La placa rechazó los bytes de opción en {address}.',
    todo: 'Reinicie la placa en su bootloader, lea los bytes de opción e inténtelo de nuevo.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Los bytes de opción se escribieron, pero estos campos no tomaron su nuevo valor: {names}.',
    todo: 'Lea los bytes de opción. Puede que el chip no los tenga, o que no deje cambiarlos al bootloader.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} se escribió y se lee como estaba previsto, pero desde entonces no se vio ningún reinicio, y hasta entonces el chip muestra lo que se le escribió. No se sabe si los bytes de opción cambiaron.',
    todo: 'Apague y encienda la placa, llévela a su bootloader y lea sus bytes de opción.',
  },
  'E-OPTION-UNASKED': {
    what: 'Cambiaron bits de opción que nadie pidió cambiar: {detail}.',
    todo: 'Lea los bytes de opción, compárelos con los de fábrica y no use la placa antes de aclararlo.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Se estaban escribiendo bytes de opción y después no se pudieron leer ({detail}). No se sabe qué contiene ahora la placa.',
    todo: 'Apague y encienda la placa, llévela a su bootloader y lea sus bytes de opción.',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: 'No existe el puerto {port}.',
    todo: 'Conecte el adaptador y elija su puerto.',
  },
  'E-PORT-BUSY': {
    what: 'Otro programa está usando {port}.',
    todo: 'Cierre el terminal o la herramienta que ocupa el puerto e inténtelo de nuevo.',
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
    what: '«{port}» no es un nombre de puerto que Flashline conozca.',
    todo: 'Dé /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port o virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: 'En «{port}» falta el número de un puerto TCP: tras el host no hay ningún número de 1 a {limit}.',
    todo: 'Escríbalo tras dos puntos, por ejemplo {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: 'Nadie ha permitido {port} fuera de esta página: es un puerto de red.',
    todo: 'Elíjalo de nuevo y permítalo en el diálogo.',
  },
  'E-PORT-LOST': {
    what: '{port} ha desaparecido: {detail}',
    todo: 'Compruebe el cable y el adaptador; por red, el servidor y si otro cliente ocupa el puerto. Después ejecute el trabajo de nuevo.',
  },
  'E-PORT-CLOSED': {
    what: '{port} está cerrado.',
    todo: 'Abra el puerto de nuevo.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: {received|ha|han} llegado {received} de {expected|# byte|# bytes} en {timeoutMs} ms.',
    todo: 'Compruebe el cableado y la alimentación de la placa y ejecute el trabajo de nuevo.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} no admite los ajustes de línea {settings}: {detail}',
    todo: 'Use otro adaptador, o una velocidad menor.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} no tiene líneas DTR y RTS.',
    todo: 'Ponga BOOT0 y pulse reset a mano, o use un adaptador que tenga esas líneas.',
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
    todo: 'Compruebe la dirección y la red, y que el servidor serie esté en marcha y libre.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'El servidor de {port} no habla RFC 2217: {detail}',
    todo: 'Active RFC 2217 en el servidor serie; para una conexión directa escriba tcp:// en lugar de rfc2217://.',
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
    todo: 'Use otro chip: de este estado no se vuelve, ni con el bootloader ni con una sonda de depuración.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'TrustZone está activado en este {device} ({bit}) y lo que el trabajo va a cambiar puede pertenecer a código seguro ({count|página|páginas} {pages}): allí el bootloader confirma borrados y escrituras y no los hace.',
    todo: 'No se ha borrado nada. Desactive TrustZone, o libere {count|esa página|esas páginas} para código no seguro, con una sonda de depuración y STM32CubeProgrammer.',
  },
  'E-PROTECT-AREA': {
    what: 'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}): el bootloader no puede borrar ni escribir {count|la página|las páginas} {pages}.',
    todo: 'No se ha borrado nada. Enlace el firmware para que acabe antes de {address}, o cambie la pila de radio con sus propias herramientas.',
  },
  'E-PROTECT-CODE': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({names}): no se {count|puede borrar por sí sola|pueden borrar una a una}, y allí no se puede leer nada.',
    todo: 'No se ha borrado nada. Pregunte quién puso la protección; el manual de referencia dice cómo se quita (PCROP), por lo general junto con toda la flash.',
  },
  'E-PROTECT-PAGES': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}): su bootloader confirmaría allí borrados y escrituras sin hacerlos.',
    todo: 'No se ha borrado nada. Quite la protección contra escritura si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}), y su bootloader no tiene ninguna orden que lo quite.',
    todo: 'No se ha borrado nada. Quite la protección con una sonda de depuración si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '{bit} está activado en este {device}: si además se protege la lectura, ni el bootloader ni una sonda de depuración volverán a alcanzarlo.',
    todo: 'No se ha cambiado nada. Ponga antes {bit} a 0 si el chip debe seguir siendo accesible.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Este {device} se niega a ser leído, escrito y borrado, y su bootloader no tiene ninguna orden que quite esa protección.',
    todo: 'Use una sonda de depuración y STM32CubeProgrammer; los chips con estado de producto se abren con una regresión, que los borra.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'La placa ha confirmado {command}; en {device} la nueva protección solo cuenta tras quitar la alimentación.',
    todo: 'Quite y devuelva la alimentación de la placa (un reset no basta), con BOOT0 en alto, y conecte de nuevo.',
  },

  // The exchange with a bootloader
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

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'No se ha podido crear un pseudoterminal para la placa virtual: {detail}',
    todo: 'Ofrezca la placa por TCP.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} no tiene pseudoterminales que otros programas puedan abrir.',
    todo: 'Ofrezca la placa por TCP.',
  },
  'E-BOARD-LINK': {
    what: '{path} no puede ser un enlace a la placa virtual: {detail}',
    todo: 'Elija otro nombre para el enlace, o quite lo que hay ahí.',
  },
  'E-BOARD-LISTEN': {
    what: 'La placa virtual no puede escuchar en {address}: {detail}',
    todo: 'Elija otro puerto, o cierre el programa que lo usa.',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: 'La ventana ha pedido «{channel}», que esta versión no ofrece.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-SENDER': {
    what: 'Una página ajena a Flashline ha intentado dar una orden. Se ha rechazado.',
    todo: 'Reinicie Flashline. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-PAYLOAD': {
    what: 'La ventana ha enviado algo que «{channel}» no admite: {detail}',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'La ventana ha enviado más de lo que «{channel}» admite.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline está ocupado con todo lo que admite a la vez de este tipo.',
    todo: 'Espere un momento y vuelva a intentarlo.',
  },
  'E-SETTINGS-SAVE': {
    what: 'El ajuste vale ahora, pero no está guardado: {detail}',
    todo: 'Repare {file} o su carpeta, o retire el archivo, y cambie el ajuste de nuevo.',
  },
  'E-IPC-LOST': {
    what: 'Se ha perdido la conexión con Flashline antes de recibir respuesta.',
    todo: 'Compruebe si Flashline sigue en marcha. La ventana mostrará el estado en cuanto vuelva.',
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
    todo: 'Cierre algunos que ya no hagan falta.',
  },
  'E-MODE-LOCKED': {
    what: 'Esto necesita el modo técnico.',
    todo: 'Cambie antes al modo técnico.',
  },
  'E-MODE-PIN': {
    what: 'El PIN no es correcto.',
    todo: 'Escríbalo de nuevo. Un PIN olvidado se quita en el archivo de ajustes: vea docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'Un PIN tiene de 4 a 12 cifras y nada más.',
    todo: 'Elija otro.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Demasiados PIN incorrectos: el próximo contará en {seconds} s.',
    todo: 'Espere y escríbalo de nuevo. Un PIN olvidado se quita en el archivo de ajustes: vea docs/security.md.',
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
    what: 'Se alcanzó el objetivo de {goal|# unidad|# unidades}, o el resto se está programando.',
    todo: 'Espere a las placas en curso, o que el técnico de línea permita más.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline terminó mientras se programaba esta placa. No se sabe qué contiene.',
    todo: 'Programe la placa de nuevo antes de usarla.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'Esta placa ya pasó y sigue en el puesto. No se modificó.',
    todo: 'Retírela y ponga la siguiente; o pulse la tecla del puesto para programarla de nuevo.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'En el puesto hay otra placa que la de esta etiqueta. No se modificó.',
    todo: 'Escanee la etiqueta de esta placa y prográmela.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'Las placas de los puestos {slots} pasaron y no se han retirado.',
    todo: 'Ponga placas nuevas y confírmelo; o inicie un puesto con su propia tecla para programar la misma.',
  },
  'E-LINE-NO-LABEL': {
    what: 'Este trabajo exige una etiqueta por unidad. El puesto {slots} no tiene.',
    todo: 'Escanee primero la etiqueta.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '«{label}» no es una etiqueta: tienen de {min} a {max} caracteres.',
    todo: 'Escanee la etiqueta de la placa.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'La etiqueta «{label}» no sigue el patrón {pattern} de este trabajo.',
    todo: 'Escanee la etiqueta correcta. El patrón está en la configuración de la línea.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'La etiqueta «{label}» ya se escaneó, para el puesto {slot}.',
    todo: 'Escanee la etiqueta de otra placa; para moverla, elija antes el puesto.',
  },
  'E-LINE-LABEL-USED': {
    what: 'Una unidad con la etiqueta «{label}» ya pasó.',
    todo: 'Revise la placa: cada etiqueta vale una vez. El técnico de línea puede reiniciar los totales.',
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
    what: 'Ninguna ejecución ha dejado todavía una traza.',
    todo: 'Conecte antes una placa o ejecute un trabajo.',
  },
  'E-TRACE-GONE': {
    what: 'Esta traza ya no está abierta.',
    todo: 'Ábrala otra vez.',
  },
  'E-BENCH-NO-PORT': {
    what: 'No se ha elegido ningún puerto.',
    todo: 'Elija el puerto al que está conectada la placa.',
  },
  'E-BENCH-NO-PART': {
    what: 'Aún no se conoce el modelo.',
    todo: 'Conecte la placa, o elija su modelo.',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'La aplicación no respondió a la orden con {expected} en {timeoutMs} ms; envió {received}.',
    todo: 'Compruebe la velocidad y la paridad de la aplicación, y que está en marcha y conoce la orden.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nadie ha permitido fuera de esta página esta orden para la aplicación: {command}',
    todo: 'Elíjala de nuevo y permítala en el diálogo.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} desapareció y no volvió en {timeoutMs} ms.',
    todo: 'Mire si el puerto tiene ahora otro nombre. Una placa que aparece como dispositivo DFU no se puede programar por un puerto serie.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Se pidió a la aplicación que saltara al cargador de arranque, pero ninguno respondió.',
    todo: 'Compruebe que la aplicación conoce esta orden y restablece relojes e interrupciones antes de saltar; o use BOOT0 y reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Ningún cargador de arranque respondió: en {device} un programa no puede quedarse en él saltando.',
    todo: 'Ponga BOOT0 a nivel alto y reinicie la placa, con DTR y RTS o a mano.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'El cargador de arranque de {device} no deja escribir en la RAM, así que desde allí no se puede pedir un reset.',
    todo: 'Inicie el programa con Go, o reinicie la placa con una línea o a mano.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'No se sabe cómo hacer que {device} vuelva a cargar sus bytes de opción.',
    todo: 'Elija otra forma de salir, o apague y encienda la alimentación.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'No se conoce ninguna línea que reinicie esta placa en su programa.',
    todo: 'Indique qué línea controla NRST, o elija otra forma de salir.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'No hay forma de iniciar {device} desde aquí: la imagen no tiene tabla de vectores y ninguna línea reinicia la placa.',
    todo: 'Ponga BOOT0 a nivel bajo y reinicie la placa a mano.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'El cargador de arranque de {device} ya no inicia nada cuando la protección de lectura está puesta, así que no se puede salir de esta forma.',
    todo: 'Reinicie la placa con DTR y RTS, déjela en el cargador de arranque o prescinda de la protección de lectura.',
  },
  'E-LEAVE-STUB': {
    what: 'La RAM en {address} no tomó las instrucciones que piden un reset.',
    todo: 'Inicie el programa con Go, o reinicie la placa con una línea o a mano.',
  },
  'E-LEAVE-STAYED': {
    what: 'Tras el reset respondió otra vez el cargador de arranque: el programa no se inició.',
    todo: 'Ponga BOOT0 a nivel bajo y reinicie la placa. Si su flash estaba vacía, apague y encienda la alimentación.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'No volvió nada: {port} no oye lo que envía.',
    todo: 'Quite la placa, una TX y RX del adaptador con un puente y repita la prueba.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} no recibió lo que envió a {baudRate} baudios, paridad {parity}: {detail}',
    todo: 'Compruebe el puente y la masa, y use una velocidad menor u otro adaptador.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} no envía paridad par, que el cargador de arranque necesita: {detail}',
    todo: 'Use otro adaptador, o un controlador más nuevo para este.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} no es una opción que STMFlashLoader tenga en este lugar. No se abrió ni se envió nada.',
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
    what: 'El modo estricto rechaza la línea de órdenes: {detail} No se abrió ni se envió nada.',
    todo: 'Corrija la línea de órdenes o ejecútela sin el modo estricto.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} no es el nombre de ningún puerto de este sistema. No se abrió ni se envió nada.',
    todo: 'Ponga en la variable de entorno {variable} el puerto, por ejemplo /dev/ttyUSB0, o indique el propio puerto con --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'La flash no está en blanco donde va el archivo ({address} contiene {found}), y el modo estricto no escribe sobre lo que no se ha borrado. No se escribió nada.',
    todo: 'Borre primero: ponga -e --all, o -e --sec con estas páginas, antes de -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} no contiene exactamente los 16 bytes de opción en 0x1FFFF800. No se abrió ni se envió nada.',
    todo: 'Cree un archivo así con -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'Los bytes de opción de {device} están dispuestos de otra manera: -o --set conoce los de F0, F1 y F3, y sus nombres. No se escribió nada.',
    todo: 'Cámbielos por los nombres del chip: "flashline options set"; "flashline options describe {pid}" los enumera.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'No hay ningún mapa {name}: ni Map/{name}.STmap en esta carpeta, ni un mapa conocido, ni un chip con ese nombre. No se abrió ni se envió nada.',
    todo: 'Indique el propio chip (-i stm32f103c8) o la ruta del archivo de mapa. Mapas con un nombre parecido: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} no es un archivo .STmap con sentido: línea {line}: {detail}',
    todo: 'Corrija la línea o indique el propio chip en lugar del mapa.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'El mapa {map} es para {mapDevice} ({mapPid}), no para {device} ({pid}).',
    todo: 'Indique el propio chip en lugar de un mapa ({pid}): sus páginas son conocidas. Si la placa no es la correcta, cámbiela.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'El mapa {map} describe otra flash que la de {device}: {detail}',
    todo: 'No lo use: las páginas de {device} se conocen sin mapa.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'El identificador de producto {pid} de este mapa no está en ningún registro, y un mapa no dice todo lo que un registro necesita.',
    todo: 'Indique con --family la familia del chip: {families}.',
  },

  // Traces
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
