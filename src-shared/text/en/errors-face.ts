/** Failures between a screen and the main process, and of what a screen asks for. */
export const faceErrors = {
  'E-IPC-CHANNEL': {
    what: 'The window asked for "{channel}", which this version does not offer.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-SENDER': {
    what: 'A page that is not part of Flashline tried to give a command. It was refused.',
    todo: 'Restart Flashline. If it happens again, please report it.',
  },
  'E-IPC-PAYLOAD': {
    what: 'The window sent something that "{channel}" does not take: {detail}',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'The window sent more than "{channel}" takes.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline is busy with as much of this as it takes at once.',
    todo: 'Wait a moment, then try again.',
  },
  'E-SETTINGS-SAVE': {
    what: 'The setting counts now, but is not stored: {detail}',
    todo: 'Mend {file} or its folder, or move it away, then change the setting again.',
  },
  'E-IPC-LOST': {
    what: 'The connection to Flashline was lost before an answer came.',
    todo: 'See whether Flashline still runs. The screen shows how things stand as soon as it is back.',
  },
  'E-WEB-LISTEN': {
    what: 'The port {port} of this machine cannot be used: {detail}',
    todo: 'Choose another one with --listen, or none: then a free one is taken.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} is larger than {maxMiB} MiB.',
    todo: 'Open the firmware file itself; images of STM32 flash are far smaller.',
  },
  'E-DOCUMENT-GONE': {
    what: 'This file or dump is no longer open.',
    todo: 'Open it again.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Too many files and dumps are open.',
    todo: 'Close some that are no longer needed.',
  },
  'E-MODE-LOCKED': {
    what: 'This needs the engineer mode.',
    todo: 'Switch to the engineer mode first.',
  },
  'E-MODE-PIN': {
    what: 'The PIN is not right.',
    todo: 'Type it again. A forgotten PIN is removed in the settings file: see docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'A PIN is 4 to 12 digits, and nothing else.',
    todo: 'Choose another one.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Too many wrong PINs: the next one counts in {seconds} s.',
    todo: 'Wait, then type it again. A forgotten PIN is removed in the settings file: see docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'The line has no job yet.',
    todo: 'Switch to the engineer mode and choose firmware and part.',
  },
  'E-LINE-BUSY': {
    what: 'Slot {slots} is running.',
    todo: 'Wait until it has ended, or stop it.',
  },
  'E-LINE-GOAL': {
    what: 'The goal of {goal|# unit|# units} is reached, or the rest is being programmed.',
    todo: 'Wait for the boards that are running, or let the line engineer allow more.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline ended while this board was being programmed. Nobody knows what the board holds.',
    todo: 'Program the board again before use.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'This board passed before and is still in the slot. It was not changed.',
    todo: 'Take it out and put in the next board; or press the key of the slot to program it again.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'The slot holds another board than the one this label belongs to. It was not changed.',
    todo: 'Scan the label of this board, then program it.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'The boards in slot {slots} passed and have not been taken out.',
    todo: 'Put in new boards and confirm it; or start a slot by its own key to program the same board again.',
  },
  'E-LINE-NO-LABEL': {
    what: 'This job needs a label for every unit. Slot {slots} has none.',
    todo: 'Scan the label first.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '"{label}" is not a label: labels have {min} to {max|# character|# characters}.',
    todo: 'Scan the label of the board.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'The label "{label}" does not fit the pattern {pattern} of this job.',
    todo: 'Scan the right label of the board. The pattern is set in the line setup.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'The label "{label}" was scanned already, for slot {slot}.',
    todo: 'Scan the label of another board; to move this one, choose its slot first.',
  },
  'E-LINE-LABEL-USED': {
    what: 'A unit with the label "{label}" has passed already.',
    todo: 'Check the board: a label is used once. An engineer can start new totals.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Every slot has its label already.',
    todo: 'Program the boards first, or choose the slot whose label you want to replace.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'Slot {slot} is not in use.',
    todo: 'Choose another slot.',
  },
  'E-BENCH-BUSY': {
    what: 'A job is running on this board.',
    todo: 'Wait until it has ended, or stop it.',
  },
  'E-DOCTOR-BUSY': {
    what: 'The line doctor is at work on this port.',
    todo: 'Let it finish, or stop it.',
  },
  'E-TRACE-NONE': {
    what: 'No run has left a trace yet.',
    todo: 'Connect a board or run a job first.',
  },
  'E-TRACE-GONE': {
    what: 'This trace is no longer open.',
    todo: 'Open it again.',
  },
  'E-BENCH-NO-PORT': {
    what: 'No port is chosen.',
    todo: 'Choose the port the board is connected to.',
  },
  'E-BENCH-NO-PART': {
    what: 'The part is not known yet.',
    todo: 'Connect the board, or choose its part.',
  },
} as const;
