export const boardErrors = {
  'E-BOARD-PTY': {
    what: 'No pseudo-terminal could be made for the virtual board: {detail}',
    todo: 'Offer the board by TCP instead, with "--tcp HOST:PORT".',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} has no pseudo-terminals that other programs could open.',
    todo: 'Offer the board by TCP instead, with "--tcp HOST:PORT".',
  },
  'E-BOARD-LINK': {
    what: '{path} cannot become a link to the virtual board: {detail}',
    todo: 'Choose another name for the link, or remove what stands there.',
  },
  'E-BOARD-LISTEN': {
    what: 'The virtual board cannot listen on {address}: {detail}',
    todo: 'Choose another port, or end the program that uses it.',
  },
} as const;
