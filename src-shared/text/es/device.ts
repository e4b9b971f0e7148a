import type * as english from '../en/device.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english.bootTexts> = {
  title: 'Cómo arranca este chip su bootloader (! = lo que lleva a otra parte, > = qué hacer):',
  'rule.levels-pin':
    'El bootloader arranca si BOOT0 está en alto cuando se suelta el reset (AN2606, patrón {pattern}).',
  'rule.levels-select':
    'El bootloader arranca si BOOT0 está en alto cuando se suelta el reset. El bit de opción {bit} elige qué cuenta como BOOT0 (AN2606, patrón {pattern}): con {pinValue} el pin, con {optionValue} el bit de opción nBOOT0 (0 = bootloader, 1 = programa), independientemente del pin.',
  'rule.boot1-pin': 'Si el chip tiene un pin BOOT1, debe estar en bajo en ese momento.',
  'rule.boot1-option':
    'El bit de opción nBOOT1 debe ser 1, el valor predeterminado; con 0 el chip arranca desde su RAM.',
  'rule.addresses':
    'BOOT0 elige una de las dos direcciones de arranque de los bytes de opción; el bootloader arranca si la elegida es la de la memoria de sistema (AN2606, patrón {pattern}).',
  'rule.security':
    'BOOT0 o el bit de opción nBOOT0 elige una dirección de arranque, y TrustZone decide qué direcciones son válidas (AN2606, patrón {pattern}).',
  'rule.product-state':
    'El bootloader arranca si BOOT0 está en alto y el estado del producto es Open, o si el estado del producto es Provisioning (AN2606, patrón {pattern}).',
  'rule.radio-pin': 'El bootloader arranca si el pin PA10 está en alto cuando se suelta el reset.',
  'rule.not-stated':
    'Flashline no tiene ninguna regla de arranque para este chip: vea BOOT0 y los bytes de opción en su manual de referencia.',
  'trap.delivered-option':
    'De fábrica, {bit} es {value}: el pin BOOT0 no tiene efecto. Un chip nuevo entra en el bootloader solo porque su flash está vacía, y ya no una vez programado.',
  'trap.empty':
    'Un chip cuya primera palabra de flash está vacía arranca el bootloader por sí solo. Lo comprueba al encenderse, no en un reset: tras la primera programación, un reset sigue arrancando el bootloader hasta que se apague y encienda la alimentación.',
  'trap.empty-cleared':
    'Algunas versiones del bootloader de este chip olvidan que la flash está vacía en cuanto arrancan: un reset arranca entonces la flash vacía. Solo ayuda apagar y encender la alimentación.',
  'trap.lock': 'Con el bit de opción BOOT_LOCK = 1 todo reset arranca el programa.',
  'trap.banks':
    'Con el bit de opción {bit} = {value} (arranque desde dos bancos), el bootloader arranca primero en cada reset, pero luego arranca un banco de flash con un programa válido. Solo conserva el control si BOOT0 lo elige o ningún banco es válido.',
  'trap.banks-versions':
    'Lo hacen las versiones del bootloader con el identificador {ids}; las anteriores no.',
  'trap.jump-banks':
    'Por la misma razón, un programa que salta al bootloader vuelve a arrancar: un salto no sirve mientras haya un banco válido.',
  'trap.jump-empty':
    'Un programa no puede saltar al bootloader: si la primera palabra de la flash no está vacía, el bootloader devuelve el control enseguida.',
  'trap.jump-l0': 'El salto del programa al bootloader no está previsto en este chip (AN2606).',
  'way.lines':
    'Con el adaptador: conecte RTS a BOOT0 y DTR a reset y deje que Flashline controle las dos líneas.',
  'way.hand':
    'A mano: mantenga BOOT0 en alto, pulse y suelte reset, y empiece el trabajo mientras BOOT0 siga en alto.',
  'way.radio-pin': 'A mano: mantenga PA10 en alto, pulse y suelte reset, y empiece el trabajo.',
  'way.option':
    'Si el pin BOOT0 no tiene efecto: entre una vez más en el bootloader (con la flash vacía o con una sonda de depuración) y ponga {bit} a {pinValue}. Desde entonces el pin funciona.',
  'way.banks':
    'O desactive el arranque desde dos bancos ({bit} = {offValue}), o haga que el programa borre la primera página de su banco antes de reiniciarse, para que ningún banco sea válido.',
  'way.erase-first-word':
    'O haga que el programa borre su propia primera página y apague y encienda el chip: una flash vacía arranca el bootloader.',
  'way.power':
    'Si nada más ayuda, apague la alimentación unos segundos e inténtelo de nuevo; una sonda de depuración funciona siempre.',
};

export const memoryKindTexts: Translated<typeof english.memoryKindTexts> = {
  flash: 'flash',
  'flash-beyond-part': 'flash más allá del final de este modelo',
  'flash-alias': 'un alias de la flash',
  ram: 'RAM',
  'ram-reserved': 'RAM reservada para el bootloader',
  'system-memory': 'memoria del sistema (el propio bootloader)',
  'option-bytes': 'bytes de opción',
  'data-eeprom': 'EEPROM de datos',
  'data-flash': 'flash de datos',
  'read-only': 'datos de fábrica, como el identificador y el tamaño de la flash',
  'key-storage': 'almacén de claves',
  otp: 'memoria programable una sola vez',
  peripheral: 'registros de periféricos',
  'external-memory': 'memoria externa',
  'other-chip-flash': 'flash de otro tipo de chip',
  unknown: 'memoria desconocida',
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

  reserved: 'reservado: se deja el ajuste de fábrica',
};

export const optionSentences: Translated<typeof english.optionSentences> = {
  'danger.brown-out':
    'Un nivel superior a la alimentación de la placa mantiene el chip en reset, y ninguna herramienta puede acceder a él.',
  'danger.watchdog':
    'Si un watchdog funciona desde el reset y el programa no lo atiende, el chip se reinicia una y otra vez.',
  'danger.sleep-d1-standby': 'Un programa que usa el modo D1 Standby se reinicia en lugar de entrar en él.',
  'danger.sleep-d1-stop': 'Un programa que usa el modo D1 Stop se reinicia en lugar de entrar en él.',
  'danger.sleep-shutdown': 'Un programa que usa el modo Shutdown se reinicia en lugar de entrar en él.',
  'danger.sleep-standby': 'Un programa que usa el modo Standby se reinicia en lugar de entrar en él.',
  'danger.sleep-stop': 'Un programa que usa el modo Stop se reinicia en lugar de entrar en él.',
  'danger.swap-may': 'Entonces puede haber otro programa al principio de la flash.',
  'danger.swap': 'Entonces habrá otro programa al principio de la flash.',
  'danger.nrst': 'Como pin normal ya no reinicia el chip.',
  'danger.banks':
    'Cambian las páginas, las direcciones y los códigos de borrado: hay que programar de nuevo el contenido de la flash.',
  'danger.pages': 'Las páginas protegidas no se pueden borrar ni escribir hasta que se quite la protección.',
  'danger.sectors':
    'Los sectores protegidos no se pueden borrar ni escribir hasta que se quite la protección.',
  'danger.readout':
    'Actívela protegiendo la placa. Quitar la protección borra todo el chip. El nivel 2 no se puede quitar nunca.',
  'danger.boot-lock':
    'Ya no se puede entrar en el bootloader. Solo una sonda de depuración puede deshacerlo, y solo con el nivel 0 de protección de lectura.',
  'danger.dual-boot-4.0':
    'El bootloader arranca el programa si un banco contiene uno. Con el bootloader 4.0, solo una sonda de depuración puede deshacerlo.',
  'danger.dual-boot-bank-2-first':
    'El bootloader se ejecuta en cada reset y busca primero un programa en el banco 2.',
  'danger.dual-boot-decides': 'El bootloader se ejecuta primero en cada reset y decide qué banco arranca.',
  'danger.dual-boot-bank-2':
    'El bootloader se ejecuta primero en cada reset y arranca el banco 2 si contiene un programa.',
  'danger.boot-address': 'El programa no arrancará si esta no es su dirección.',
  'danger.nboot0':
    'Si el pin no tiene efecto, 0 impide que arranque el programa y 1 impide entrar en el bootloader.',
  'danger.nboot-sel': 'Si el pin no tiene efecto, solo nBOOT0 o una flash vacía arrancan el bootloader.',
  'danger.nboot1': 'Con 0 ya no se puede entrar en el bootloader.',
  'danger.high-speed-pins': 'Con una alimentación superior a 2,7 V, esto destruye el chip.',
  'danger.boot-address-1-h7':
    'Con una dirección distinta de 0x1FF0, el pin BOOT0 ya no arranca el bootloader.',
  'danger.boot-address-1-f7': 'Con una dirección distinta de 0x40, el pin BOOT0 ya no arranca el bootloader.',
  'keep.securable': 'Un área asegurable, una vez definida, solo se quita borrando el chip.',
  'keep.radio': 'Pertenece al núcleo de radio y a su firmware.',
  'keep.with-the-flash-unconfirmed':
    'Solo se puede quitar junto con lo que contiene la flash, y no está confirmado que el bootloader lo escriba.',
  'keep.with-the-flash':
    'Solo se puede quitar junto con el contenido de la flash, y los bootloaders de varios modelos no pueden escribirlo.',
  'keep.erase-only': 'Solo se puede quitar borrando el chip.',
  'keep.start-unconfirmed':
    'Decide dónde arranca el chip, y no está confirmado que el bootloader lo escriba.',
  'keep.place-unconfirmed': 'La posición de este bit no está confirmada; por eso Flashline solo lo muestra.',
  'keep.no-way-back':
    'Con otro valor no se puede entrar en el bootloader para deshacer el cambio, y no está confirmado que el bootloader lo escriba.',
  'lockout.pin-boot-sel':
    'El pin BOOT0 dejará de tener efecto y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. Con BOOT_SEL = 1 el pin sigue funcionando.',
  'lockout.pin-nboot-sel':
    'El pin BOOT0 dejará de tener efecto y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. Con nBOOT_SEL = 0 el pin sigue funcionando.',
  'lockout.pin-nswboot0':
    'El pin BOOT0 dejará de tener efecto y nBOOT0 = 1 selecciona la flash. En cuanto la flash no esté vacía, solo el propio programa o una sonda de depuración pueden entrar en el bootloader. Con nSWBOOT0 = 1 el pin sigue funcionando.',
  'lockout.boot-address-f7':
    'El pin BOOT0 llevará a otra dirección, no al bootloader (0x40). Solo una sonda de depuración puede deshacerlo, salvo que BOOT_ADD0 sea 0x40.',
  'lockout.boot-address-h7': 'El pin BOOT0 llevará a otra dirección, no al bootloader.',
  'lockout.nrst':
    'El pin NRST pasa a ser un pin normal: un botón de reset o la línea de reset de un adaptador ya no funcionan. Solo apagar la alimentación reinicia el chip.',
  'lockout.boot-lock':
    'El chip arrancará siempre el programa de la flash: ni el pin BOOT0 ni ninguna opción pueden arrancar el bootloader. Solo una sonda de depuración puede deshacerlo, y solo con el nivel 0 de protección de lectura.',
  'lockout.dual-boot-4.0':
    'Con el arranque desde dos bancos, el bootloader arranca el programa si un banco contiene uno válido. Entonces no se puede entrar en el bootloader 4.0 hasta que ambos bancos sean inválidos, y solo una sonda de depuración puede deshacerlo.',
  'lockout.nboot1':
    'Con nBOOT1 = 0, el chip arranca desde la RAM en lugar del bootloader: el pin BOOT0 ya no lo arranca. Solo una sonda de depuración puede deshacerlo.',
  'read-only.registers':
    'En esta familia los bytes de opción son registros del controlador de flash: necesitan una secuencia de desbloqueo antes de escribirse y un bit de inicio después. No está confirmado que el bootloader lo haga, así que Flashline aquí solo los muestra. Una sonda de depuración puede cambiarlos.',
};
