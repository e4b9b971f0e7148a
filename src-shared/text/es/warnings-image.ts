import type { imageWarningTexts as english } from '../en/warnings-image.ts';
import type { Translated } from '../translated.ts';

export const imageWarningTexts: Translated<typeof english> = {
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
};
