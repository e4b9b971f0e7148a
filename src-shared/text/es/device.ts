import type * as english from '../en/device.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english.bootTexts> = {
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

export const memoryKindTexts: Translated<typeof english.memoryKindTexts> = {
  flash: 'flash',
  'flash-beyond-part': 'flash más allá del final de este modelo',
  'flash-alias': 'un alias de la flash',
  ram: 'RAM',
  'ram-reserved': 'RAM que el bootloader se reserva',
  'system-memory': 'memoria del sistema (el propio bootloader)',
  'option-bytes': 'bytes de opción',
  'data-eeprom': 'EEPROM de datos',
  'data-flash': 'flash para datos',
  'read-only': 'datos de fábrica, como el identificador y el tamaño de la flash',
  'key-storage': 'almacén de claves',
  otp: 'memoria programable una sola vez',
  peripheral: 'registros de periféricos',
  'external-memory': 'memoria externa',
  'other-chip-flash': 'flash de otro tipo de chip',
  unknown: 'memoria de tipo desconocido',
};

export const optionTexts: Translated<typeof english.optionTexts> = {
  'group.readout-protection': 'Protección de lectura',
  'group.boot': 'Arranque',
  'group.banks': 'Bancos de flash',
  'group.reset': 'Reset y alimentación',
  'group.watchdog': 'Perros guardianes',
  'group.memory': 'Memorias',
  'group.write-protection': 'Protección de escritura',
  'group.code-protection': 'Protección de código',
  'group.security': 'Seguridad',
  'group.data': 'Bytes de datos',

  'danger.plain': 'inofensivo',
  'danger.board-may-not-start': 'puede que la placa no arranque',
  'danger.erases-chip': 'borra el chip',
  'danger.locks-out-of-bootloader': 'puede cerrar el acceso al bootloader',
  'danger.irreversible': 'no se puede deshacer aquí',

  reserved: 'reservado: queda como de fábrica',
};

export const optionSentences: Translated<typeof english.optionSentences> = {
  'danger.brown-out':
    'Un nivel superior a la alimentación de la placa mantiene el chip en reset, fuera del alcance de cualquier herramienta.',
  'danger.watchdog':
    'Un programa que no atiende un watchdog activo desde el reset se reinicia una y otra vez.',
  'danger.sleep-d1-standby': 'Un programa que usa el modo D1 Standby se reinicia en lugar de dormir.',
  'danger.sleep-d1-stop': 'Un programa que usa el modo D1 Stop se reinicia en lugar de dormir.',
  'danger.sleep-shutdown': 'Un programa que usa el modo Shutdown se reinicia en lugar de dormir.',
  'danger.sleep-standby': 'Un programa que usa el modo Standby se reinicia en lugar de dormir.',
  'danger.sleep-stop': 'Un programa que usa el modo Stop se reinicia en lugar de dormir.',
  'danger.swap-may': 'Entonces puede haber otro programa al principio de la flash.',
  'danger.swap': 'Entonces hay otro programa al principio de la flash.',
  'danger.nrst': 'Como pin normal ya no reinicia el chip.',
  'danger.banks':
    'Cambian las páginas, las direcciones y los códigos de borrado: lo que hay en la flash debe programarse de nuevo.',
  'danger.pages': 'Las páginas protegidas no se pueden borrar ni escribir hasta que se quite la protección.',
  'danger.sectors':
    'Los sectores protegidos no se pueden borrar ni escribir hasta que se quite la protección.',
  'danger.readout':
    'Se activa al proteger y se quita al desproteger, lo que borra todo el chip. El nivel 2 no se puede quitar nunca.',
  'danger.boot-lock':
    'Ya no se puede entrar en el bootloader; solo una sonda de depuración puede deshacerlo, y solo con el nivel 0 de protección de lectura.',
  'danger.dual-boot-4.0':
    'El bootloader cede el paso al programa en cuanto un banco contiene uno; con el bootloader 4.0 solo una sonda de depuración permite volver atrás.',
  'danger.dual-boot-bank-2-first':
    'El bootloader se ejecuta en cada reset y busca primero un programa en el banco 2.',
  'danger.dual-boot-decides': 'El bootloader se ejecuta primero en cada reset y decide qué banco arranca.',
  'danger.dual-boot-bank-2':
    'El bootloader se ejecuta primero en cada reset y arranca el banco 2 si contiene un programa.',
  'danger.boot-address': 'El programa no arranca si la dirección no es la suya.',
  'danger.nboot0':
    'Donde el pin no cuenta, 0 impide que arranque el programa y 1 impide entrar en el bootloader.',
  'danger.nboot-sel': 'Donde el pin no cuenta, solo nBOOT0 y una flash vacía llevan al bootloader.',
  'danger.nboot1': 'Con 0 ya no se puede entrar en el bootloader.',
  'danger.high-speed-pins': 'Con una alimentación superior a 2,7 V destruye el chip.',
  'danger.boot-address-1-h7': 'Con una dirección distinta de 0x1FF0 el pin BOOT0 ya no lleva al bootloader.',
  'danger.boot-address-1-f7': 'Con una dirección distinta de 0x40 el pin BOOT0 ya no lleva al bootloader.',
  'keep.securable': 'Un área asegurable, una vez definida, solo se quita borrando el chip.',
  'keep.radio': 'Pertenece al núcleo de radio y a su firmware.',
  'keep.with-the-flash-unconfirmed':
    'Solo se puede quitar junto con lo que contiene la flash, y no está confirmado que el bootloader lo escriba.',
  'keep.with-the-flash':
    'Solo se puede quitar junto con todo lo que hay en la flash, y los bootloaders de varios modelos no pueden escribirlo.',
  'keep.erase-only': 'Solo se puede quitar borrando el chip.',
  'keep.start-unconfirmed':
    'Decide dónde arranca el chip, y no está confirmado que el bootloader lo escriba.',
  'keep.place-unconfirmed': 'La posición de este bit no está confirmada; por eso solo se muestra.',
  'keep.no-way-back':
    'Con otro valor no se puede llegar al bootloader para restablecerlo, y no está confirmado que el bootloader lo escriba.',
  'lockout.pin-boot-sel':
    'El pin BOOT0 deja de contar y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. BOOT_SEL = 1 conserva el pin.',
  'lockout.pin-nboot-sel':
    'El pin BOOT0 deja de contar y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. nBOOT_SEL = 0 conserva el pin.',
  'lockout.pin-nswboot0':
    'El pin BOOT0 deja de contar y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. nSWBOOT0 = 1 conserva el pin.',
  'lockout.boot-address-f7':
    'El pin BOOT0 lleva entonces a otra dirección, ya no al bootloader (0x40). Solo una sonda de depuración puede deshacerlo, salvo que BOOT_ADD0 sea 0x40.',
  'lockout.boot-address-h7': 'El pin BOOT0 lleva entonces a otra dirección, ya no al bootloader.',
  'lockout.nrst':
    'El pin NRST pasa a ser un pin normal: ya no funcionan ni un botón de reset ni la línea de reset de un adaptador. Solo quitar la alimentación reinicia el chip.',
  'lockout.boot-lock':
    'El chip arranca entonces siempre el programa de la flash: ni el pin BOOT0 ni ninguna opción llevan ya al bootloader. Solo una sonda de depuración puede deshacerlo, y solo con el nivel 0 de protección de lectura.',
  'lockout.dual-boot-4.0':
    'Con el arranque de dos bancos, el bootloader arranca el programa en cuanto un banco contiene uno válido: ya no se puede entrar en el bootloader 4.0 hasta que ambos bancos sean inválidos, y solo una sonda de depuración puede deshacerlo.',
  'lockout.nboot1':
    'Con nBOOT1 = 0 el chip arranca desde la RAM donde arrancaría el bootloader: el pin BOOT0 ya no lleva allí. Solo una sonda de depuración puede deshacerlo.',
  'read-only.registers':
    'En esta familia los bytes de opción son registros del controlador de flash, que piden una secuencia de desbloqueo antes de escribirse y un bit de inicio después. No está confirmado que el bootloader lo haga, por eso aquí solo se muestran; una sonda de depuración puede cambiarlos.',
};
