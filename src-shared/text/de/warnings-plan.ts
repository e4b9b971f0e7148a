import type { planWarningTexts as english } from '../en/warnings-plan.ts';
import type { Translated } from '../translated.ts';

export const planWarningTexts: Translated<typeof english> = {
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
};
