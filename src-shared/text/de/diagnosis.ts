import type * as english from '../en/diagnosis.ts';
import type { Translated } from '../translated.ts';

export const diagnosisTexts: Translated<typeof english.diagnosisTexts> = {
  'confidence.certain': 'sicher',
  'confidence.likely': 'wahrscheinlich',
  'confidence.possible': 'möglich',

  'title.D-PORT-MISSING': 'Der Adapter ist nicht angeschlossen.',
  'action.D-PORT-MISSING': 'Den Adapter einstecken und seinen Port wählen.',
  'title.D-PORT-BUSY': 'Ein anderes Programm benutzt den Port.',
  'action.D-PORT-BUSY':
    'Das andere Programm schließen (ein Terminal oder ein anderes Programmierwerkzeug), dann noch einmal versuchen.',
  'action.D-PORT-BUSY.named': '{name} (Prozess {pid}) schließen und erneut versuchen.',
  'title.D-PORT-FORBIDDEN': 'Die Berechtigung fehlt, den Port zu verwenden.',
  'action.D-PORT-FORBIDDEN': 'Den Administrator um die Berechtigung für serielle Ports bitten.',
  'action.D-PORT-FORBIDDEN.group':
    'Den Administrator um Aufnahme in die Gruppe „{group}“ bitten, dann neu anmelden.',
  'title.D-PORT-SETTINGS': 'Der Adapter oder sein Treiber nimmt die Leitungseinstellungen nicht an.',
  'action.D-PORT-SETTINGS': 'Einen anderen Adapter verwenden oder den neuesten Treiber installieren.',
  'title.D-PORT-LOST': 'Der Adapter wurde während des Laufs abgezogen oder hat die Verbindung verloren.',
  'action.D-PORT-LOST': 'Das Kabel an beiden Enden fest einstecken, dann den Auftrag noch einmal starten.',

  'title.D-PORT-SHARED':
    'Ein anderes Programm ({name}, Prozess {pid}) hat den Port ebenfalls geöffnet: Die Bytes, die es liest, fehlen in diesem Lauf.',
  'action.D-PORT-SHARED': '{name} (Prozess {pid}) schließen und den Auftrag erneut starten.',

  'title.D-NO-ANSWER': 'Kein Bootloader antwortet.',
  'action.D-NO-ANSWER':
    'Prüfen, ob das Board Strom hat, TX und RX gekreuzt sind und die Masse verbunden ist. Dann BOOT0 auf High legen und Reset drücken.',
  'action.D-NO-ANSWER.lines':
    'Prüfen, ob das Board Strom hat und gut in der Aufnahme sitzt, TX und RX gekreuzt sind und die Masse verbunden ist.',
  'title.D-ECHO': 'Der Adapter empfängt nur, was er selbst sendet.',
  'action.D-ECHO': 'TX von RX trennen. Bei Eindraht oder RS-485 die Verbindung zum Board prüfen.',
  'title.D-INVERTED': 'Das Signal vom Board ist invertiert.',
  'action.D-INVERTED':
    'Einen TTL-Adapter verwenden (nicht RS-232) oder die Invertierung des Adapters abschalten.',
  'title.D-PARITY': 'Die Parität ist auf {parity} gestellt, dieser Bootloader braucht aber {wanted}.',
  'action.D-PARITY':
    'Die Parität auf {wanted} stellen, das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',
  'title.D-ADAPTER-PARITY': 'Der Adapter sendet kein Paritätsbit, obwohl es eingestellt ist.',
  'action.D-ADAPTER-PARITY': 'Einen anderen Adapter verwenden oder einen neueren Treiber installieren.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Statt des Mini-UART den PL011 des Raspberry Pi verwenden: „dtoverlay=disable-bt“ in config.txt eintragen, neu starten und /dev/ttyAMA0 verwenden.',
  'title.D-SEVEN-BIT': 'Der Adapter überträgt von jedem Byte nur sieben Bits.',
  'action.D-SEVEN-BIT': 'Adapter oder seriellen Server auf acht Datenbits mit gerader Parität stellen.',
  'title.D-BAUD': 'Der Bootloader verwendet eine andere Baudrate als der Adapter.',
  'action.D-BAUD': 'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit {baudRate} Baud starten.',
  'title.D-STRAY-BREAK':
    'Der Bootloader hat eine Störung auf der Leitung beim Reset für das erste Byte gehalten.',
  'action.D-STRAY-BREAK':
    'Das Board aus- und einschalten, dann den Auftrag noch einmal starten. Geschieht es wieder, den RX-Pin des Boards mit einem Pull-up-Widerstand versehen.',
  'title.D-ENDLESS': 'Auf dieser Leitung sendet etwas ohne Ende.',
  'action.D-ENDLESS':
    'Andere Geräte von der Leitung trennen, dann das Board mit BOOT0 auf High zurücksetzen.',
  'title.D-NOISE': 'Die Leitung ist gestört: Bytes kommen beschädigt an.',
  'action.D-NOISE':
    'Masse von Board und Adapter verbinden, ein kürzeres Kabel verwenden und den Auftrag mit {baudRate} Baud starten.',
  'title.D-LOST-BYTES': 'Auf der Leitung gehen Bytes verloren.',
  'action.D-LOST-BYTES':
    'Den Adapter ohne Hub direkt am Computer anstecken und den Auftrag mit {baudRate} Baud starten.',
  'title.D-LATE-BYTES': 'Bytes kommen spät an, später, als ein Board antworten würde.',
  'action.D-LATE-BYTES':
    'Den Adapter direkt an diesen Rechner stecken, ohne Hub, virtuelle Maschine oder Netz dazwischen, und den Auftrag wiederholen.',
  'title.D-DOUBLED-BYTES': 'Bytes werden mehrfach empfangen.',
  'action.D-DOUBLED-BYTES':
    'Andere Geräte von der Leitung trennen, dann einen anderen Adapter oder ein anderes Kabel verwenden.',
  'title.D-WENT-SILENT': 'Das Board hörte mitten im Lauf auf zu antworten.',
  'action.D-WENT-SILENT':
    'Versorgung und Kabel des Boards prüfen, es mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',

  'title.D-ALREADY-SYNCED': 'Der Bootloader läuft schon, mit {baudRate} Baud.',
  'action.D-ALREADY-SYNCED':
    'Das Board mit BOOT0 auf High zurücksetzen, dann den Auftrag noch einmal starten.',
  'title.D-STUCK': 'Der Bootloader wartet auf den Rest eines früheren Befehls.',
  'action.D-STUCK': 'Das Board mit BOOT0 auf High zurücksetzen, dann den Auftrag noch einmal starten.',

  'title.D-ROM-CLOCK':
    'Der Bootloader antwortet mit einer anderen Baudrate als der verwendeten: Sein Takt ist nicht der, den er erwartet.',
  'action.D-ROM-CLOCK':
    'Den Bootloader durch einen Reset mit BOOT0 auf High starten. Ein Programm, das zu ihm springt, muss vorher die Takte auf den Zustand nach einem Reset setzen.',

  'title.D-APPLICATION': 'Auf dem Board läuft sein eigenes Programm, nicht der Bootloader.',
  'action.D-APPLICATION': 'BOOT0 auf High legen und Reset drücken, dann den Auftrag noch einmal starten.',
  'action.D-APPLICATION.lines':
    'Das Board wurde zurückgesetzt, hat aber sein Programm gestartet: die Leitungen zu BOOT0 und NRST prüfen, und welche Leitung des Adapters welche treibt.',
  'action.D-APPLICATION.midway':
    'Das Board hat mitten im Lauf sein Programm gestartet: Versorgung und Reset-Leitung prüfen. Dann mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',
  'title.D-BOOT-OPTION':
    'Option-Bytes von {device} hindern den BOOT0-Pin, den Bootloader zu starten ({bit}).',
  'action.D-BOOT-OPTION':
    'Den Techniker bitten, {bit} mit einer Debug-Sonde auf {value} zu setzen, oder den Anfang des Flash löschen und die Versorgung aus- und einschalten.',
  'title.D-BOOT-BANKS': 'Dual-Bank-Boot ({bit}) gibt die Kontrolle an das Programm zurück.',
  'action.D-BOOT-BANKS':
    'BOOT0 auf High legen und das Board über den Reset-Pin zurücksetzen; nach einem Sprung aus dem Programm kehrt es ins Programm zurück.',
  'title.D-BOOT-EMPTY':
    'Der Bootloader von {device} gibt die Kontrolle zurück, solange der Flash ein Programm enthält.',
  'action.D-BOOT-EMPTY':
    'BOOT0 auf High legen und das Board über den Reset-Pin zurücksetzen; nach einem Sprung aus dem Programm kehrt es ins Programm zurück.',
  'title.D-RESET-AT-OPEN': 'Das Öffnen des Ports setzt das Board zurück.',
  'action.D-RESET-AT-OPEN':
    'BOOT0 auf High halten, während der Auftrag beginnt. Oder DTR oder RTS von NRST trennen oder Flashline die Verbindung mitteilen.',

  'title.D-WRONG-PART': 'Das ist der falsche Baustein: {found} statt {expected}.',
  'action.D-WRONG-PART': 'Das richtige Board einlegen oder den richtigen Auftrag wählen.',
  'title.D-UNKNOWN-PART': 'Flashline kennt diesen Baustein ({pid}) nicht gut genug, um darauf zu schreiben.',
  'action.D-UNKNOWN-PART':
    'Das Board beiseitelegen und den Techniker bitten, Flashline den Flash zu beschreiben.',
  'title.D-CLONE': 'Das ist vielleicht ein Nachbau des Bausteins, mit gesperrtem Flash geliefert.',
  'action.D-CLONE':
    'Die Beschriftung des Chips prüfen. Um einen Nachbau zu entsperren, den Ausleseschutz aufheben; das löscht ihn.',
  'title.D-COMMAND-MISSING': 'Der Bootloader dieses Bausteins hat keinen Befehl {command}.',
  'action.D-COMMAND-MISSING':
    'Den Techniker nach einem anderen Weg fragen: Dieser Baustein kann das nicht über seinen seriellen Port.',
  'title.D-ANSWER-FORM':
    'Die Antwort auf {command} hat nicht die Länge, die sie ankündigt: Dieser Bootloader hält sich nicht an AN3155.',
  'action.D-ANSWER-FORM':
    'Prüfen, ob der Baustein ein STM32 mit seinem eigenen Bootloader ist. Ein Baustein eines anderen Herstellers oder ein Bootloader im Flash braucht sein eigenes Werkzeug.',
  'title.D-READOUT-PROTECTED': 'Das Board ist gegen Lesen und Schreiben geschützt.',
  'action.D-READOUT-PROTECTED':
    'Das Board beiseitelegen und den Techniker fragen: Den Schutz aufzuheben löscht alles darauf.',
  'title.D-WRITE-PROTECTED': 'Seiten des Flash sind schreibgeschützt.',
  'action.D-WRITE-PROTECTED':
    'Den Techniker bitten, den Schreibschutz aufzuheben, dann den Auftrag noch einmal starten.',
  'title.D-ERASE-LOST': 'Der Baustein hat ein Löschen quittiert, aber nicht ausgeführt.',
  'action.D-ERASE-LOST':
    'Die Versorgung des Boards prüfen und den Auftrag noch einmal starten. Scheitert er wieder, ist der Baustein defekt.',
  'title.D-MASS-ERASE': 'Der Bootloader verweigert das Löschen oder antwortet nicht darauf.',
  'action.D-MASS-ERASE': 'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',
  'title.D-MISALIGNED': 'Der Baustein nimmt Schreiben nur in größeren Blöcken an, als sein Datensatz angibt.',
  'action.D-MISALIGNED':
    'Den Techniker bitten, den Baustein zu prüfen: ihn zurücksetzen und an 32 Byte ausgerichtete Blöcke schreiben.',
  'title.D-FLASH-MIRRORED': 'Zwei Adressen im Flash dieses Bausteins sind dieselben Zellen.',
  'action.D-FLASH-MIRRORED':
    'Das Board aussortieren. Der Baustein hat weniger Flash, als er meldet, oder eine defekte Adressleitung.',
  'title.D-WEAK-PAGE': 'Der Flash dieses Bausteins ist verschlissen oder defekt.',
  'action.D-WEAK-PAGE': 'Das Board beiseitelegen: Sein Chip muss ersetzt werden.',

  'seen.answer-form':
    '{command} wurde {count}-mal mit denselben Bytes beantwortet: {came} zwischen den ACK, die Längenangabe der Antwort nennt aber {said}.',
  'seen.answer-short':
    '{command} wurde {count}-mal gleich beantwortet, Länge {came}, die Längenangabe der Antwort nennt aber {due}.',
  'seen.mirrored':
    '{address} enthält, was an {other} geschrieben wurde: {count|# Byte stimmt|# Byte stimmen} überein, und die Adressen unterscheiden sich in einem Bit.',
  'seen.undone': 'Das Neuschreiben von {repaired} hat {spoilt} verändert, das vorher richtig war.',
  'seen.error': 'Der Lauf endete mit {code}.',
  'seen.system': 'Das Betriebssystem sagt: {detail}',
  'seen.sync-silent-once': 'Flashline hat 7F gesendet, und nichts kam zurück.',
  'seen.sync-silent': 'Flashline hat 7F {count}-mal in {time} ms gesendet, und nichts kam zurück.',
  'seen.sync-answer': 'Die Antwort auf 7F war {bytes}.',
  'seen.sync-ack': 'Die Antwort auf 7F war ACK (79).',
  'seen.echo':
    '{count|Das einzige empfangene Byte ist das gesendete.|Alle # empfangenen Bytes sind die gesendeten.}',
  'seen.inverted': 'Flashline hat {bytes} empfangen: so sieht {meant} auf einer invertierten Leitung aus.',
  'seen.image':
    'Flashline hat {bytes} empfangen: so sieht {meant} aus, wenn es mit {baudRate} Baud gesendet wird.',
  'seen.commands-fail':
    '{count|Der eine folgende Befehl wurde nicht|Keiner der # folgenden Befehle wurde} richtig beantwortet.',
  'seen.get-id-works':
    'Get ID funktioniert, wenn seine Bytes, die eine ungerade Zahl von Einsen haben, einzeln gesendet werden.',
  'seen.get-works': 'Mit Parität {parity} funktioniert Get.',
  'seen.get-fails': 'Auch mit Parität {parity} funktioniert Get nicht.',
  'seen.ch340-kernel': 'CH34x-Adapter senden unter Linux vor 4.10 keine Parität; hier läuft {kernel}.',
  'seen.mini-uart': 'Die Mini-UART eines Raspberry Pi ({port}) hat keine Parität.',
  'seen.holder': '{name} (Prozess {pid}) hat den Port geöffnet.',
  'seen.brltty':
    'brltty läuft: Es belegt serielle Adapter für Braillezeilen. Es kann entfernt werden, wenn niemand es braucht.',
  'seen.modem-manager':
    'ModemManager läuft: Er öffnet serielle Ports und sendet Daten, um Modems zu suchen. Er lässt sich so einstellen, dass er diesen Port ignoriert.',
  'seen.high-bit':
    '{count|Beim empfangenen Byte ist das höchste Bit nicht|Bei keinem der # empfangenen Bytes ist das höchste Bit} gesetzt.',
  'seen.nack-3f': 'Statt 1F wurde 3F empfangen.',
  'seen.baud-high': '{baudRate} Baud ist mehr, als für diesen Bootloader sicher ist.',
  'seen.glitch': '{bytes} kam {time} ms nach dem Reset des Boards, bevor eine Antwort fällig war.',
  'seen.endless': '{count|# Byte kam|# Byte kamen} ohne Pause.',
  'seen.damaged':
    '{count|# Antwort enthielt|# Antworten enthielten} ein Byte, das dort kein Bootloader sendet, etwa {bytes}.',
  'seen.unsteady': '{command} bekam jedes Mal eine andere Antwort.',
  'seen.short': '{count|# Antwort war zu kurz oder fehlte|# Antworten waren zu kurz oder fehlten}.',
  'seen.late':
    '{count|# Antwort, die sofort kommen sollte, brauchte|# Antworten, die sofort kommen sollten, brauchten} länger als 0,3 s.',
  'seen.long': '{count|# Antwort war|# Antworten waren} zu lang.',
  'seen.refused':
    '{count|# unbeschädigter Rahmen wurde abgelehnt und derselbe|# unbeschädigte Rahmen wurden abgelehnt, und dieselben} ein andermal angenommen.',
  'seen.last-answer':
    'Die letzte Antwort kam nach {time} ms; seither {count|wurde # Byte|wurden # Byte} gesendet.',
  'seen.synced-at': 'Mit {baudRate} Baud beantwortete der Bootloader 7F mit {bytes}.',
  'seen.late-nack': 'Er antwortete {bytes} erst auf das {count}. 7F.',
  'seen.text': 'Das Board sendet Text: „{text}“ ({baudRate} Baud, Parität {parity}).',
  'seen.unasked': 'Unerwartete Bytes kamen an, zum Beispiel {bytes} (Anzahl: {count}).',
  'seen.ymodem':
    '{bytes} kam unerwartet (Anzahl: {count}): So fordert ein Lader im Flash eine X/YMODEM-Übertragung an („C“).',
  'seen.answers-all':
    'Jedes einzeln gesendete Byte (Anzahl: {count}) wurde mit {bytes} beantwortet, aber ein Befehl für einen Bootloader hat zwei Bytes.',
  'seen.boot-bit': 'Ab Werk ist das Optionsbit {bit} von {device} {value}: Der Pin BOOT0 hat keine Wirkung.',
  'seen.boot-selector': 'Bei {device} kann das Optionsbit {bit} den Pin BOOT0 abschalten.',
  'seen.boot-warning':
    'Die Option-Bytes zeigten vor dem Lauf, dass kein Reset den Bootloader startet ({bit}).',
  'seen.reset-by-lines': 'Der Adapter setzte das Board {count}-mal mit BOOT0 auf High zurück.',
  'seen.no-return': 'Nach einem Befehl, der den Baustein zurücksetzt, antwortete der Bootloader nicht mehr.',
  'seen.jumped':
    'Das Programm bekam den Befehl, in den Bootloader zu springen; danach antwortete kein Bootloader.',
  'seen.open-burst':
    '{count|# Byte kam|# Byte kamen} in {time} ms nach dem Öffnen des Ports, danach nichts mehr.',
  'seen.pid': 'Get ID lieferte {found}; der Auftrag ist für {expected}.',
  'seen.no-size': 'Das Register für die Flash-Größe enthält keine Größe.',
  'seen.nothing-written':
    '{writes|# Schreibbefehl|# Schreibbefehle} und {erases|# Löschbefehl|# Löschbefehle} wurden quittiert, änderten aber nichts.',
  'seen.command-list': 'Get nennt {commands}.',
  'seen.read-refused': 'Das Board hat den Befehl Read Memory selbst abgelehnt (1F), Get ID aber beantwortet.',
  'seen.wrp': 'Die Option-Bytes schützen: {names}.',
  'seen.wrp-elsewhere': 'Die Option-Bytes schützen {names}, aber keine der Seiten, die gescheitert sind.',
  'seen.wrp-none': 'Die Option-Bytes schützen keine Seite.',
  'seen.wrp-unknown': 'Es ist nicht bekannt, welche Seiten die Option-Bytes schützen.',
  'seen.old-data': '{address} liest sich nach einem quittierten Löschen noch als {found}.',
  'seen.write-refused':
    '{count|# Schreibvorgang über vorhandene Daten wurde|# Schreibvorgänge über vorhandene Daten wurden} abgelehnt (1F).',
  'seen.not-programmed': '{address} ist nach einem quittierten Schreiben noch gelöscht ({found}).',
  'seen.erase-refused': '{count|# Löschbefehl wurde|# Löschbefehle wurden} abgelehnt (1F).',
  'seen.first-misaligned':
    'Alle Daten bis {address} wurden geschrieben; {size|dessen # Byte ist|dessen # Byte sind} kein Vielfaches von 32, und danach wurde nichts geschrieben.',
  'seen.same-bit':
    '{count|Das eine falsche Byte weicht|Alle # falschen Bytes weichen} nur in Bit {bit} ab; das erste liegt bei {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
  'title.D-POWER-CYCLE':
    'Der neue Schutz von {device} wirkt erst, wenn die Versorgung aus- und eingeschaltet wird.',
  'action.D-POWER-CYCLE':
    'Die Versorgung des Boards mit BOOT0 auf High aus- und einschalten; ein Reset genügt nicht.',
  'title.D-PRODUCT-STATE': 'Der Produktzustand von {device} ist nicht Open.',
  'action.D-PRODUCT-STATE':
    'Den Techniker fragen. Nur eine Debug-Sonde kann den Baustein in den Zustand Open zurückbringen, was ihn löscht; aus dem Zustand Locked geht es nicht.',
  'action.D-PRODUCT-STATE.final': 'Einen anderen Baustein nehmen: Dieser Zustand ist endgültig.',
  'title.D-TRUSTZONE':
    'In {device} ist TrustZone eingeschaltet: Auf sichere Seiten kann sein Bootloader nicht zugreifen.',
  'action.D-TRUSTZONE':
    'Den Techniker bitten, TrustZone mit einer Debug-Sonde auszuschalten oder die Seiten für nicht sicheren Code freizugeben.',
  'title.D-SECURE-AREA': 'Der Flash gehört ab {address} dem zweiten Kern von {device}.',
  'action.D-SECURE-AREA': 'Firmware verwenden, die vor {address} endet.',
  'title.D-CODE-PROTECTED': 'Seiten des Flash sind als Code geschützt ({names}).',
  'action.D-CODE-PROTECTED':
    'Den Techniker fragen: dieser Schutz verschwindet nur zusammen mit dem Inhalt des Flash.',
  'title.D-READ-REFUSED': 'Der Bootloader verweigert das Lesen bei {address}, innerhalb des Flash.',
  'action.D-READ-REFUSED':
    'Den Techniker fragen, ob diese Seiten gegen Lesen geschützt sind (PCROP, ein sicherer oder verborgener Bereich), und ob dies überhaupt ein Bootloader von ST ist.',
  'action.D-READ-REFUSED.foreign':
    'Den Techniker fragen, ob dies ein STM32 mit seinem eigenen Bootloader ist: Nichts auf diesem Baustein schützt einzelne Seiten gegen Lesen.',
  'action.D-READ-REFUSED.reset':
    'Das Board über seinen Reset-Pin mit BOOT0 auf High zurücksetzen, nicht durch einen Sprung aus seinem Programm, dann den Auftrag noch einmal starten. Wird das Lesen wieder abgelehnt, den Techniker fragen, ob diese Seiten gegen Lesen geschützt sind (PCROP, ein sicherer Bereich).',
  'action.D-READOUT-PROTECTED.power':
    'Wurde der Schutz gerade entfernt, die Versorgung aus- und einschalten: Bei diesem Baustein genügt ein Reset nicht. Sonst das Board beiseitelegen und den Techniker fragen: Den Schutz zu entfernen löscht alles darauf.',
  'action.D-READOUT-PROTECTED.probe':
    'Das Board beiseitelegen: Sein Bootloader kann den Schutz nicht entfernen. Der Techniker kann es vielleicht mit einer Debug-Sonde.',
  'action.D-WRITE-PROTECTED.probe':
    'Den Techniker bitten, den Schreibschutz mit einer Debug-Sonde zu entfernen: dieser Bootloader hat dafür keinen Befehl.',
  'action.D-CLONE.probe':
    'Die Beschriftung des Chips prüfen: Ein Nachbau braucht vielleicht das Werkzeug seines Herstellers.',
  'action.D-MASS-ERASE.reset':
    'Das Board über seinen Reset-Pin mit BOOT0 auf High zurücksetzen, nicht durch einen Sprung aus seinem Programm, dann den Auftrag noch einmal starten.',
  'action.D-MASS-ERASE.radio':
    'Das Board mit BOOT0 auf High zurücksetzen und seitenweise löschen, unterhalb der Startadresse des zweiten Kerns (SFSA): Dieser Baustein hat kein Gesamtlöschen.',
  'action.D-MASS-ERASE.try-mass':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit Gesamtlöschen ausführen, wenn sonst nichts auf dem Board gebraucht wird.',
  'action.D-MASS-ERASE.try-pages':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit seitenweisem Löschen starten.',
  'action.D-MASS-ERASE.last':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten. Wird jedes Löschen abgelehnt, den Techniker fragen: Manche Bausteine lassen sich nur löschen, indem man ihren Ausleseschutz setzt und entfernt.',
  'action.D-MASS-ERASE.probe':
    'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten. Wird jedes Löschen abgelehnt, den Techniker bitten, es mit einer Debug-Sonde zu löschen.',
  'action.D-NO-ANSWER.power':
    'Versorgung und Masse prüfen, und ob TX und RX gekreuzt sind. Dann die Versorgung des Boards mit BOOT0 auf High aus- und einschalten: Bei diesem Baustein genügt ein Reset vielleicht nicht.',
  'seen.security': 'Die Option-Bytes wurden gelesen, bevor etwas gelöscht wurde ({name}).',
  'seen.protection-waits': '{command} wurde quittiert, aber der Flash ist unverändert.',
  'seen.page-lists-refused':
    '{count|# Löschbefehl für einzelne Seiten wurde|# Löschbefehle für einzelne Seiten wurden} abgelehnt (1F).',
  'seen.page-lists-silent':
    '{count|# Löschbefehl für einzelne Seiten blieb|# Löschbefehle für einzelne Seiten blieben} ohne Antwort.',
  'seen.mass-refused':
    '{count|# Befehl zum Löschen von allem wurde|# Befehle zum Löschen von allem wurden} abgelehnt (1F).',
  'seen.mass-silent':
    '{count|# Befehl zum Löschen von allem blieb|# Befehle zum Löschen von allem blieben} ohne Antwort.',
  'seen.no-clean-start': 'Der Bootloader wurde in diesem Lauf nicht durch einen Reset gestartet.',
  'seen.reads-work': 'Lesezugriffe auf den Speicher funktionierten im selben Lauf.',
  'seen.read-inside': '{address} liegt innerhalb des {flashKiB} KiB großen Flash dieses Boards.',
  'seen.read-length-refused': 'Das Board hat die Adresse angenommen, aber die Anzahl der Bytes abgelehnt.',
  'seen.reads-elsewhere': 'Lesezugriffe, die im selben Lauf funktionierten: {count}.',
  'seen.securable':
    'Die {count|Seite|Seiten} {pages} {count|ist|sind} sperrbarer Speicher ({field}): Ein Programm kann sie bis zum nächsten Reset verbergen.',
  'seen.trustzone-unread': 'Ob TrustZone eingeschaltet ist, ließ sich nicht lesen.',
  'seen.rom-pins': 'Der Bootloader von {device} hört auf: {pins}.',
  'seen.other-interface':
    'Er benutzt die erste Schnittstelle, die Aktivität zeigt: Eine andere oder ein offener RX-Pin entzieht ihn dieser UART bis zum nächsten Reset.',
  'seen.other-interfaces':
    'Er benutzt die erste Schnittstelle, die Aktivität zeigt: {interfaces} oder ein offener RX-Pin entzieht ihn dieser UART bis zum nächsten Reset.',
  'seen.boot0-latched':
    'War eine Debug-Sonde angeschlossen, behält {device} den damaligen Pegel von BOOT0: BOOT0 wird erst nach Aus- und Einschalten der Versorgung wieder gelesen (ES0486 §2.2.9).',
  'seen.empty-forgotten':
    'Ein Reset lässt {device} vergessen, dass sein Flash leer ist: Erneut geprüft wird erst nach Aus- und Einschalten der Versorgung.',
  'seen.id-bytes': 'Get ID lieferte {bytes}.',
  'seen.maker': 'Diese Antwort ist typisch für {maker}, nicht für ST.',
  'seen.rom-note': 'Bekannt über seinen Bootloader {version}: {note}',
};

export const doctorTexts: Translated<typeof english.doctorTexts> = {
  'lines.intro':
    'Flashline schaltet jede Leitung von {port} langsam ein und aus. Das Board beobachten: eine LED, das Programm, ein Messgerät an BOOT0.',
  'lines.toggle': '{line} geht {count}-mal an und aus …',
  'lines.hold': '{line} ist jetzt an.',
  'lines.try': 'Versuch, mit dieser Verdrahtung den Bootloader zu erreichen …',
  'ask.effect': 'Was geschah, während {line} an- und ausging?',
  'ask.reset-level': 'Was tut das Board jetzt, während {line} an ist?',
  'ask.boot0-level': 'Wie steht BOOT0 jetzt, während {line} an ist?',
  'answer.reset': 'das Board hielt an und startete',
  'answer.boot0': 'BOOT0 ging auf High und Low',
  'answer.nothing': 'nichts',
  'answer.again': 'nicht sicher: noch einmal zeigen',
  'answer.held': 'es wird im Reset gehalten',
  'answer.runs': 'es läuft',
  'answer.high': 'High (Pegel oben)',
  'answer.low': 'Low (Pegel unten)',
  'finding.reset': '{line} steuert NRST',
  'finding.boot0': '{line} steuert BOOT0',
  'finding.inverted': 'invertiert',
  'finding.none': 'Keine Leitung hat eine Wirkung: BOOT0 und Reset von Hand bedienen.',
  'finding.no-reset': 'Keine Leitung setzt das Board zurück: Reset von Hand drücken oder NRST verdrahten.',
  'finding.contradiction':
    'Beide Leitungen scheinen denselben Pin zu steuern, was unmöglich ist. Noch einmal versuchen.',
  'try.rom': 'Der Bootloader hat geantwortet: Diese Verdrahtung stimmt.',
  'try.silent':
    'Der Bootloader hat mit dieser Verdrahtung nicht geantwortet. Die eigenen Antworten, BOOT0 sowie TX und RX prüfen.',
  'loopback.intro': 'Das Board abnehmen und TX und RX von {port} mit einer Brücke verbinden.',
  'loopback.same': 'kam unverändert zurück',
  'loopback.silent': 'nichts kam zurück',
  'loopback.altered': 'kam verändert zurück ({detail})',
  'loopback.refused': 'der Adapter nimmt diese Einstellungen nicht an',
  'loopback.parity-real':
    'Der Adapter sendet wirklich Parität: Ein Zeichen mit ihr dauert {percent} % länger.',
  'loopback.parity-ignored': 'Der Adapter sendet keine Parität: Zeichen mit und ohne sie dauern gleich lang.',
  'loopback.parity-not-measured':
    'Diese Leitung kann nicht zeigen, ob wirklich Parität gesendet wird: Bytes brauchen auf ihr nicht die Zeit eines Kabels.',
  'loopback.sound': '{port} funktioniert: Alles kam zurück, wie es gesendet wurde.',
};
