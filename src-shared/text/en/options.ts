/** What option bytes are about, in English. Fields and values: `resources/options/*.json`. */
export const optionTexts = {
  'group.readout-protection': 'Readout protection',
  'group.boot': 'Start',
  'group.banks': 'Flash banks',
  'group.reset': 'Reset and supply',
  'group.watchdog': 'Watchdogs',
  'group.memory': 'Memories',
  'group.write-protection': 'Write protection',
  'group.code-protection': 'Code protection',
  'group.security': 'Security',
  'group.data': 'Data bytes',

  'danger.plain': 'harmless',
  'danger.board-may-not-start': 'the board may not start',
  'danger.erases-chip': 'erases the chip',
  'danger.locks-out-of-bootloader': 'may lock the bootloader out',
  'danger.irreversible': 'cannot be undone here',

  reserved: 'reserved: left as the factory set it',
} as const;
