import type { optionSentences as english } from '../en/option-sentences.ts';
import type { Translated } from '../translated.ts';

export const optionSentences: Translated<typeof english> = {
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
