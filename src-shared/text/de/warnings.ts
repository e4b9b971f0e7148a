import type * as english from '../en/warnings.ts';
import type { Translated } from '../translated.ts';

export const warningTexts: Translated<typeof english.warningTexts> = {
  // Firmware files
  'W-IMAGE-BOM': 'Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM), die übergangen wurde.',
  'W-IMAGE-BLANK-LINES':
    'Die Datei hat leere Zeilen ({count}, die erste ist Zeile {line}), die übergangen wurden.',
  'W-IMAGE-SPACES':
    'Leerzeichen vor oder nach Datensätzen ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurden übergangen.',
  'W-IMAGE-MIXED-NEWLINES': 'Die Zeilen enden verschieden; die erste abweichende ist Zeile {line}.',
  'W-IMAGE-CTRL-Z': 'Die Datei endet mit einem Strg-Z-Zeichen (Zeile {line}), das übergangen wurde.',
  'W-IMAGE-NO-END':
    'Nach der letzten Zeile ({line}) fehlt der Enddatensatz: die Datei ist vielleicht abgeschnitten.',
  'W-IMAGE-LATE-HEADER':
    'Kopfdatensätze (S0) stehen zwischen den Daten ({count}, der erste in Zeile {line}); sie wurden ausgelassen.',
  'W-IMAGE-OUT-OF-ORDER':
    'Die Daten stehen nicht in der Reihenfolge der Adressen ({count|# Rücksprung|# Rücksprünge}, der erste in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'Für {count} Byte ist derselbe Wert mehrfach angegeben, zuerst für {address} in {first} und {second}.',
  'W-IMAGE-CROSSES-64K': 'Datensätze überschreiten eine 64-KiB-Grenze ({count}, der erste in Zeile {line}).',
  'W-IMAGE-TWO-STARTS':
    'Zwei Startadressen sind angegeben, {first} und {second} (Zeile {line}); die zweite gilt.',
  'W-IMAGE-NAMED-BIN':
    'Dem Namen nach enthält die Datei {claimed}; sie ist aber {actual} und wurde so gelesen.',
  'W-IMAGE-LOOKS-LIKE': 'Die Datei wurde wie verlangt als Binärdaten gelesen, sieht aber aus wie {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'Die Datei wurde als Binärdaten gelesen, sieht aber aus wie Text: prüfen, ob es Firmware ist.',
  'W-IMAGE-ELF-HEADER':
    'Das Segment bei {address} beginnt mit dem Kopf der ELF-Datei selbst, der mit programmiert wird.',
  'W-IMAGE-DFUSE-TARGETS': 'Die Datei hat Teile für {count|# Ziel; es wurde|# Ziele; alle wurden} gelesen.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'Die Datei hat auch Daten für die Alternativeinstellung {targets}; das ist nicht der Hauptflash, und sie wurden nicht gelesen.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# Block ist nicht für den Hauptflash bestimmt und wurde|# Blöcke sind nicht für den Hauptflash bestimmt und wurden} ausgelassen.',
  'W-IMAGE-UF2-FAMILY':
    'Ihrer Familiennummer {family} nach ist die Datei für keinen STM32 bestimmt, den Flashline kennt.',
  'W-IMAGE-ARCHIVE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Archiv: es entpacken und die Firmware-Datei darin programmieren.',
  'W-IMAGE-PACKAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Paket: die HEX-, ELF- oder BIN-Datei desselben Builds programmieren.',
  'W-IMAGE-MEDIA':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine {kind}-Datei: prüfen, ob der Chip sie braucht.',
  'W-IMAGE-OTHER-MACHINE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber für eine andere Maschine gemacht ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein Git-LFS-Zeiger: die Firmware mit "git lfs pull" holen.',
  'W-IMAGE-WEB-PAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Webseite: die Firmware-Datei selbst herunterladen.',
  'W-IMAGE-UNIVERSAL-HEX':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Universal-HEX-Datei: die HEX-Datei für ein Board angeben.',
  'W-IMAGE-DFU-SUFFIX':
    'Die Datei endet mit einem Anhang nach DFU {version}. Seine Prüfsumme stimmt; er wurde weggelassen.',
  'W-IMAGE-COMMENTS':
    'Die Datei hat Kommentare ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}), die übergangen wurden.',
  'W-IMAGE-AFTER-END':
    'Text hinter dem Enddatensatz in Zeile {endLine} ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurde übergangen.',
  'W-IMAGE-TWO-ENDS':
    'Die Datei hat weitere Enddatensätze hinter dem ersten ({count}, in Zeile {line}), die übergangen wurden.',
  'W-IMAGE-SHORT-HEADER':
    'Der Kopfdatensatz (S0) in Zeile {line} hat keine Adresse; er wurde wie alle Kopfdatensätze weggelassen.',
  'W-IMAGE-WIDE-COUNT':
    'Die Anzahl der Datensätze in Zeile {line} hat mehr Byte, als ihr Typ hat; sie wurde so gelesen und stimmt.',
  'W-IMAGE-END-DATA': 'Der Enddatensatz in Zeile {line} trägt Daten, die übergangen wurden.',
  'W-IMAGE-UF2-FOREIGN':
    'Ihrer Familiennummer nach ist die Datei für {family} gemacht, also für keinen STM32.',

  // Plans
  'W-PLAN-LEFT-OUT': 'Das Image hat Daten bei {range} ({region}). Sie werden wie verlangt ausgelassen.',
  'W-PLAN-NO-ERASE':
    'Es wird vorher nichts gelöscht: Schreiben gelingt nur dort, wo der Flash schon leer ist.',
  'W-PLAN-NO-VECTORS':
    'Das Image hat nichts bei {base}, wo der Baustein seine Vektortabelle sucht: von selbst startet es nach einem Reset nicht.',
  'W-PLAN-NO-MASS-ERASE':
    'Der Bootloader von {device} kann nicht verlässlich im Ganzen löschen: alle Seiten werden einzeln gelöscht.',
  'W-PLAN-SIZE-ASSUMED':
    'Als Flash-Größe werden {flashKiB} KiB angenommen, wie beim größten {device}. Den genauen Baustein wählen oder das Board verbinden.',
  'W-PLAN-NO-PROGRAM':
    'Die Binärdatei bei {address} beginnt nicht mit einem Programm für {device}: ihre ersten beiden Worte sind {first} und {second}, wo eine Vektortabelle einen Stackpointer im RAM und eine ungerade Adresse im Flash hat.',
  'W-PLAN-LINKED-ELSEWHERE':
    'Die Vektortabelle der Binärdatei an {address} zeigt aus ihr hinaus, auf {reset}: Sie wurde für eine andere Adresse gelinkt, wahrscheinlich {base}. Dort würde sie laufen.',
  'W-PLAN-CUT-SHORT':
    'Die Vektortabelle der Binärdatei an {address} zeigt hinter das Ende der Datei, auf {reset}: Sie ist wahrscheinlich abgeschnitten und würde nicht laufen.',
  'W-PLAN-UF2-OTHERS':
    'Die Datei hat Inhalte für mehrere Chipfamilien. Genommen werden die für {used}; die für {others} bleiben unbeachtet.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'Das Board hat das Löschen im Ganzen verweigert; deshalb {pages|wurde die # Seite|wurden alle # Seiten} einzeln gelöscht.',
  'W-JOB-SIZE-DIFFERS':
    'Der Baustein wurde mit {expectedKiB} KiB Flash angegeben, das Board nennt aber {foundKiB} KiB. Als sein Flash gelten nur die ersten {usedKiB} KiB.',
  'W-JOB-SIZE-UNSURE':
    'Die Flash-Größe dieses {device} ist nicht sicher; {flashKiB} KiB wurden angenommen. Für Sicherheit den genauen Baustein wählen.',
  'W-JOB-TRACE-LOST':
    'Die Aufzeichnung dieses Laufs konnte nicht vollständig abgelegt werden: {problem}. Das Ergebnis gilt; was über die Leitung ging, lässt sich später nicht ansehen.',
  'W-JOB-INTERNAL':
    'Wegen eines internen Fehlers von Flashline fehlt ein Teil dieses Ergebnisses: {detail} (E-INTERNAL). Was das Ergebnis über das Board sagt, gilt trotzdem.',
  'W-JOB-LAYOUT-UNUSED':
    'Die angegebene Aufteilung wurde nicht benutzt: die Flash-Seiten von {device} sind bekannt.',
  'W-JOB-ALREADY-PROTECTED':
    'Das Board war schon gegen Auslesen geschützt, daher wurde nichts gesendet, was es verändert.',
  'W-JOB-ALREADY-UNPROTECTED':
    'Der Ausleseschutz war schon aus, daher wurde nichts gesendet, was das Board verändert.',
  'W-JOB-PROTECTION-UNKNOWN':
    'Ob das Board gegen Auslesen geschützt war, ließ sich nicht feststellen; daher wurde der Befehl, der den Schutz aufhebt und den Flash löscht, trotzdem gesendet.',
  'W-JOB-WIPE-UNSEEN':
    'Der Schutz ist aufgehoben und der Flash am Anfang leer. Ob er überall leer ist, wurde nicht geprüft: Flash-Größe oder Seiten dieses {device} sind nicht sicher.',
  'W-JOB-ERASED-AGAIN':
    'Löschungen wurden zuerst bestätigt und nicht ausgeführt: {count|# Seite|# Seiten} ({where}) {count|musste|mussten} noch einmal gelöscht werden und {count|ist|sind} jetzt leer. Versorgung prüfen.',
  'W-JOB-PAGES-UNPROVEN':
    'Ein Löschen oder ein Befehl zum Schutz wurde nicht sauber beantwortet, oder eine geplante Seite wurde nicht gelöscht. {count|# weitere Seite|# weitere Seiten} (Codes {pages}, {where}) {count|kann|können} durch einen beschädigten Rahmen gelöscht worden sein, und nichts beweist das Gegenteil. Bitte prüfen.',
  'W-JOB-WRITES-UNPROVEN':
    'Eine Antwort auf ein Schreiben fehlte oder war beschädigt. Ein beschädigter Rahmen kann neben seinen Block geschrieben haben, an {count|# Stelle|# Stellen} ({where}), und nichts beweist das Gegenteil. Bitte prüfen.',
  'W-JOB-FILLERS-UNPROVEN':
    'Um das Board wieder in Tritt zu bringen, mussten Bytes gesendet werden, von denen keine Wahl sicher war: Sie können einen beschädigten Befehl vervollständigt haben. {count|# Seite|# Seiten} ({where}) {count|kann|können} gelöscht oder beschrieben worden sein, und nichts beweist das Gegenteil. Bitte prüfen.',
  'W-JOB-FILLERS-ANYWHERE':
    'Um das Board wieder in Tritt zu bringen, mussten Bytes gesendet werden, von denen keine Wahl sicher war: Sie können einen beschädigten Befehl vervollständigt haben. Welche Seiten das Board hat, ist nicht bekannt; sein ganzer Flash kann gelöscht oder beschrieben worden sein. Bitte prüfen.',
  'W-JOB-OPTIONS-UNPROVEN':
    'Ein Befehl, der beschädigt oder nicht sauber beantwortet wurde, kann Option-Bytes oder Schutz geändert haben, und nichts beweist das Gegenteil. Bitte beides prüfen.',
  'W-JOB-DATA-OBEYED':
    'Daten eines beschädigten Rahmens können als Befehle ausgeführt worden sein. Flash außerhalb des Plans, Option-Bytes und Schutz können sich geändert haben, und das Rücklesen der geplanten Seiten zeigt es nicht. Bitte alles davon prüfen.',
  'W-JOB-SENT-AGAIN':
    '{count|# Lösch- oder Schreibbefehl musste|# Lösch- oder Schreibbefehle mussten} noch einmal gesendet werden. War der Auftrag erfolgreich, sind die geplanten Seiten nachgewiesen, der übrige Flash nicht: Ein beschädigter Befehl kann ihn unbemerkt getroffen haben.',
  'W-JOB-BOARD-UNSURE':
    'Die Unique-ID {uniqueId} war am Anfang lesbar, am Ende nicht: Ob es durchgehend dasselbe Board war, ist nicht sicher.',
  'W-JOB-REPAIRED':
    'Blöcke wurden falsch zurückgelesen ({blocks}, der erste bei {address}) und erfolgreich gelöscht und neu geschrieben. Leitung und Versorgung prüfen.',
  'W-JOB-OPTION-SAME': 'Die Option-Bytes haben diese Werte schon; nichts wurde geschrieben.',
  'W-JOB-OPTION-RELOAD':
    'Die neuen Option-Bytes sind gespeichert und nachgewiesen, aber der Baustein hat nicht von selbst neu gestartet: Sie gelten, sobald er sie das nächste Mal lädt, spätestens nach dem Aus- und Einschalten.',
  'W-JOB-OPTION-LOCKOUT': 'Der Bootloader wird wissentlich ausgesperrt ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Niemand hat an einem echten {device} bestätigt, dass sein Bootloader Option-Bytes schreibt. Ob sie sich geändert haben, zeigt allein das Zurücklesen nach einem Reset.',
  'W-JOB-OPTION-SILENT':
    'Das Board antwortet auf nichts mehr, wie ein Baustein mit Leseschutz Stufe 2 es muss. Mehr als Schweigen ist von außen nicht zu sehen; ein Nachweis ist es nicht.',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'Der Produktzustand dieses {device} ist {state} und nicht Open.',
  'W-SECURITY-TRUSTZONE':
    'In diesem {device} ist TrustZone eingeschaltet ({bit}): Seiten mit sicherem Code erreicht der Bootloader nicht, und es gilt nur, was zurückgelesen wird.',
  'W-SECURITY-AREA':
    'Ab {address} gehört der Flash dieses {device} seinem zweiten Kern ({field}); der Bootloader lässt ihn, wie er ist.',
  'W-SECURITY-SECURABLE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} sperrbarer Speicher ({field}): hat ein Programm sie verborgen, gibt sie nur ein Reset und kein Sprung dem Bootloader zurück.',
  'W-SECURITY-PAGES':
    'Seiten dieses {device} sind geschützt ({names}); welche, lässt sich nicht sagen. Es gilt nur, was zurückgelesen wird.',
  'W-SECURITY-CODE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({name}): sie {count|lässt|lassen} sich nicht zurücklesen und nicht einzeln löschen.',
  'W-SECURITY-WRITE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK ist auf diesem {device} gesetzt: jeder Reset startet das Programm, und über BOOT0 kommt man nicht mehr in den Bootloader.',
  'W-BOOT-RAM':
    'Das Optionsbit nBOOT1 steht auf diesem {device} auf 0: mit BOOT0 auf High führt der nächste Reset ins RAM und nicht in den Bootloader. nBOOT1 auf 1 setzen, solange der Bootloader antwortet.',
  'W-BOOT-PIN-IGNORED':
    'Dieser {device} beachtet seinen Pin BOOT0 nicht (Optionsbit {bit}): ist er einmal programmiert, führt kein Reset mehr in den Bootloader. {bit} auf {pinValue} setzen, solange der Bootloader antwortet.',
  'W-BOOT-EMPTY-LOST':
    'Der Bootloader dieses {device} hat vergessen, dass der Flash leer ist: ein Reset vor dem Ende des Programmierens startet den leeren Flash. Das Board nicht zurücksetzen; ist es geschehen, die Versorgung weg- und wieder anlegen.',
  'W-BOOT-BANKS':
    'Auf diesem {device} ist das Starten aus zwei Bänken eingeschaltet ({bit} = {value}): mit BOOT0 auf Low führen ein Reset und ein Sprung aus dem Programm zum Programm zurück, solange eine Bank gültig ist. Nur BOOT0 auf High beim Reset führt in den Bootloader; {bit} = {offValue} schaltet es aus.',
  'W-BOOT-STAYS':
    'Die Optionsbits dieses {device} wählen den Bootloader, gleich was BOOT0 tut: bei einem Reset startet das Programm nicht. Mit Go starten oder {bit} auf {pinValue} setzen.',
  'W-BOOT-STILL-EMPTY':
    'Dieser {device} hat seinen Bootloader gestartet, weil sein Flash leer war, und tut das bei jedem Reset, bis die Versorgung einmal weg war. Das Programm mit Go starten oder die Versorgung weg- und wieder anlegen.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'Auf {device} kehrt ein Sprung in den Bootloader ins Programm zurück, solange der Flash nicht leer ist. Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-ENTER-JUMP-BANK':
    'Auf {device} kehrt der Bootloader nach einem Sprung ins Programm zurück, solange Dual-Bank-Boot (BFB2) an ist und eine Flash-Bank eines enthält. Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-ENTER-JUMP-NONE':
    '{device} unterstützt keinen Sprung aus einem Programm in den Bootloader (AN2606). Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-LEAVE-UNREAD':
    'Das Board ließ sich bei {address} nicht lesen; ob dort ein Programm steht, wurde vor Go also nicht geprüft.',
  'W-LEAVE-BOOT0':
    'Keine Leitung steuert BOOT0 dieses {device}: Ist es beim Reset noch High, startet wieder der Bootloader statt des Programms.',
  'W-LEAVE-EMPTY':
    '{device} merkt sich beim Einschalten, ob sein Flash leer war: Ein leer geliefertes Board startet nach einem Reset wieder den Bootloader, bis die Versorgung einmal aus war. Go startet das Programm sofort.',
  'W-LEAVE-OPTION':
    'Auf {device} kann ein Optionsbit (nBOOT_SEL oder nSWBOOT0) an die Stelle des BOOT0-Pins treten: die Option-Bytes ansehen, wenn ein Reset immer oder nie den Bootloader startet.',
  'W-LEAVE-BANK':
    'Auf {device} startet Dual-Bank-Boot (BFB2, nDBOOT) bei jedem Reset den Bootloader; er geht weiter in eine Bank mit Programm und bleibt, wo keine eines hat.',
};
