export const deviceErrors = {
  'E-DEVICE-UNKNOWN-PART': {
    what: 'No part is called "{part}".',
    todo: 'See "flashline devices" for the names, or give the product id, such as 0x413.',
  },
} as const;
