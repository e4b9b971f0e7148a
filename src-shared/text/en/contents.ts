/** What a board holds after a job, as a sentence. The first four are those of `BoardContents`. */
export const contentsTexts = {
  untouched: 'The board was not changed.',
  erased: 'Everything that was to be erased is erased, and nothing was written.',
  partial:
    'The board holds neither the old contents nor the new ones as a whole: program it again before use.',
  complete: 'The board holds the complete image.',
  'complete-unverified': 'The board acknowledged the complete image, but nothing was read back to prove it.',
  'complete-left-out': 'The board holds the image, except for the parts that were left out.',
  'complete-left-out-unverified':
    'The board acknowledged the image, except for the parts that were left out, but nothing was read back to prove it.',
} as const satisfies Record<string, string>;
