export const planErrors = {
  'E-PLAN-GUARD': {
    what: 'A frame was about to be sent that the plan does not contain ({detail}). It was not sent.',
    todo: 'Please report it with the log: this is a fault of Flashline. The board was protected from it.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'The flash pages of {device} are not known, so nothing can be erased or written safely.',
    todo: 'Give the layout with --layout, such as 64x2K, if you know it from the reference manual.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'The image holds data outside the flash of {device}: {regions} (regions: {count}).',
    todo: 'Check that the image is built for this part, or leave such regions out with --leave-out.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'The image reaches up to {end}, but the {flashKiB} KiB flash of this {device} ends at {lastAddress}.',
    todo: 'Use a part with more flash, or build a smaller image.',
  },
  'E-PLAN-EMPTY': {
    what: 'The image holds nothing for the flash of {device}.',
    todo: 'Check that the image is built for this part.',
  },
  'E-PLAN-FAMILY': {
    what: 'The file says that it is made for {family}, but this is {device}.',
    todo: 'Use the file that is built for this part.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'The whole flash shall be erased, and what the image does not fill shall be kept: both together make no sense.',
    todo: 'Erase only the pages that the image needs, or do not ask for the rest to be kept.',
  },
  'E-PLAN-NO-START': {
    what: 'The program cannot be started afterwards: no part of the image begins with a vector table whose stack is in RAM and whose reset handler is in the image.',
    todo: 'Program it without a start, or check that the image is the whole program, at its right address.',
  },
  'E-PLAN-SECTOR': {
    what: 'There is no sector {sector} to protect in the flash of this {device}: the highest is {highest}.',
    todo: 'Name sectors from 0 to {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'There is no page {page} in the flash of this {device}: it has {count|# page|# pages}.',
    todo: 'See "flashline devices" for the pages of a part.',
  },
  'E-PLAN-RANGE': {
    what: 'The range from {address} to {end} is not inside the flash of this {device}.',
    todo: 'See "flashline info" for the flash size of the board.',
  },
  'E-PLAN-CHANGED': {
    what: 'The board calls for another plan than the one that was shown. Nothing was sent.',
    todo: 'Look at the new plan, then start again.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'The file also has data for alternate setting {targets}, which is not the main flash and cannot be programmed here.',
    todo: 'Leave it out with --leave-out if the board needs nothing of it, or program the file over USB.',
  },
} as const;
