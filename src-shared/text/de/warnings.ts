import type * as english from '../en/warnings.ts';
import type { Translated } from '../translated.ts';

export const warningTexts: Translated<typeof english.warningTexts> = {
  // Firmware files
  'W-IMAGE-BOM': 'Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM), die ignoriert wurde.',
  'W-IMAGE-BLANK-LINES':
    'Die Datei hat leere Zeilen ({count}, die erste ist Zeile {line}), die ignoriert wurden.',
  'W-IMAGE-SPACES':
    'Leerzeichen vor oder nach Datensätzen ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurden ignoriert.',
  'W-IMAGE-MIXED-NEWLINES': 'Die Zeilenenden sind verschieden; das erste abweichende ist in Zeile {line}.',
  'W-IMAGE-CTRL-Z': 'Die Datei endet mit einem Strg-Z-Zeichen (Zeile {line}), das ignoriert wurde.',
  'W-IMAGE-NO-END':
    'Nach der letzten Zeile ({line}) fehlt der Enddatensatz: die Datei ist vielleicht abgeschnitten.',
  'W-IMAGE-LATE-HEADER':
    'Zwischen den Datensätzen mit Daten sind Kopfdatensätze (S0) ({count}, der erste in Zeile {line}); sie wurden ausgelassen.',
  'W-IMAGE-OUT-OF-ORDER':
    'Die Daten sind nicht in Adressreihenfolge ({count|# Rücksprung|# Rücksprünge}, der erste in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'Die Datei gibt für {count} Byte denselben Wert mehrfach an, zuerst für {address} in {first} und {second}.',
  'W-IMAGE-CROSSES-64K': 'Datensätze überschreiten eine 64-KiB-Grenze ({count}, der erste in Zeile {line}).',
  'W-IMAGE-TWO-STARTS':
    'Die Datei hat zwei Startadressen, {first} und {second} (Zeile {line}); die zweite wird verwendet.',
  'W-IMAGE-NAMED-BIN': 'Dem Namen nach ist die Datei {claimed}; sie ist aber {actual} und wurde so gelesen.',
  'W-IMAGE-LOOKS-LIKE':
    'Verlangt ist, die Datei als reine Binärdaten zu lesen, sie sieht aber aus wie {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'Die Datei wurde als Binärdaten gelesen, sieht aber aus wie Text: prüfen, ob es Firmware ist.',
  'W-IMAGE-ELF-HEADER':
    'Das Segment bei {address} beginnt mit dem Kopf der ELF-Datei selbst, der mit programmiert wird.',
  'W-IMAGE-DFUSE-TARGETS': 'Die Datei hat Teile für {count|# Ziel; es wurde|# Ziele; alle wurden} gelesen.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'Die Datei hat auch Daten für die Alternativeinstellung {targets}, die nicht der Hauptflash ist; diese Daten wurden nicht gelesen.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# Block ist nicht für den Hauptflash bestimmt und wurde|# Blöcke sind nicht für den Hauptflash bestimmt und wurden} ausgelassen.',
  'W-IMAGE-UF2-FAMILY': 'Die Familiennummer {family} der Datei gehört zu keinem STM32, den Flashline kennt.',
  'W-IMAGE-ARCHIVE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Archiv: es entpacken und die Firmware-Datei darin programmieren.',
  'W-IMAGE-PACKAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Paket: die HEX-, ELF- oder BIN-Datei desselben Builds programmieren.',
  'W-IMAGE-MEDIA':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine {kind}-Datei: prüfen, ob es die richtige Datei ist.',
  'W-IMAGE-OTHER-MACHINE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber für eine andere Maschine gebaut ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein Git-LFS-Zeiger: die Firmware mit "git lfs pull" holen.',
  'W-IMAGE-WEB-PAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Webseite: die Firmware-Datei selbst herunterladen.',
  'W-IMAGE-UNIVERSAL-HEX':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Universal-HEX-Datei: die HEX-Datei für ein Board angeben.',
  'W-IMAGE-DFU-SUFFIX':
    'Die Datei endet mit einem Anhang nach DFU {version}. Seine Prüfsumme stimmt; er wurde weggelassen.',
  'W-IMAGE-COMMENTS':
    'Die Datei hat Kommentare ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}), die ignoriert wurden.',
  'W-IMAGE-AFTER-END':
    'Text nach dem Enddatensatz in Zeile {endLine} ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurde ignoriert.',
  'W-IMAGE-TWO-ENDS':
    'Die Datei hat weitere Enddatensätze nach dem ersten ({count}, in Zeile {line}), die ignoriert wurden.',
  'W-IMAGE-SHORT-HEADER':
    'Der Kopfdatensatz (S0) in Zeile {line} hat keine Adresse; er wurde wie alle Kopfdatensätze weggelassen.',
  'W-IMAGE-WIDE-COUNT':
    'Die Anzahl der Datensätze in Zeile {line} hat mehr Byte, als ihr Typ erlaubt; sie wurde so gelesen und stimmt.',
  'W-IMAGE-END-DATA': 'Der Enddatensatz in Zeile {line} enthält Daten, die ignoriert wurden.',
  'W-IMAGE-UF2-FOREIGN':
    'Ihrer Familiennummer nach ist die Datei für {family} gemacht, also für keinen STM32.',

  // Plans
  'W-PLAN-LEFT-OUT': 'Das Image hat Daten bei {range} ({region}). Sie werden wie verlangt ausgelassen.',
  'W-PLAN-NO-ERASE': 'Es wird vorher nichts gelöscht: Schreiben gelingt nur in Flash, der schon leer ist.',
  'W-PLAN-NO-VECTORS':
    'Das Image hat nichts bei {base}, wo der Baustein seine Vektortabelle erwartet: Es startet nach einem Reset nicht von selbst.',
  'W-PLAN-NO-MASS-ERASE':
    'Der Bootloader von {device} hat kein verlässliches Löschen im Ganzen: Alle Seiten werden über ihre Nummer gelöscht.',
  'W-PLAN-SIZE-ASSUMED':
    'Als Flash-Größe werden {flashKiB} KiB angenommen, wie beim größten {device}. Den genauen Baustein wählen oder das Board verbinden.',
  'W-PLAN-NO-PROGRAM':
    'Die Binärdatei bei {address} beginnt nicht mit einem Programm für {device}: Ihre ersten beiden Worte sind {first} und {second}, aber eine Vektortabelle beginnt mit einem Stackpointer im RAM und einer ungeraden Adresse im Flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'Die Vektortabelle der Binärdatei an {address} zeigt aus ihr hinaus, auf {reset}: Sie wurde für eine andere Adresse gelinkt, wahrscheinlich {base}. Dort würde sie laufen.',
  'W-PLAN-CUT-SHORT':
    'Die Vektortabelle der Binärdatei an {address} zeigt über das Ende der Datei hinaus, auf {reset}: Die Datei ist wahrscheinlich abgeschnitten. Sie würde nicht laufen.',
  'W-PLAN-UF2-OTHERS':
    'Die Datei enthält Daten für mehrere Chipfamilien. Flashline verwendet die Daten für {used} und ignoriert die für {others}.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'Das Board hat das Löschen im Ganzen verweigert; deshalb {pages|wurde die # Seite|wurden alle # Seiten} einzeln gelöscht.',
  'W-JOB-SIZE-DIFFERS':
    'Der gewählte Baustein hat {expectedKiB} KiB Flash, das Board meldet aber {foundKiB} KiB. Flashline verwendet nur die ersten {usedKiB} KiB.',
  'W-JOB-SIZE-UNSURE':
    'Die Flash-Größe dieses {device} ist nicht sicher; {flashKiB} KiB wurden angenommen. Für Sicherheit den genauen Baustein wählen.',
  'W-JOB-TRACE-LOST':
    'Die Aufzeichnung dieses Laufs ließ sich nicht vollständig speichern: {problem}. Das Ergebnis gilt weiterhin, aber die aufgezeichneten Bytes lassen sich später nicht ansehen.',
  'W-JOB-INTERNAL':
    'Wegen eines internen Fehlers von Flashline fehlt ein Teil dieses Ergebnisses: {detail} (E-INTERNAL). Was das Ergebnis über das Board sagt, gilt trotzdem.',
  'W-JOB-LAYOUT-UNUSED':
    'Die angegebene Aufteilung wurde nicht benutzt: Flashline kennt die Flash-Seiten von {device}.',
  'W-JOB-ALREADY-PROTECTED':
    'Das Board war schon gegen Auslesen geschützt, daher wurde nichts gesendet, was es verändert.',
  'W-JOB-ALREADY-UNPROTECTED':
    'Der Ausleseschutz war schon aus, daher wurde nichts gesendet, was das Board verändert.',
  'W-JOB-PROTECTION-UNKNOWN':
    'Flashline konnte nicht feststellen, ob das Board gegen Auslesen geschützt war, und hat den Befehl, der den Schutz aufhebt und dabei den Flash löscht, trotzdem gesendet.',
  'W-JOB-WIPE-UNSEEN':
    'Der Schutz ist aufgehoben, und der Anfang des Flash ist leer. Der Rest wurde nicht geprüft, weil Flash-Größe oder Seiten dieses {device} nicht sicher sind.',
  'W-JOB-ERASED-AGAIN':
    'Das Board hat Löschungen quittiert, aber zuerst nicht ausgeführt: {count|# Seite|# Seiten} ({where}) {count|musste|mussten} noch einmal gelöscht werden und {count|ist|sind} jetzt leer. Versorgung prüfen.',
  'W-JOB-PAGES-UNPROVEN':
    'Die Antwort auf ein Löschen oder einen Schutzbefehl war nicht sauber, oder eine geplante Seite wurde nicht gelöscht. Ein beschädigter Rahmen kann {count|# weitere Seite|# weitere Seiten} (Codes {pages}, {where}) gelöscht haben, und nichts beweist das Gegenteil. {count|Diese Seite|Diese Seiten} prüfen.',
  'W-JOB-WRITES-UNPROVEN':
    'Eine Antwort auf ein Schreiben fehlte oder war beschädigt. Ein beschädigter Rahmen kann außerhalb seines Blocks geschrieben haben, an {count|# Stelle|# Stellen} ({where}), und nichts beweist das Gegenteil. {count|Diese Stelle|Diese Stellen} prüfen.',
  'W-JOB-FILLERS-UNPROVEN':
    'Um das Board neu zu synchronisieren, musste Flashline Bytes senden, obwohl keine Wahl sicher war: Sie können einen beschädigten Befehl vervollständigt haben. {count|# Seite|# Seiten} ({where}) {count|kann|können} gelöscht oder beschrieben worden sein, und nichts beweist das Gegenteil. {count|Diese Seite|Diese Seiten} prüfen.',
  'W-JOB-FILLERS-ANYWHERE':
    'Um das Board neu zu synchronisieren, musste Flashline Bytes senden, obwohl keine Wahl sicher war: Sie können einen beschädigten Befehl vervollständigt haben. Die Seiten des Boards sind nicht bekannt; jeder Teil seines Flash kann deshalb gelöscht oder beschrieben worden sein. Den Flash prüfen.',
  'W-JOB-OPTIONS-UNPROVEN':
    'Ein Befehl, der beschädigt war oder keine saubere Antwort bekam, kann Option-Bytes oder Schutz geändert haben, und nichts beweist das Gegenteil. Beides prüfen.',
  'W-JOB-DATA-OBEYED':
    'Das Board kann Daten eines beschädigten Rahmens als Befehle ausgeführt haben. Flash außerhalb des Plans, Option-Bytes und Schutz können sich geändert haben, und das Rücklesen der geplanten Seiten zeigt es nicht. Alles davon prüfen.',
  'W-JOB-SENT-AGAIN':
    'Flashline musste {count|# Lösch- oder Schreibbefehl|# Lösch- oder Schreibbefehle} noch einmal senden. War der Auftrag erfolgreich, sind die geplanten Seiten verifiziert, der übrige Flash nicht: Ein beschädigter Befehl kann ihn unbemerkt verändert haben.',
  'W-JOB-BOARD-UNSURE':
    'Die Unique-ID {uniqueId} wurde am Anfang gelesen, am Ende aber nicht; deshalb ist nicht sicher, dass es dasselbe Board geblieben ist.',
  'W-JOB-REPAIRED':
    'Einige Blöcke wurden falsch zurückgelesen ({blocks}, der erste bei {address}). Sie wurden erfolgreich gelöscht und neu geschrieben. Leitung und Versorgung prüfen.',
  'W-JOB-OPTION-SAME': 'Die Option-Bytes haben diese Werte schon; deshalb wurde nichts geschrieben.',
  'W-JOB-OPTION-RELOAD':
    'Die neuen Option-Bytes sind gespeichert und verifiziert, aber der Baustein hat nicht von selbst neu gestartet. Sie wirken, sobald er sie das nächste Mal lädt, spätestens beim nächsten Einschalten.',
  'W-JOB-OPTION-LOCKOUT': 'Die Aussperrung des Bootloaders ist ausdrücklich gewählt ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Niemand hat an einem echten {device} bestätigt, dass sein Bootloader Option-Bytes schreibt. Nur das Zurücklesen nach einem Reset beweist, dass sie sich geändert haben.',
  'W-JOB-OPTION-SILENT':
    'Das Board antwortet nicht mehr, wie es für einen Baustein mit Ausleseschutz Stufe 2 richtig ist. Mehr als Schweigen ist von außen nicht zu sehen; es beweist die Stufe nicht.',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'Der Produktzustand dieses {device} ist {state}, nicht Open.',
  'W-SECURITY-TRUSTZONE':
    'In diesem {device} ist TrustZone eingeschaltet ({bit}): Auf Seiten mit sicherem Code kann der Bootloader nicht zugreifen. Nur auf das verlassen, was zurückgelesen wird.',
  'W-SECURITY-AREA':
    'Der Flash dieses {device} gehört ab {address} dem zweiten Kern ({field}); der Bootloader ändert ihn nicht.',
  'W-SECURITY-SECURABLE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} sperrbarer Speicher ({field}): Hat ein Programm sie verborgen, kann der Bootloader erst nach einem Reset wieder darauf zugreifen; ein Sprung genügt nicht.',
  'W-SECURITY-PAGES':
    'Einige Seiten dieses {device} sind geschützt ({names}), aber es ist nicht bekannt, welche. Nur auf das verlassen, was zurückgelesen wird.',
  'W-SECURITY-CODE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({name}): Sie {count|lässt|lassen} sich nicht zurücklesen und nicht einzeln löschen.',
  'W-SECURITY-WRITE':
    'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK ist auf diesem {device} gesetzt: Jeder Reset startet das Programm, und BOOT0 kann den Bootloader nicht mehr starten.',
  'W-BOOT-RAM':
    'Das Optionsbit nBOOT1 ist auf diesem {device} 0: Mit BOOT0 auf High startet der nächste Reset aus dem RAM, nicht den Bootloader. nBOOT1 auf 1 setzen, solange der Bootloader antwortet.',
  'W-BOOT-PIN-IGNORED':
    'Dieser {device} ignoriert seinen Pin BOOT0 (Optionsbit {bit}): Ist er einmal programmiert, startet ein Reset den Bootloader nicht mehr. {bit} auf {pinValue} setzen, solange der Bootloader antwortet.',
  'W-BOOT-EMPTY-LOST':
    'Der Bootloader dieses {device} hat vergessen, dass der Flash leer ist: Ein Reset vor dem Ende des Programmierens startet einen leeren Flash. Das Board nicht zurücksetzen. Ist es schon geschehen, die Versorgung aus- und einschalten.',
  'W-BOOT-BANKS':
    'Auf diesem {device} ist das Starten aus zwei Bänken eingeschaltet ({bit} = {value}): Mit BOOT0 auf Low führt ein Reset oder ein Sprung aus dem Programm zum Programm zurück, solange eine Bank gültig ist. Nur BOOT0 auf High beim Reset startet den Bootloader. Zum Ausschalten {bit} = {offValue} setzen.',
  'W-BOOT-STAYS':
    'Die Optionsbits dieses {device} wählen den Bootloader unabhängig von BOOT0: Bei einem Reset startet das Programm nicht. Mit Go starten oder {bit} auf {pinValue} setzen.',
  'W-BOOT-STILL-EMPTY':
    'Dieser {device} hat seinen Bootloader gestartet, weil sein Flash leer war, und tut das bei jedem Reset, bis die Versorgung aus- und eingeschaltet wird. Das Programm mit Go starten oder die Versorgung aus- und einschalten.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'Auf {device} kehrt ein Sprung in den Bootloader ins Programm zurück, solange der Flash nicht leer ist. Was geht: BOOT0 auf High und ein Reset, über Modemleitungen oder von Hand.',
  'W-ENTER-JUMP-BANK':
    'Auf {device} kehrt der Bootloader nach einem Sprung ins Programm zurück, solange Dual-Bank-Boot (BFB2) an ist und eine Flash-Bank ein Programm enthält. Was geht: BOOT0 auf High und ein Reset, über Modemleitungen oder von Hand.',
  'W-ENTER-JUMP-NONE':
    '{device} unterstützt keinen Sprung aus einem Programm in den Bootloader (AN2606). Was geht: BOOT0 auf High und ein Reset, über Modemleitungen oder von Hand.',
  'W-LEAVE-UNREAD':
    '{address} ließ sich nicht lesen; Go wurde deshalb gesendet, ohne dort nach einem Programm zu suchen.',
  'W-LEAVE-BOOT0':
    'Keine Leitung steuert BOOT0 dieses {device}: Ist es beim Reset noch High, startet wieder der Bootloader statt des Programms.',
  'W-LEAVE-EMPTY':
    '{device} merkt sich beim Einschalten, ob sein Flash leer war: Ein Board, das leer war, startet nach einem Reset wieder seinen Bootloader, bis die Versorgung aus- und eingeschaltet wird. Go startet das Programm sofort.',
  'W-LEAVE-OPTION':
    'Auf {device} kann ein Optionsbit (nBOOT_SEL oder nSWBOOT0) den Pin BOOT0 ersetzen: die Option-Bytes prüfen, wenn ein Reset immer oder nie den Bootloader startet.',
  'W-LEAVE-BANK':
    'Auf {device} startet Dual-Bank-Boot (BFB2, nDBOOT) bei jedem Reset den Bootloader. Der Bootloader startet dann eine Bank, die ein Programm enthält, oder bleibt aktiv, wenn keine eines hat.',
};
