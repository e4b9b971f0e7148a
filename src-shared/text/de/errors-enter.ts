import type { enterErrors as english } from '../en/errors-enter.ts';
import type { Translated } from '../translated.ts';

export const enterErrors: Translated<typeof english> = {
  'E-ENTER-ANSWER': {
    what: 'Die Anwendung hat auf den Befehl nicht binnen {timeoutMs} ms mit {expected} geantwortet; sie hat {received} gesendet.',
    todo: 'Baudrate und Parität der Anwendung prüfen, und ob sie läuft und den Befehl kennt.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Niemand hat diesen Befehl an die Anwendung außerhalb dieser Seite erlaubt: {command}',
    todo: 'Wählen Sie ihn noch einmal und erlauben Sie ihn im Dialog. Im Browser: "flashline serve" mit --allow commands starten.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} ist verschwunden und binnen {timeoutMs} ms nicht wiedergekommen.',
    todo: 'Nachsehen, ob der Port jetzt anders heißt. Ein Board, das sich als DFU-Gerät meldet, lässt sich nicht über einen seriellen Port programmieren.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Die Anwendung wurde gebeten, in den Bootloader zu springen, aber es hat kein Bootloader geantwortet.',
    todo: 'Prüfen, ob die Anwendung diesen Befehl kennt und vor dem Sprung Takte und Interrupts zurücksetzt; oder BOOT0 und Reset benutzen.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Kein Bootloader hat geantwortet: Auf {device} gelangt ein Programm durch einen Sprung nicht dauerhaft hinein.',
    todo: 'BOOT0 auf High legen und das Board zurücksetzen, über DTR und RTS oder von Hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'Der Bootloader von {device} lässt nichts in den RAM, also lässt sich von dort kein Reset anfordern.',
    todo: 'Das Programm mit Go starten oder das Board über eine Leitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Wie {device} seine Option-Bytes neu lädt, ist nicht bekannt.',
    todo: 'Einen anderen Weg hinaus wählen oder die Versorgung aus- und einschalten.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Es ist keine Modemleitung bekannt, die dieses Board in sein Programm zurücksetzt.',
    todo: 'Angeben, welche Leitung NRST steuert, oder einen anderen Weg hinaus wählen.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'Von hier aus lässt sich {device} nicht starten: Das Image hat keine Vektortabelle, und keine Leitung setzt das Board zurück.',
    todo: 'BOOT0 auf Low legen und das Board von Hand zurücksetzen.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'Der Bootloader von {device} startet nichts mehr, sobald der Ausleseschutz gesetzt ist; so lässt sich das Board nicht verlassen.',
    todo: 'Das Board über DTR und RTS zurücksetzen, es im Bootloader lassen oder auf den Ausleseschutz verzichten.',
  },
  'E-LEAVE-STUB': {
    what: 'Der RAM bei {address} hat die Befehle, die einen Reset anfordern, nicht übernommen.',
    todo: 'Das Programm mit Go starten oder das Board über eine Leitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-STAYED': {
    what: 'Nach dem Reset hat wieder der Bootloader geantwortet: Das Programm läuft nicht.',
    todo: 'BOOT0 auf Low legen und das Board zurücksetzen. War sein Flash vorher leer, die Versorgung aus- und einschalten.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nichts kam zurück: {port} hört nicht, was er sendet.',
    todo: 'Das Board abnehmen, TX und RX des Adapters mit einer Brücke verbinden und den Test wiederholen.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} hat bei {baudRate} Baud, Parität {parity}, nicht zurückbekommen, was er gesendet hat: {detail}',
    todo: 'Brücke und Masse prüfen und eine niedrigere Baudrate oder einen anderen Adapter nehmen.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} sendet keine gerade Parität, die der Bootloader braucht: {detail}',
    todo: 'Einen anderen Adapter nehmen oder einen neueren Treiber für diesen.',
  },
};
