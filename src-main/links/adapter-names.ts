/** Makers of USB serial adapters by their USB vendor id (usb.org), as printed on the box. */
const adaptersByVendor: Readonly<Record<string, string>> = {
  '0403': 'FTDI',
  '067b': 'Prolific PL2303',
  '04b4': 'Cypress',
  '04d8': 'Microchip',
  '0d28': 'DAPLink',
  '10c4': 'Silicon Labs CP210x',
  '1366': 'SEGGER J-Link',
  '1a86': 'WCH CH34x',
  '2341': 'Arduino',
  '2e8a': 'Raspberry Pi',
};

const ST_VENDOR = '0483';

/** Product ids of ST-LINK probes with a virtual COM port (ST-LINK/V2-1 and STLINK-V3). */
const stLinkProducts = new Set(['374b', '374d', '374e', '374f', '3752', '3753', '3754', '3755', '3757']);

/** Says what an adapter is, from its USB ids (four hexadecimal digits, any case); undefined if it is not known. */
export function adapterName(vendorId: string | undefined, productId: string | undefined): string | undefined {
  const vendor = vendorId?.toLowerCase() ?? '';
  if (vendor === ST_VENDOR)
    return stLinkProducts.has(productId?.toLowerCase() ?? '') ? 'ST-LINK' : 'STMicroelectronics';
  return adaptersByVendor[vendor];
}
