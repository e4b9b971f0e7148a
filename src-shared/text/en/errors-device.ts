export const deviceErrors = {
  'E-DEVICE-UNKNOWN-PART': {
    what: 'No part is called "{part}". The nearest names are {near}.',
    todo: 'See "flashline devices" for the names, or give the product id, such as 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '"{part}" fits more than one device: {candidates}.',
    todo: 'Give more of the name that is printed on the chip, or the product id, such as 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'The pages of this {device} ({flashKiB} KiB) depend on its option bit {option}, which could not be read.',
    todo: 'Say which arrangement the chip has, or remove its readout protection first.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'The flash pages of {device} (product id {pid}) with {flashKiB} KiB are not known.',
    todo: 'Check the flash size, or give the pages yourself with --layout, such as 62x16K.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'The {flashKiB} KiB flash of {device} is never arranged in {mode}-bank mode.',
    todo: 'Leave the bank mode out: it is needed only where a part has both and does not tell.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'There can be no virtual board of {device}: no record says how its flash is laid out.',
    todo: 'Choose a part from "flashline devices".',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'A flash of {flashKiB} KiB does not end at a page of this layout.',
    todo: 'Check the flash size.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '"{layout}" is not a flash layout: {detail}.',
    todo: 'Write the pages in order of address, such as "4x16K 64K 7x128K".',
  },
  'E-DEVICE-RECORD': {
    what: 'The device record {file} is wrong at {field}: {detail}',
    todo: 'Correct the file (see docs/devices.md), or install Flashline again.',
  },
} as const;
