export const imageErrors = {
  'E-IMAGE-EMPTY': {
    what: '{file} holds no data to program.',
    todo: 'Check that the build wrote the file, and that it is the right one.',
  },
} as const;
