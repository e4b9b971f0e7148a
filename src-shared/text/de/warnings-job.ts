import type { jobWarningTexts as english } from '../en/warnings-job.ts';
import type { Translated } from '../translated.ts';

export const jobWarningTexts: Translated<typeof english> = {
  'W-JOB-MASS-ERASE-REFUSED':
    'Das Board hat das Löschen im Ganzen verweigert; deshalb {pages|wurde die # Seite|wurden alle # Seiten} einzeln gelöscht.',
  'W-JOB-SIZE-DIFFERS':
    'Der Baustein wurde mit {expectedKiB} KiB Flash angegeben, das Board nennt aber {foundKiB} KiB. Als sein Flash gelten nur die ersten {usedKiB} KiB.',
  'W-JOB-SIZE-UNSURE':
    'Die Flash-Größe dieses {device} ist nicht sicher; {flashKiB} KiB wurden angenommen. Für Sicherheit den genauen Baustein wählen.',
  'W-JOB-TRACE-LOST':
    'Die Aufzeichnung dieses Laufs konnte nicht vollständig abgelegt werden: {problem}. Das Ergebnis gilt; was über die Leitung ging, lässt sich später nicht ansehen.',
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
};
