import type { partDiagnosisTexts as english } from '../en/diagnosis-parts.ts';
import type { Translated } from '../translated.ts';

export const partDiagnosisTexts: Translated<typeof english> = {
  'title.D-POWER-CYCLE':
    'Der neue Schutz von {device} wartet darauf, dass die Versorgung aus- und eingeschaltet wird.',
  'action.D-POWER-CYCLE':
    'Die Versorgung des Boards aus- und wieder einschalten, mit BOOT0 auf High; ein Reset genügt nicht.',
  'title.D-PRODUCT-STATE': 'Der Produktzustand von {device} ist nicht Open.',
  'action.D-PRODUCT-STATE':
    'Den Techniker fragen: nur eine Debug-Sonde bringt den Baustein nach Open zurück, was ihn löscht, und aus dem Zustand Locked auch sie nicht.',
  'action.D-PRODUCT-STATE.final': 'Einen anderen Baustein nehmen: aus diesem Zustand führt kein Weg zurück.',
  'title.D-TRUSTZONE':
    'In {device} ist TrustZone eingeschaltet: sichere Seiten erreicht sein Bootloader nicht.',
  'action.D-TRUSTZONE':
    'Den Techniker bitten, TrustZone mit einer Debug-Sonde auszuschalten oder die Seiten für nicht sicheren Code freizugeben.',
  'title.D-SECURE-AREA': 'Ab {address} gehört der Flash dem zweiten Kern von {device}.',
  'action.D-SECURE-AREA': 'Eine Firmware nehmen, die vor {address} endet.',
  'title.D-CODE-PROTECTED': 'Seiten des Flash sind als Code geschützt ({names}).',
  'action.D-CODE-PROTECTED':
    'Den Techniker fragen: dieser Schutz verschwindet nur zusammen mit dem Inhalt des Flash.',
  'title.D-READ-REFUSED': 'Der Bootloader verweigert das Lesen bei {address}, innerhalb des Flash.',
  'action.D-READ-REFUSED':
    'Den Techniker fragen, ob diese Seiten gegen Lesen gesperrt sind (PCROP, ein sicherer oder verborgener Bereich), und ob dies überhaupt der Bootloader von ST ist.',
  'action.D-READ-REFUSED.foreign':
    'Den Techniker fragen, ob dies ein STM32 mit seinem eigenen Bootloader ist: Bei diesem Baustein sperrt nichts einzelne Seiten gegen Lesen.',
  'action.D-READ-REFUSED.reset':
    'Das Board über seinen Reset-Pin mit BOOT0 auf High zurücksetzen, nicht durch einen Sprung aus seinem Programm, dann den Auftrag wiederholen. Wird das Lesen wieder verweigert, den Techniker fragen, ob diese Seiten gegen Lesen gesperrt sind (PCROP, ein sicherer Bereich).',
  'action.D-READOUT-PROTECTED.power':
    'Wurde der Schutz gerade entfernt, die Versorgung aus- und einschalten: bei diesem Baustein genügt kein Reset. Sonst das Board beiseitelegen; den Schutz zu entfernen löscht alles darauf, und der Techniker entscheidet.',
  'action.D-READOUT-PROTECTED.probe':
    'Das Board beiseitelegen: sein Bootloader kann den Schutz nicht entfernen. Der Techniker kann es mit einer Debug-Sonde.',
  'action.D-WRITE-PROTECTED.probe':
    'Den Techniker bitten, den Schreibschutz mit einer Debug-Sonde zu entfernen: dieser Bootloader hat dafür keinen Befehl.',
  'action.D-CLONE.probe':
    'Den Aufdruck auf dem Baustein ansehen: ein Nachbau braucht vielleicht das Werkzeug seines Herstellers.',
  'action.D-MASS-ERASE.reset':
    'Das Board über seinen Reset-Pin mit BOOT0 auf High zurücksetzen, nicht durch einen Sprung aus seinem Programm, dann den Auftrag wiederholen.',
  'action.D-MASS-ERASE.radio':
    'Das Board mit BOOT0 auf High zurücksetzen und seitenweise löschen, unterhalb der Adresse, ab der der zweite Kern beginnt (SFSA): dieser Baustein hat kein Gesamtlöschen.',
  'action.D-MASS-ERASE.try-mass':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit Gesamtlöschen ausführen, wenn sonst nichts auf dem Board gebraucht wird.',
  'action.D-MASS-ERASE.try-pages':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit Löschen einzelner Seiten ausführen.',
  'action.D-MASS-ERASE.last':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal ausführen. Bleibt jedes Löschen verweigert, den Techniker fragen: manche Bausteine leert nur das Setzen und Entfernen ihres Ausleseschutzes.',
  'action.D-MASS-ERASE.probe':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal ausführen. Bleibt jedes Löschen verweigert, den Techniker bitten, es mit einer Debug-Sonde zu löschen.',
  'action.D-NO-ANSWER.power':
    'Versorgung und Masse prüfen und ob TX und RX gekreuzt sind; dann die Versorgung des Boards mit BOOT0 auf High aus- und einschalten: bei diesem Baustein genügt ein Reset vielleicht nicht.',
  'seen.security': 'Die Optionsbytes wurden gelesen, bevor etwas gelöscht wurde ({name}).',
  'seen.protection-waits': '{command} wurde quittiert, und der Flash ist wie zuvor.',
  'seen.page-lists-refused':
    '{count|# Löschbefehl für einzelne Seiten wurde|# Löschbefehle für einzelne Seiten wurden} abgelehnt (1F).',
  'seen.page-lists-silent':
    '{count|# Löschbefehl für einzelne Seiten blieb|# Löschbefehle für einzelne Seiten blieben} ohne Antwort.',
  'seen.mass-refused':
    '{count|# Befehl zum Löschen von allem wurde|# Befehle zum Löschen von allem wurden} abgelehnt (1F).',
  'seen.mass-silent':
    '{count|# Befehl zum Löschen von allem blieb|# Befehle zum Löschen von allem blieben} ohne Antwort.',
  'seen.no-clean-start': 'Der Bootloader wurde in diesem Lauf nicht durch einen Reset gestartet.',
  'seen.reads-work': 'Lesen des Speichers wurde im selben Lauf beantwortet.',
  'seen.read-inside': '{address} liegt innerhalb des {flashKiB} KiB großen Flash dieses Boards.',
  'seen.read-length-refused': 'Die Adresse wurde angenommen und die Zahl der Bytes verweigert.',
  'seen.reads-elsewhere': 'Lesezugriffe, die im selben Lauf beantwortet wurden: {count}.',
  'seen.securable':
    'Die {count|Seite|Seiten} {pages} {count|ist|sind} sperrbarer Speicher ({field}): Ein Programm kann sie bis zum nächsten Reset verbergen.',
  'seen.trustzone-unread': 'Ob TrustZone eingeschaltet ist, ließ sich nicht lesen.',
  'seen.rom-pins': 'Der Bootloader von {device} hört auf: {pins}.',
  'seen.other-interface':
    'Er bleibt bei der ersten Schnittstelle, auf der sich etwas tut: eine andere, oder ein offener RX-Pin, nimmt ihn dieser UART bis zum nächsten Reset.',
  'seen.other-interfaces':
    'Er bleibt bei der ersten Schnittstelle, auf der sich etwas tut: {interfaces}, oder ein offener RX-Pin, nimmt ihn dieser UART bis zum nächsten Reset.',
  'seen.boot0-latched':
    'War einmal eine Debug-Sonde angeschlossen, behält {device} den Pegel, den BOOT0 hatte: neu gelesen wird er erst nach Aus- und Einschalten der Versorgung (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'Ein Reset lässt {device} vergessen, dass sein Flash leer ist: neu angesehen wird er erst nach Aus- und Einschalten der Versorgung.',
  'seen.id-bytes': 'Get ID antwortete {bytes}.',
  'seen.maker': 'Eine solche Antwort ist die von {maker} und nicht von ST.',
  'seen.rom-note': 'Bekannt von seinem Bootloader {version}: {note}',
};
