import type { desktopTexts as english } from '../en/desktop.ts';
import type { Translated } from '../translated.ts';

export const desktopTexts: Translated<typeof english> = {
  'menu.file': 'Datei',
  'menu.edit': 'Bearbeiten',
  'menu.view': 'Ansicht',
  'menu.help': 'Hilfe',
  'menu.quit': 'Flashline beenden',
  'menu.undo': 'Rückgängig',
  'menu.redo': 'Wiederholen',
  'menu.cut': 'Ausschneiden',
  'menu.copy': 'Kopieren',
  'menu.paste': 'Einfügen',
  'menu.select-all': 'Alles auswählen',
  'menu.reload': 'Fenster neu laden',
  'menu.zoom-in': 'Vergrößern',
  'menu.zoom-out': 'Verkleinern',
  'menu.zoom-reset': 'Originalgröße',
  'menu.full-screen': 'Vollbild',
  'menu.show-log': 'Logordner zeigen',
  'open.title': 'Firmware öffnen',
  'open.images': 'Firmware-Images',
  'open.all': 'Alle Dateien',
  'save.title': 'Speicherinhalt sichern',
  'quit.title': 'Ein Board wird gerade bearbeitet',
  'quit.detail':
    'Ein Board, das jetzt verlassen wird, startet vielleicht nicht mehr. Das Stoppen dauert einen Moment und meldet, was jedes Board enthält.',
  'quit.stay': 'Weiterlaufen lassen',
  'quit.stop': 'Stoppen und beenden',
  'confirm.port': 'Diesen Port im Netz erlauben?',
  'confirm.port-detail':
    '{port}\n\nFlashline würde Firmware dorthin senden und das, was antwortet, für ein Board halten. Erlauben Sie ihn nur, wenn Sie diesen Port selbst gewählt haben. Die Antwort wird gemerkt.',
  'confirm.command': 'Diesen Befehl an die laufende Anwendung erlauben?',
  'confirm.command-detail':
    '{command}\n\nFlashline würde diese Bytes an das senden, was am Port ist. Erlauben Sie ihn nur, wenn Sie diesen Befehl selbst geschrieben haben. Die Antwort wird gemerkt.',
  'confirm.refuse': 'Nicht erlauben',
  'confirm.allow': 'Erlauben',
  'start.switches': 'Flashline wurde nicht gestartet: Diese Schalter nimmt es nicht an: {switches}',
  'start.failed': 'Flashline kann nicht starten',
};
