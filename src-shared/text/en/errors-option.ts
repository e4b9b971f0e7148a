export const optionErrors = {
  'E-OPTION-NO-LAYOUT': {
    what: 'The arrangement of the option bytes of {device} is not known, so they are not touched.',
    todo: 'Use a debug probe for them, or add a layout (see docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'The board refused to show its option bytes at {range}.',
    todo: 'Check that the part is the one that was found, then start it anew in its bootloader and try again.',
  },
  'E-OPTION-FIELD': {
    what: 'There is no field {name} among the option bytes of this part ({layout}).',
    todo: 'The fields are: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} is no value for {name}.',
    todo: 'Allowed are: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Two values are given for {name}.',
    todo: 'Give one.',
  },
  'E-OPTION-RDP': {
    what: '{name} is readout protection, which is not set like other option bytes: it has commands of its own, which are proved.',
    todo: 'Set level 1 with "flashline protect". Lift it with "flashline unprotect", which erases the whole flash.',
  },
  'E-OPTION-KEPT': {
    what: '{name} is shown, but never changed: {reason}',
    todo: 'Use a debug probe if it must be changed.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'The option bytes of {device} can only be read through the bootloader. {reason}',
    todo: 'Use a debug probe to change them.',
  },
  'E-OPTION-BROKEN': {
    what: 'The option bytes at {address} contradict their complement or each other ({name}), so it is not certain what they say. Nothing was written.',
    todo: 'Look at them with a debug probe, and set them there.',
  },
  'E-OPTION-RANGE': {
    what: 'The range {range} from page {first} to page {last} is none of this flash. Nothing was written.',
    todo: 'Name a first page that is not behind the last, or protect no page with {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'This would lock the bootloader out ({settings}). {text} Nothing was written.',
    todo: 'Leave it, or accept the lock-out with --accept-lockout if you are sure.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Readout protection level 2 locks {device} for good: neither bootloader nor debugger ever work again. It was not confirmed word by word, or not asked for alone. Nothing was written.',
    todo: 'If that is what you want, ask for it alone (flashline options set RDP=0xCC) and confirm it with exactly: --confirm "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'The change of the option bytes was not agreed to. Nothing was written.',
    todo: 'Start again when you have decided.',
  },
  'E-OPTION-REFUSED': {
    what: 'The board refused the option bytes at {address}.',
    todo: 'Start the board anew in its bootloader, read the option bytes, and try again.',
  },
  'E-OPTION-NOT-SET': {
    what: 'The option bytes were written, but these fields did not take their new value: {names}.',
    todo: 'Read the option bytes. The part may not have them, or may not let the bootloader change them.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} was written and reads back as planned, but no reset was seen since, and until then the part shows whatever was written to it. Whether the option bytes changed is not known.',
    todo: 'Switch the board off and on, bring it into its bootloader, and read its option bytes.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option bits changed that nobody asked for: {detail}.',
    todo: 'Read the option bytes, compare them with the factory defaults, and do not use the board before that is clear.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option bytes were being written, and could not be read afterwards ({detail}). What the board holds now is not known.',
    todo: 'Switch the board off and on, bring it into its bootloader, and read its option bytes.',
  },
} as const;
