import type { doctorTexts as english } from '../en/doctor.ts';
import type { Translated } from '../translated.ts';

export const doctorTexts: Translated<typeof english> = {
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
