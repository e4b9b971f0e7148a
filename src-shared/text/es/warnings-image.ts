import type { imageWarningTexts as english } from '../en/warnings-image.ts';
import type { Translated } from '../translated.ts';

export const imageWarningTexts: Translated<typeof english> = {
  'W-IMAGE-BOM': 'El archivo empieza con una marca de orden de bytes (BOM), que se ha ignorado.',
  'W-IMAGE-BLANK-LINES':
    'El archivo tiene líneas en blanco ({count}, la primera es la {line}), que se han ignorado.',
  'W-IMAGE-SPACES':
    'Se han ignorado espacios antes o después de los registros ({count} líneas, la primera es la {line}).',
  'W-IMAGE-MIXED-NEWLINES': 'Las líneas terminan de formas distintas; la primera que difiere es la {line}.',
  'W-IMAGE-CTRL-Z': 'El archivo termina con un carácter Ctrl-Z (línea {line}), que se ha ignorado.',
  'W-IMAGE-NO-END': 'No hay registro final tras la última línea ({line}): el archivo puede estar cortado.',
  'W-IMAGE-LATE-HEADER':
    'Hay registros de cabecera (S0) entre los datos ({count}, el primero en la línea {line}); se han omitido.',
  'W-IMAGE-OUT-OF-ORDER':
    'Los datos no están por orden de dirección ({count} saltos atrás, el primero en {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'El mismo valor se da más de una vez para {count} bytes, primero para {address} en {first} y {second}.',
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
  'W-IMAGE-DFUSE-TARGETS': 'El archivo tiene partes para {count} destinos; se han leído todas.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'Una parte del archivo es para el ajuste alternativo {alternate}, no para la flash principal (0).',
  'W-IMAGE-UF2-SKIPPED': '{count} bloques están marcados como ajenos a la flash principal y se han omitido.',
  'W-IMAGE-UF2-MADE-FOR': 'Por su número de familia, el archivo es para {family}.',
  'W-IMAGE-UF2-FAMILY':
    'Por su número de familia {family}, el archivo no es para ningún STM32 que Flashline conozca.',
};
