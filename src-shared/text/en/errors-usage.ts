export const usageErrors = {
  'E-INTERNAL': {
    what: 'Flashline met a fault of its own: {detail}',
    todo: 'Please report it, with the command and the text above.',
  },
  'E-CANCELLED': {
    what: 'Stopped on request.',
    todo: 'Run the job again to finish it.',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: 'See "{help}".',
  },
  'E-FILE-READ': {
    what: '{file} cannot be read: {detail}',
    todo: 'Check the name and the access rights of the file.',
  },
  'E-FILE-OUTPUT': {
    what: 'The output could not be written whole: {detail}',
    todo: 'Make room where it goes, or send it elsewhere, and run the command again.',
  },
  'E-FILE-WRITE': {
    what: '{file} cannot be written: {detail}',
    todo: 'Check that the folder exists, is writable and has room.',
  },
  'E-FILE-CHANGED': {
    what: '{file} was changed while it was read.',
    todo: 'Wait until the build or the copy has finished, then try again.',
  },
} as const;
