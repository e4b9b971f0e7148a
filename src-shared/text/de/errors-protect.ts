import type { protectErrors as english } from '../en/errors-protect.ts';
import type { Translated } from '../translated.ts';

export const protectErrors: Translated<typeof english> = {
  'E-PROTECT-STATE': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Den Baustein mit einer Debug-Sonde und STM32CubeProgrammer in den Zustand Open zurückbringen (Regression) oder einen Baustein nehmen, der Open ist. Der Bootloader kann das nicht.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Einen anderen Baustein nehmen: aus diesem Zustand führt kein Weg zurück, weder über den Bootloader noch mit einer Debug-Sonde.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'In diesem {device} ist TrustZone eingeschaltet ({bit}), und was der Job ändern soll, kann zu sicherem Code gehören ({count|Seite|Seiten} {pages}): Dort quittiert der Bootloader Löschen und Schreiben und tut es nicht.',
    todo: 'Es wurde nichts gelöscht. TrustZone mit einer Debug-Sonde und STM32CubeProgrammer ausschalten oder diese {count|Seite|Seiten} für nicht sicheren Code freigeben.',
  },
  'E-PROTECT-AREA': {
    what: 'Ab {address} gehört der Flash dieses {device} seinem zweiten Kern ({field}): die {count|Seite|Seiten} {pages} kann der Bootloader nicht löschen oder schreiben.',
    todo: 'Es wurde nichts gelöscht. Die Firmware so binden, dass sie vor {address} endet, oder den Funkstapel mit dessen eigenen Werkzeugen ändern.',
  },
  'E-PROTECT-CODE': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({names}): sie {count|lässt|lassen} sich nicht einzeln löschen, und dort lässt sich nichts zurücklesen.',
    todo: 'Es wurde nichts gelöscht. Fragen, wer den Schutz gesetzt hat; im Referenzhandbuch steht, wie er entfernt wird (PCROP), in der Regel zusammen mit dem ganzen Flash.',
  },
  'E-PROTECT-PAGES': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}): sein Bootloader würde dort Löschen und Schreiben quittieren und nicht tun.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}), und sein Bootloader hat keinen Befehl, der das aufhebt.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz mit einer Debug-Sonde entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: 'Auf diesem {device} ist {bit} gesetzt: mit Ausleseschutz dazu käme weder der Bootloader noch eine Debug-Sonde je wieder heran.',
    todo: 'Es wurde nichts geändert. {bit} zuerst auf 0 setzen, wenn der Baustein zugänglich bleiben soll.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Dieser {device} lehnt Lesen, Schreiben und Löschen ab, und sein Bootloader hat keinen Befehl, der diesen Schutz aufhebt.',
    todo: 'Eine Debug-Sonde und STM32CubeProgrammer benutzen; Bausteine mit Produktzustand öffnet eine Regression, die sie löscht.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'Das Board hat {command} quittiert; auf {device} gilt der neue Schutz erst, wenn die Versorgung einmal weg war.',
    todo: 'Die Versorgung des Boards aus- und wieder einschalten (ein Reset genügt nicht), mit BOOT0 auf High, dann neu verbinden.',
  },
};
