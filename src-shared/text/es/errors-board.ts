import type { boardErrors as english } from '../en/errors-board.ts';
import type { Translated } from '../translated.ts';

export const boardErrors: Translated<typeof english> = {
  'E-BOARD-PTY': {
    what: 'No se ha podido crear un pseudoterminal para la placa virtual: {detail}',
    todo: 'Ofrezca la placa por TCP, con «--tcp HOST:PORT».',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} no tiene pseudoterminales que otros programas puedan abrir.',
    todo: 'Ofrezca la placa por TCP, con «--tcp HOST:PORT».',
  },
  'E-BOARD-LINK': {
    what: '{path} no puede ser un enlace a la placa virtual: {detail}',
    todo: 'Elija otro nombre para el enlace, o quite lo que hay ahí.',
  },
  'E-BOARD-LISTEN': {
    what: 'La placa virtual no puede escuchar en {address}: {detail}',
    todo: 'Elija otro puerto, o cierre el programa que lo usa.',
  },
};
