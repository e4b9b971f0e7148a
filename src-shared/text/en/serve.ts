/** What `flashline serve` says in the terminal, and its page for an address that no longer works. */
export const serveTexts = {
  ready: 'Flashline is at {url}',
  once: 'The address works once, on this machine only. Open it in a browser.',
  stop: 'Ctrl-C ends it.',
  stopping: 'Stopping the boards that are being worked on …',
  'stopping-at-once': 'Stopping at once.',
  'slot-holds': 'Slot {slot}: {contents}',
  'bench-holds': 'Bench: {contents}',
  'not-stopped': 'Still being worked on. What the board holds is not known: program it again before use.',
  'used-token':
    'This address was used before, or belongs to a Flashline that has ended.\nStart "flashline serve" again and open the address it prints.',
} as const;
