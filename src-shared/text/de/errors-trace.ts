import type { traceErrors as english } from '../en/errors-trace.ts';
import type { Translated } from '../translated.ts';

export const traceErrors: Translated<typeof english> = {
  'E-TRACE-FORMAT': {
    what: 'Die Datei ist keine Aufzeichnung von Flashline: {detail}.',
    todo: 'Wählen Sie eine Datei, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'Die Aufzeichnung hat die Formatversion {version}; dieses Flashline liest Version {known}.',
    todo: 'Öffnen Sie sie mit einem neueren Flashline. Gibt es keines mit dieser Version, ist die Datei beschädigt.',
  },
  'E-TRACE-CUT': {
    what: 'Die Aufzeichnung endet zu früh, nach {sizeBytes} Byte: Der Rest des Laufs fehlt.',
    todo: 'Besorgen Sie die ganze Datei. Was da ist, lässt sich bis zum Schnitt zeigen, aber nicht nachspielen.',
  },
  'E-TRACE-EDITED': {
    what: 'Die Aufzeichnung wurde nachträglich verändert: Bei Byte {offset} stimmt die Prüfsumme nicht.',
    todo: 'Besorgen Sie die Datei, wie sie aufgezeichnet wurde. Nichts davon wird gezeigt, weil auf nichts davon Verlass ist.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'Die Aufzeichnung wird entpackt größer als {limitMiB} MiB; so viel kommt in keinem Lauf dieser Größe zusammen.',
    todo: 'Wählen Sie eine Datei, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'Die Aufzeichnung lässt sich nicht nachspielen: Für einen Bericht wurde der Inhalt der Firmware entfernt.',
    todo: 'Spielen Sie die Aufzeichnung nach, aus der der Bericht entstand.',
  },
  'E-TRACE-PART': {
    what: 'Kein virtuelles Board kann für das Board dieser Aufzeichnung einspringen: {detail}.',
    todo: 'Nennen Sie den Baustein, der das virtuelle Board sein soll.',
  },
  'E-TRACE-DIFFERS': {
    what: 'Das Nachspielen weicht bei {time} vom aufgezeichneten Lauf ab: {detail}',
    todo: 'Das Programm oder seine Bausteindaten haben sich seither geändert, oder das Board tat anderes als das Modell. Siehe docs/trace.md.',
  },
};
