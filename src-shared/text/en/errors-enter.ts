export const enterErrors = {
  'E-ENTER-ANSWER': {
    what: 'The application did not answer the command with {expected} within {timeoutMs} ms; it sent {received}.',
    todo: 'Check the baud rate and the parity of the application, and that it runs and knows the command.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nobody has allowed this command to the application outside this page: {command}',
    todo: 'Choose it again and allow it in the dialog. In a browser: start "flashline serve" with --allow commands.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} went away and did not come back within {timeoutMs} ms.',
    todo: 'See whether the port has another name now. A board that shows up as a DFU device cannot be programmed over a serial port.',
  },
  'E-ENTER-NO-ROM': {
    what: 'The application was asked to jump to the bootloader, but no bootloader answered.',
    todo: 'Check that the application knows this command and puts clocks and interrupts back before it jumps; or use BOOT0 and reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'No bootloader answered: on {device} a program cannot stay in it by jumping there.',
    todo: 'Set BOOT0 high and reset the board, by DTR and RTS or by hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'The bootloader of {device} lets nothing into the RAM, so that no reset can be asked for from there.',
    todo: 'Start the program with Go, or reset the board by a line or by hand.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'How {device} is made to load its option bytes anew is not known.',
    todo: 'Choose another way of leaving, or switch the supply off and on.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'No modem line is known to reset this board into its program.',
    todo: 'Say which line drives NRST, or choose another way of leaving.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'There is no way to start {device} from here: the image has no vector table, and no line resets the board.',
    todo: 'Take BOOT0 low and reset the board by hand.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'The bootloader of {device} starts nothing once readout protection is set, so the board cannot be left in this way.',
    todo: 'Reset the board by DTR and RTS, let it stay in the bootloader, or do without readout protection.',
  },
  'E-LEAVE-STUB': {
    what: 'The RAM at {address} did not take the instructions that ask for a reset.',
    todo: 'Start the program with Go, or reset the board by a line or by hand.',
  },
  'E-LEAVE-STAYED': {
    what: 'After the reset the bootloader answered again: the program was not started.',
    todo: 'Take BOOT0 low and reset the board. If its flash was empty before, switch the supply off and on.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nothing came back: {port} does not hear what it sends.',
    todo: 'Take the board off, join TX and RX of the adapter with a jumper, and run the test again.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} did not get back what it sent at {baudRate} baud, parity {parity}: {detail}',
    todo: 'Check the jumper and the ground, and use a lower baud rate or another adapter.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} does not send even parity, which the bootloader needs: {detail}',
    todo: 'Use another adapter, or a newer driver for this one.',
  },
} as const;
