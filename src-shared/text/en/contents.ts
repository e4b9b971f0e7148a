/** What a board holds after a job, as a sentence. The first five are those of `BoardContents`. */
export const contentsTexts = {
  untouched: 'The flash of the board was not changed.',
  erased: 'Everything that was to be erased is erased, and nothing was written.',
  'erased-unverified':
    'Every erase was acknowledged, and nothing was written; that all of it is blank was not proved by reading.',
  uncertain:
    'The board may hold its old contents, or neither these nor the new ones as a whole: program it again before use.',
  partial:
    'The board holds neither the old contents nor the new ones as a whole: program it again before use.',
  complete: 'The board holds the complete image.',
  'complete-unverified':
    'The board acknowledged the complete image, but it was not proved by reading all of it back.',
  'complete-left-out': 'The board holds the image, except for the parts that were left out.',
  'complete-left-out-unverified':
    'The board acknowledged the image, except for the parts that were left out, but it was not proved by reading all of it back.',
} as const satisfies Record<string, string>;
