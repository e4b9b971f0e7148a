export const sessionErrors = {
  'E-SYNC-TIMEOUT': {
    what: 'The board did not answer.',
    todo: 'Check that it has power, that BOOT0 is high and that it was reset since, and that TX and RX are not swapped.',
  },
} as const;
