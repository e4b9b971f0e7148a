import type { bootTexts as english } from '../en/boot.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english> = {
  title: 'Cómo arranca este chip su bootloader (! = lo que lleva a otra parte, > = qué hacer):',
  'rule.levels-pin':
    'El bootloader arranca si BOOT0 está a nivel alto en el momento en que se suelta el reset (AN2606, patrón {pattern}).',
  'rule.levels-select':
    'El bootloader arranca si BOOT0 está a nivel alto en el momento en que se suelta el reset, y el bit de opción {bit} dice qué cuenta como BOOT0 (AN2606, patrón {pattern}): con {pinValue} el pin, con {optionValue} el bit de opción nBOOT0 (0 = bootloader, 1 = programa), haga lo que haga el pin.',
  'rule.boot1-pin': 'El pin BOOT1, si el chip lo tiene, debe estar entonces a nivel bajo.',
  'rule.boot1-option':
    'El bit de opción nBOOT1 debe ser 1, como viene de fábrica; con 0 el chip arranca desde su RAM.',
  'rule.addresses':
    'BOOT0 elige entre dos direcciones de arranque que están en los bytes de opción; el bootloader arranca si la elegida es la de la memoria de sistema (AN2606, patrón {pattern}).',
  'rule.security':
    'BOOT0 o el bit de opción nBOOT0 elige entre direcciones de arranque, y TrustZone decide cuáles cuentan (AN2606, patrón {pattern}).',
  'rule.product-state':
    'El bootloader arranca si BOOT0 está a nivel alto y el estado del producto es Open, o si es Provisioning (AN2606, patrón {pattern}).',
  'rule.radio-pin':
    'El bootloader arranca si el pin PA10 está a nivel alto en el momento en que se suelta el reset.',
  'rule.not-stated':
    'No se conoce la regla de arranque de este chip: vea BOOT0 y los bytes de opción en su manual de referencia.',
  'trap.delivered-option':
    'De fábrica, {bit} es {value}: el pin BOOT0 no hace nada. Un chip nuevo entra en el bootloader solo porque su flash está vacía, y nunca más una vez programado.',
  'trap.empty':
    'Un chip cuya primera palabra de flash está vacía arranca el bootloader por sí solo. Eso se mira al dar la alimentación, no en un reset: tras la primera programación un reset sigue llevando al bootloader hasta que se quite la alimentación.',
  'trap.empty-cleared':
    'Algunas versiones del bootloader de este chip olvidan que la flash está vacía en cuanto arrancan: un reset arranca entonces la flash vacía. Solo ayuda quitar la alimentación y volver a darla.',
  'trap.lock': 'Con el bit de opción BOOT_LOCK = 1 todo reset arranca el programa.',
  'trap.banks':
    'Con el bit de opción {bit} = {value} (arranque desde dos bancos) el bootloader arranca primero en cada reset, pero cede el control a un banco con un programa válido. Solo se queda si BOOT0 lo elige o ningún banco es válido.',
  'trap.banks-versions':
    'Lo hacen las versiones del bootloader con el identificador {ids}; las anteriores no.',
  'trap.jump-banks':
    'Un programa que salta al bootloader vuelve a arrancar por la misma razón: un salto no sirve mientras haya un banco válido.',
  'trap.jump-empty':
    'Un programa no puede saltar al bootloader: si la primera palabra de la flash no está vacía, el bootloader devuelve el control enseguida.',
  'trap.jump-l0': 'El salto del programa al bootloader no está previsto en este chip (AN2606).',
  'way.lines':
    'Que lo haga el adaptador: conecte RTS a BOOT0 y DTR a reset y deje que Flashline mueva las dos líneas.',
  'way.hand':
    'A mano: mantenga BOOT0 a nivel alto, pulse y suelte reset, y empiece el trabajo mientras BOOT0 siga alto.',
  'way.radio-pin': 'A mano: mantenga PA10 a nivel alto, pulse y suelte reset, y empiece el trabajo.',
  'way.option':
    'Si el pin BOOT0 no hace nada: entre una vez más (con la flash vacía o con una sonda de depuración) y ponga {bit} a {pinValue}, para que el pin cuente desde entonces.',
  'way.banks':
    'O desactive el arranque desde dos bancos ({bit} = {offValue}), o haga que el programa borre la primera página de su banco antes de reiniciarse, para que ningún banco sea válido.',
  'way.erase-first-word':
    'O haga que el programa borre su propia primera página y apague y encienda el chip: una flash vacía lleva al bootloader.',
  'way.power':
    'Si nada ayuda: quite la alimentación unos segundos e inténtelo de nuevo; una sonda de depuración entra siempre.',
};
