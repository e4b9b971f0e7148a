import type { bootWarningTexts as english } from '../en/warnings-boot.ts';
import type { Translated } from '../translated.ts';

export const bootWarningTexts: Translated<typeof english> = {
  'W-BOOT-LOCKED':
    'BOOT_LOCK está activado en este {device}: todo reset arranca el programa y ya no se entra en el bootloader con BOOT0.',
  'W-BOOT-RAM':
    'El bit de opción nBOOT1 está a 0 en este {device}: con BOOT0 a nivel alto, el próximo reset lleva a la RAM y no al bootloader. Ponga nBOOT1 a 1 mientras el bootloader responde.',
  'W-BOOT-PIN-IGNORED':
    'Este {device} no atiende a su pin BOOT0 (bit de opción {bit}): una vez programado, ningún reset lleva ya al bootloader. Ponga {bit} a {pinValue} mientras el bootloader responde.',
  'W-BOOT-EMPTY-LOST':
    'El bootloader de este {device} ha olvidado que la flash está vacía: un reset antes de terminar la programación arranca una flash vacía. No reinicie la placa; si ha ocurrido, quítele la alimentación y vuelva a dársela.',
  'W-BOOT-BANKS':
    'El arranque desde dos bancos está activado ({bit} = {value}) en este {device}: con BOOT0 a nivel bajo, un reset y un salto desde el programa vuelven al programa mientras haya un banco válido. Solo BOOT0 a nivel alto durante el reset entra en el bootloader; {bit} = {offValue} lo desactiva.',
  'W-BOOT-STAYS':
    'Los bits de opción de este {device} eligen el bootloader haga lo que haga BOOT0: el programa no arrancará con un reset. Arránquelo con Go o ponga {bit} a {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'Este {device} arrancó su bootloader porque su flash estaba vacía, y lo hará en cada reset hasta que se le quite la alimentación. Arranque el programa con Go, o quite y devuelva la alimentación.',
};
