import type { contentsTexts as english } from '../en/contents.ts';
import type { Translated } from '../translated.ts';

export const contentsTexts: Translated<typeof english> = {
  untouched: 'Der Flash des Boards wurde nicht verändert.',
  erased: 'Alles, was zu löschen war, ist gelöscht; geschrieben wurde nichts.',
  'erased-unverified':
    'Jedes Löschen wurde bestätigt, und nichts wurde geschrieben; dass alles leer ist, wurde nicht durch Lesen bewiesen.',
  uncertain:
    'Das Board enthält vielleicht noch den alten Inhalt, vielleicht weder diesen noch den neuen vollständig: vor dem Einsatz neu programmieren.',
  partial:
    'Das Board enthält weder den alten noch den neuen Inhalt vollständig: vor dem Einsatz neu programmieren.',
  complete: 'Das Board enthält das vollständige Image.',
  'complete-unverified':
    'Das Board hat das vollständige Image quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
  'complete-left-out': 'Das Board enthält das Image ohne die ausgelassenen Teile.',
  'complete-left-out-unverified':
    'Das Board hat das Image ohne die ausgelassenen Teile quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
};
