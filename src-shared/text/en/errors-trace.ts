export const traceErrors = {
  'E-TRACE-FORMAT': {
    what: 'The file is no trace of Flashline: {detail}.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'The trace is of format version {version}; this Flashline reads version {known}.',
    todo: 'Open it with a newer Flashline. If there is none of that version, the file is damaged.',
  },
  'E-TRACE-CUT': {
    what: 'The trace ends too early, after {sizeBytes|# byte|# bytes}: the rest of the run is not in it.',
    todo: 'Get the whole file. What is there can be shown up to the cut, but not replayed.',
  },
  'E-TRACE-EDITED': {
    what: 'The trace was changed after it was recorded: its checksum does not fit at byte {offset}.',
    todo: 'Get the file as it was recorded. Nothing of it is shown, since nothing of it can be relied on.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'The trace unpacks to more than {limitMiB} MiB, which no run of its size brings.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'The trace cannot be replayed: firmware contents were taken out of it for a report.',
    todo: 'Replay the trace that the report was made from.',
  },
  'E-TRACE-PART': {
    what: 'No virtual board can stand in for the board of this trace: {detail}.',
    todo: 'Name the part that the virtual board shall be.',
  },
  'E-TRACE-DIFFERS': {
    what: 'The replay differs from the recorded run at {time}: {detail}',
    todo: 'The program or its device records have changed since, or the board did otherwise than the model. See docs/trace.md.',
  },
} as const;
