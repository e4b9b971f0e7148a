import type { boardErrors as english } from '../en/errors-board.ts';
import type { Translated } from '../translated.ts';

export const boardErrors: Translated<typeof english> = {
  'E-BOARD-PTY': {
    what: 'Für das virtuelle Board ließ sich kein Pseudoterminal anlegen: {detail}',
    todo: 'Das Board stattdessen über TCP anbieten, mit „--tcp HOST:PORT“.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} hat keine Pseudoterminals, die andere Programme öffnen könnten.',
    todo: 'Das Board stattdessen über TCP anbieten, mit „--tcp HOST:PORT“.',
  },
  'E-BOARD-LINK': {
    what: '{path} kann kein Link auf das virtuelle Board werden: {detail}',
    todo: 'Einen anderen Namen für den Link wählen oder entfernen, was dort liegt.',
  },
  'E-BOARD-LISTEN': {
    what: 'Das virtuelle Board kann auf {address} keine Verbindungen annehmen: {detail}',
    todo: 'Einen anderen Port wählen oder das Programm beenden, das ihn benutzt.',
  },
};
