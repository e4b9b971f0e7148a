import type { imageErrors as english } from '../en/errors-image.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'El archivo está dañado: genérelo de nuevo, o cópielo de nuevo.';
const compilerFile = 'Use el archivo que generó el compilador para el STM32.';

export const imageErrors: Translated<typeof english> = {
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
};
