import type * as english from '../en/diagnosis.ts';
import type { Translated } from '../translated.ts';

export const diagnosisTexts: Translated<typeof english.diagnosisTexts> = {
  'confidence.certain': 'sicher',
  'confidence.likely': 'wahrscheinlich',
  'confidence.possible': 'möglich',

  'title.D-PORT-MISSING': 'Der Adapter ist nicht da.',
  'action.D-PORT-MISSING': 'Den Adapter einstecken und seinen Port wählen.',
  'title.D-PORT-BUSY': 'Ein anderes Programm hält den Port.',
  'action.D-PORT-BUSY':
    'Das andere Programm schließen (ein Terminal oder ein anderes Programmierwerkzeug), dann noch einmal versuchen.',
  'action.D-PORT-BUSY.named': '{name} (Prozess {pid}) schließen und erneut versuchen.',
  'title.D-PORT-FORBIDDEN': 'Dieser Benutzer darf den Port nicht verwenden.',
  'action.D-PORT-FORBIDDEN': 'Den Administrator um das Recht auf serielle Ports bitten.',
  'action.D-PORT-FORBIDDEN.group':
    'Diesen Benutzer in die Gruppe „{group}“ aufnehmen lassen, dann neu anmelden.',
  'title.D-PORT-SETTINGS': 'Der Adapter oder sein Treiber nimmt die Leitungseinstellungen nicht an.',
  'action.D-PORT-SETTINGS': 'Einen anderen Adapter nehmen oder den neuesten Treiber installieren.',
  'title.D-PORT-LOST': 'Der Adapter wurde während des Laufs abgezogen, oder seine Verbindung brach ab.',
  'action.D-PORT-LOST': 'Das Kabel an beiden Enden fest einstecken, dann den Auftrag noch einmal starten.',

  'title.D-PORT-SHARED':
    'Ein anderes Programm ({name}, Prozess {pid}) hat den Port ebenfalls geöffnet: Was es liest, fehlt in diesem Lauf.',
  'action.D-PORT-SHARED': '{name} (Prozess {pid}) schließen und den Auftrag erneut starten.',

  'title.D-NO-ANSWER': 'Kein Bootloader antwortet.',
  'action.D-NO-ANSWER':
    'Prüfen, ob das Board Strom hat, TX und RX gekreuzt sind und die Masse verbunden ist; dann BOOT0 auf High legen und Reset drücken.',
  'action.D-NO-ANSWER.lines':
    'Prüfen, ob das Board Strom hat und gut in der Aufnahme sitzt, TX und RX gekreuzt sind und die Masse verbunden ist.',
  'title.D-ECHO': 'Der Adapter hört nur sich selbst.',
  'action.D-ECHO':
    'Die Brücke zwischen TX und RX entfernen; bei Eindraht oder RS-485 den Weg zum Board prüfen.',
  'title.D-INVERTED': 'Das Signal vom Board kommt invertiert an.',
  'action.D-INVERTED':
    'Einen TTL-Adapter nehmen (nicht RS-232) oder die Invertierung des Adapters abschalten.',
  'title.D-PARITY': 'Die Leitung steht auf Parität {parity}, dieser Bootloader will {wanted}.',
  'action.D-PARITY':
    'Die Parität auf {wanted} stellen, das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',
  'title.D-ADAPTER-PARITY': 'Der Adapter sendet kein Paritätsbit, obwohl er es soll.',
  'action.D-ADAPTER-PARITY': 'Einen anderen Adapter nehmen oder einen neueren Treiber für diesen.',
  'action.D-ADAPTER-PARITY.mini-uart':
    'Statt des Mini-UART den PL011 des Raspberry Pi verwenden: „dtoverlay=disable-bt“ in config.txt eintragen, neu starten und /dev/ttyAMA0 nehmen.',
  'title.D-SEVEN-BIT': 'Der Adapter gibt von jedem Byte nur sieben Bits weiter.',
  'action.D-SEVEN-BIT': 'Adapter oder seriellen Server auf acht Datenbits mit gerader Parität stellen.',
  'title.D-BAUD': 'Der Bootloader arbeitet mit einer anderen Baudrate als der Adapter.',
  'action.D-BAUD': 'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag mit {baudRate} Baud starten.',
  'title.D-STRAY-BREAK': 'Eine Störung auf der Leitung beim Reset wurde für das erste Byte gehalten.',
  'action.D-STRAY-BREAK':
    'Das Board aus- und einschalten und den Auftrag noch einmal starten. Geschieht es wieder, den RX-Pin des Boards mit einem Pull-up-Widerstand versehen.',
  'title.D-ENDLESS': 'Auf dieser Leitung sendet etwas ohne Ende.',
  'action.D-ENDLESS': 'Andere Geräte von der Leitung nehmen, dann das Board mit BOOT0 auf High zurücksetzen.',
  'title.D-NOISE': 'Die Leitung ist gestört: Bytes kommen beschädigt an.',
  'action.D-NOISE':
    'Masse von Board und Adapter verbinden, ein kürzeres Kabel nehmen und den Auftrag mit {baudRate} Baud starten.',
  'title.D-LOST-BYTES': 'Auf der Leitung gehen Bytes verloren.',
  'action.D-LOST-BYTES':
    'Den Adapter ohne Hub direkt am Computer anstecken und den Auftrag mit {baudRate} Baud starten.',
  'title.D-LATE-BYTES': 'Bytes werden unterwegs aufgehalten, länger als ein Board zum Antworten braucht.',
  'action.D-LATE-BYTES':
    'Den Adapter direkt an diesen Rechner stecken, ohne Hub, virtuelle Maschine oder Netz dazwischen, und den Auftrag wiederholen.',
  'title.D-DOUBLED-BYTES': 'Bytes kommen mehrfach an.',
  'action.D-DOUBLED-BYTES':
    'Andere Geräte von der Leitung nehmen; dann einen anderen Adapter oder ein anderes Kabel verwenden.',
  'title.D-WENT-SILENT': 'Das Board hörte mitten im Lauf auf zu antworten.',
  'action.D-WENT-SILENT':
    'Versorgung und Kabel des Boards prüfen, es mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal starten.',

  'title.D-ALREADY-SYNCED': 'Der Bootloader läuft schon, mit {baudRate} Baud.',
  'action.D-ALREADY-SYNCED':
    'Das Board mit BOOT0 auf High zurücksetzen, dann den Auftrag noch einmal starten.',
  'title.D-STUCK': 'Der Bootloader wartet auf den Rest eines früheren Befehls.',
  'action.D-STUCK': 'Das Board mit BOOT0 auf High zurücksetzen, dann den Auftrag noch einmal starten.',

  'title.D-ROM-CLOCK':
    'Der Bootloader antwortet mit einer anderen Baudrate, als er gefragt wurde: Sein Takt ist nicht der, mit dem er rechnet.',
  'action.D-ROM-CLOCK':
    'Den Bootloader durch einen Reset mit BOOT0 high starten. Ein Programm, das zu ihm springt, muss vorher die Takte so einstellen, wie ein Reset sie hinterlässt.',

  'title.D-APPLICATION': 'Auf dem Board läuft sein eigenes Programm und nicht der Bootloader.',
  'action.D-APPLICATION': 'BOOT0 auf High legen und Reset drücken, dann den Auftrag noch einmal starten.',
  'action.D-APPLICATION.lines':
    'Die Leitungen zu BOOT0 und NRST prüfen, und welche Leitung des Adapters welche treibt: Das Board wurde zurückgesetzt und startete sein Programm.',
  'action.D-APPLICATION.midway':
    'Versorgung und Reset-Leitung des Boards prüfen: Es startete sein Programm mitten im Lauf. Dann mit BOOT0 auf High zurücksetzen und den Auftrag wiederholen.',
  'title.D-BOOT-OPTION':
    'Option-Bytes von {device} hindern den BOOT0-Pin, den Bootloader zu starten ({bit}).',
  'action.D-BOOT-OPTION':
    'Den Techniker bitten, {bit} mit einem Debugger auf {value} zu setzen, oder den Anfang des Flash zu löschen und die Versorgung aus- und einzuschalten.',
  'title.D-BOOT-BANKS': 'Der Start von zwei Bänken ({bit}) gibt die Kontrolle an das Programm zurück.',
  'action.D-BOOT-BANKS':
    'BOOT0 auf High legen und das Board über den Reset-Pin zurücksetzen; ein Sprung aus dem Programm kommt zurück.',
  'title.D-BOOT-EMPTY':
    'Der Bootloader von {device} gibt die Kontrolle zurück, solange ein Programm im Flash steht.',
  'action.D-BOOT-EMPTY':
    'BOOT0 auf High legen und das Board über den Reset-Pin zurücksetzen; ein Sprung aus dem Programm kommt zurück.',
  'title.D-RESET-AT-OPEN': 'Das Öffnen des Ports setzt das Board zurück.',
  'action.D-RESET-AT-OPEN':
    'BOOT0 auf High halten, während der Auftrag beginnt; oder die Verbindung von DTR oder RTS zu NRST entfernen oder Flashline mitteilen.',

  'title.D-WRONG-PART': 'Das ist ein anderer Baustein als der des Auftrags: {found} statt {expected}.',
  'action.D-WRONG-PART': 'Das richtige Board einlegen oder den richtigen Auftrag wählen.',
  'title.D-UNKNOWN-PART': 'Flashline kennt diesen Baustein ({pid}) nicht gut genug, um darauf zu schreiben.',
  'action.D-UNKNOWN-PART':
    'Das Board beiseitelegen und den Techniker fragen, der Flashline den Flash beschreiben kann.',
  'title.D-CLONE': 'Das ist vielleicht ein Nachbau des Bausteins, mit gesperrtem Flash geliefert.',
  'action.D-CLONE':
    'Den Aufdruck auf dem Chip ansehen. Ein gesperrter Nachbau wird durch Aufheben des Leseschutzes frei; das löscht ihn.',
  'title.D-COMMAND-MISSING': 'Der Bootloader dieses Bausteins hat keinen Befehl {command}.',
  'action.D-COMMAND-MISSING':
    'Den Techniker nach einem anderen Weg fragen: Über den seriellen Port kann der Baustein das nicht.',
  'title.D-ANSWER-FORM':
    'Die Antwort auf {command} hat nicht die Länge, die sie selbst angibt: Dieser Bootloader hält sich nicht an AN3155.',
  'action.D-ANSWER-FORM':
    'Prüfen, ob das Bauteil ein STM32 und dies sein eigener Bootloader ist. Der eines anderen Herstellers oder einer im Flash braucht sein eigenes Werkzeug.',
  'title.D-READOUT-PROTECTED': 'Das Board ist gegen Lesen und Schreiben geschützt.',
  'action.D-READOUT-PROTECTED':
    'Das Board beiseitelegen. Den Schutz aufzuheben löscht alles darauf: Das entscheidet der Techniker.',
  'title.D-WRITE-PROTECTED': 'Seiten des Flash sind schreibgeschützt.',
  'action.D-WRITE-PROTECTED':
    'Den Techniker bitten, den Schreibschutz aufzuheben, dann den Auftrag noch einmal starten.',
  'title.D-ERASE-LOST': 'Der Baustein bestätigte ein Löschen, das er nicht ausführte.',
  'action.D-ERASE-LOST':
    'Die Versorgung des Boards prüfen und den Auftrag noch einmal starten. Scheitert er wieder, ist der Baustein defekt.',
  'title.D-MASS-ERASE': 'Der Bootloader verweigert das Löschen oder antwortet nicht darauf.',
  'action.D-MASS-ERASE': 'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag noch einmal ausführen.',
  'title.D-MISALIGNED': 'Der Baustein nimmt nur größere Schreibblöcke, als sein Datensatz sagt.',
  'action.D-MISALIGNED':
    'Den Techniker bitten, den Baustein zu prüfen: zurücksetzen und in Blöcken zu 32 Bytes schreiben.',
  'title.D-FLASH-MIRRORED': 'Zwei Stellen im Flash dieses Bausteins sind dieselben Zellen.',
  'action.D-FLASH-MIRRORED':
    'Das Board aussortieren. Der Baustein hat weniger Flash, als er meldet, oder eine defekte Adressleitung.',
  'title.D-WEAK-PAGE': 'Der Flash dieses Bausteins ist verschlissen oder defekt.',
  'action.D-WEAK-PAGE': 'Das Board beiseitelegen: Sein Chip muss ersetzt werden.',

  'seen.answer-form':
    '{command} wurde {count}-mal mit denselben Bytes beantwortet: {came} zwischen den ACK, wo die Längenangabe {said} nennt.',
  'seen.answer-short':
    '{command} wurde {count}-mal gleich beantwortet, Länge {came}, wo die Längenangabe {due} verlangt.',
  'seen.mirrored':
    '{address} enthält, was an {other} geschrieben wurde: {count|# Byte stimmt|# Byte stimmen} überein, und die Adressen unterscheiden sich in einem Bit.',
  'seen.undone': 'Das Neuschreiben von {repaired} hat {spoilt} verändert, das vorher richtig war.',
  'seen.error': 'Der Lauf endete mit {code}.',
  'seen.system': 'Das Betriebssystem sagt: {detail}',
  'seen.sync-silent-once': '7F wurde gesendet, und nichts kam zurück.',
  'seen.sync-silent': '7F wurde {count}-mal in {time} ms gesendet, und nichts kam zurück.',
  'seen.sync-answer': '7F wurde mit {bytes} beantwortet.',
  'seen.sync-ack': '7F wurde mit 79 bestätigt.',
  'seen.echo':
    '{count|Das eine Byte, das kam, ist das gesendete.|Alle # Bytes, die kamen, sind die gesendeten.}',
  'seen.inverted': 'Es kam {bytes}: so sieht {meant} auf einer invertierten Leitung aus.',
  'seen.image': 'Es kam {bytes}: so sieht {meant} aus, wenn es mit {baudRate} Baud gesendet wird.',
  'seen.commands-fail':
    '{count|Der eine Befehl danach wurde nicht|Keiner von # Befehlen danach wurde} richtig beantwortet.',
  'seen.get-id-works':
    'Get ID wird beantwortet, wenn seine Bytes, die eine ungerade Zahl von Einsen haben, einzeln gesendet werden.',
  'seen.get-works': 'Mit Parität {parity} wird Get beantwortet.',
  'seen.get-fails': 'Auch mit Parität {parity} wird Get nicht beantwortet.',
  'seen.ch340-kernel': 'CH34x-Adapter senden unter Linux vor 4.10 keine Parität; hier läuft {kernel}.',
  'seen.mini-uart': 'Die Mini-UART eines Raspberry Pi ({port}) hat keine Parität.',
  'seen.holder': '{name} (Prozess {pid}) hat den Port geöffnet.',
  'seen.brltty':
    'brltty läuft: Es nimmt sich serielle Adapter für Braillezeilen. Wo niemand eine braucht, kann es entfernt werden.',
  'seen.modem-manager':
    'ModemManager läuft: Er öffnet serielle Ports und sendet an sie, um Modems zu suchen. Dieser Port kann davon ausgenommen werden.',
  'seen.high-bit':
    '{count|Beim empfangenen Byte ist das höchste Bit nicht|Bei keinem der # empfangenen Bytes ist das höchste Bit} gesetzt.',
  'seen.nack-3f': '3F kam, wo 1F fällig ist.',
  'seen.baud-high': '{baudRate} Baud ist mehr, als für diesen Bootloader sicher ist.',
  'seen.glitch': '{bytes} kam {time} ms nach dem Reset des Boards, bevor etwas fällig war.',
  'seen.endless': '{count|# Byte kam|# Byte kamen} ohne Pause.',
  'seen.damaged':
    '{count|# Antwort enthielt|# Antworten enthielten} ein Byte, das dort kein Bootloader sendet, etwa {bytes}.',
  'seen.unsteady': '{command} wurde bei jeder Frage anders beantwortet.',
  'seen.short': '{count|# Antwort war zu kurz oder fehlte|# Antworten waren zu kurz oder fehlten}.',
  'seen.late':
    '{count|# Antwort, für die ein Board keine Zeit braucht, kam|# Antworten, für die ein Board keine Zeit braucht, kamen} nach mehr als 0,3 s.',
  'seen.long': '{count|# Antwort war|# Antworten waren} zu lang.',
  'seen.refused':
    '{count|# einwandfreier Rahmen wurde verweigert und derselbe|# einwandfreie Rahmen wurden verweigert, und dieselben} ein andermal angenommen.',
  'seen.last-answer':
    'Die letzte Antwort kam nach {time} ms; seither {count|wurde # Byte|wurden # Byte} gesendet.',
  'seen.synced-at': 'Mit {baudRate} Baud beantwortete der Bootloader 7F mit {bytes}.',
  'seen.late-nack': 'Er antwortete {bytes} erst auf das {count}. 7F.',
  'seen.text': 'Das Board sendet Text: „{text}“ ({baudRate} Baud, Parität {parity}).',
  'seen.unasked': 'Es kamen Bytes, nach denen niemand gefragt hatte, zum Beispiel {bytes} (Anzahl: {count}).',
  'seen.ymodem':
    '{bytes} kam ungefragt (Anzahl: {count}): So verlangt ein Lader im Flash eine X/YMODEM-Übertragung („C“).',
  'seen.answers-all':
    'Jedes einzeln gesendete Byte (Anzahl: {count}) wurde mit {bytes} beantwortet: Für einen Bootloader sind erst zwei ein Befehl.',
  'seen.boot-bit':
    'Im Lieferzustand ist das Option-Bit {bit} von {device} {value}: Der BOOT0-Pin wirkt nicht.',
  'seen.boot-selector': 'Bei {device} kann das Option-Bit {bit} den BOOT0-Pin abschalten.',
  'seen.boot-warning':
    'Die Option-Bytes sagten vor dem Lauf, dass kein Reset in den Bootloader führt ({bit}).',
  'seen.reset-by-lines': 'Der Adapter setzte das Board {count}-mal mit BOOT0 auf High zurück.',
  'seen.no-return': 'Nach einem Befehl, der den Baustein zurücksetzt, antwortete kein Bootloader mehr.',
  'seen.jumped': 'Das Programm sollte in den Bootloader springen; danach antwortete keiner.',
  'seen.open-burst':
    '{count|# Byte kam|# Byte kamen} in {time} ms nach dem Öffnen des Ports, danach nichts mehr.',
  'seen.pid': 'Get ID sagt {found}; der Auftrag ist für {expected}.',
  'seen.no-size': 'Das Register für die Flash-Größe enthält keine Größe.',
  'seen.nothing-written':
    '{writes|# Schreibbefehl|# Schreibbefehle} und {erases|# Löschbefehl|# Löschbefehle} wurden bestätigt und änderten nichts.',
  'seen.command-list': 'Get nennt {commands}.',
  'seen.read-refused': 'Read Memory wurde als Befehl abgelehnt (1F), Get ID beantwortet.',
  'seen.wrp': 'Die Option-Bytes schützen: {names}.',
  'seen.wrp-elsewhere': 'Die Option-Bytes schützen {names}, aber keine der Seiten, die gescheitert sind.',
  'seen.wrp-none': 'Die Option-Bytes schützen keine Seite.',
  'seen.wrp-unknown': 'Welche Seiten die Option-Bytes schützen, ließ sich nicht feststellen.',
  'seen.old-data': '{address} enthält nach einem bestätigten Löschen noch {found}.',
  'seen.write-refused':
    '{count|# Schreibvorgang über das, was dort steht, wurde|# Schreibvorgänge über das, was dort steht, wurden} verweigert (1F).',
  'seen.not-programmed': '{address} ist nach einem bestätigten Schreiben noch gelöscht ({found}).',
  'seen.erase-refused': '{count|# Löschbefehl wurde|# Löschbefehle wurden} abgelehnt (1F).',
  'seen.first-misaligned':
    'Alles bis {address} wurde geschrieben; dessen {size|# Byte ist|# Byte sind} kein Vielfaches von 32, und danach wurde nichts geschrieben.',
  'seen.same-bit':
    '{count|Das eine falsche Byte weicht|Alle # falschen Bytes weichen} nur im Bit {bit} ab; das erste steht bei {address}.',

  // The part itself: its security, its supply, its erases, its bootloader
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

export const doctorTexts: Translated<typeof english.doctorTexts> = {
  'lines.intro':
    'Jede Leitung von {port} wird langsam ein- und ausgeschaltet. Das Board beobachten: eine LED, das Programm, ein Messgerät an BOOT0.',
  'lines.toggle': '{line} geht {count}-mal an und aus …',
  'lines.hold': '{line} ist jetzt an.',
  'lines.try': 'Versuch, mit dieser Verdrahtung den Bootloader zu erreichen …',
  'ask.effect': 'Was geschah, während {line} an- und ausging?',
  'ask.reset-level': 'Was tut das Board jetzt, während {line} an ist?',
  'ask.boot0-level': 'Wie steht BOOT0 jetzt, während {line} an ist?',
  'answer.reset': 'das Board hielt an und startete',
  'answer.boot0': 'BOOT0 ging hoch und runter',
  'answer.nothing': 'nichts',
  'answer.again': 'nicht sicher: noch einmal zeigen',
  'answer.held': 'es steht still: im Reset gehalten',
  'answer.runs': 'es läuft',
  'answer.high': 'High (Pegel oben)',
  'answer.low': 'Low (Pegel unten)',
  'finding.reset': '{line} steuert NRST',
  'finding.boot0': '{line} steuert BOOT0',
  'finding.inverted': 'invertiert',
  'finding.none': 'Keine Leitung tut etwas: BOOT0 setzen und Reset von Hand drücken.',
  'finding.no-reset': 'Keine Leitung setzt das Board zurück: Reset von Hand drücken oder NRST verdrahten.',
  'finding.contradiction':
    'Beide Leitungen scheinen denselben Pin zu steuern, was nicht sein kann. Bitte noch einmal hinsehen.',
  'try.rom': 'Der Bootloader hat geantwortet: Diese Verdrahtung stimmt.',
  'try.silent':
    'Der Bootloader hat mit dieser Verdrahtung nicht geantwortet: Antworten, BOOT0 sowie TX und RX prüfen.',
  'loopback.intro': 'Das Board abnehmen und TX und RX von {port} mit einer Brücke verbinden.',
  'loopback.same': 'kam unverändert zurück',
  'loopback.silent': 'nichts kam zurück',
  'loopback.altered': 'kam verändert zurück ({detail})',
  'loopback.refused': 'der Adapter nimmt diese Einstellungen nicht an',
  'loopback.parity-real': 'Parität wird wirklich gesendet: Ein Zeichen mit ihr dauert {percent} % länger.',
  'loopback.parity-ignored': 'Parität wird nicht gesendet: Zeichen mit und ohne sie dauern gleich lang.',
  'loopback.parity-not-measured':
    'Ob Parität wirklich gesendet wird, lässt sich hier nicht sagen: Die Bytes brauchen nicht die Zeit einer Leitung.',
  'loopback.sound': '{port} ist in Ordnung: Alles kam zurück, wie es gesendet wurde.',
};
