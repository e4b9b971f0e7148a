/**
 * Zeroed memory that the threads of a program share, where the host has any: an image is handed to another thread without a copy
 * then. 64 MiB take a tenth of a second to be copied, and no port is served meanwhile.
 */
export function sharedBytes(sizeBytes: number): Uint8Array {
  return typeof SharedArrayBuffer === 'undefined'
    ? new Uint8Array(sizeBytes)
    : new Uint8Array(new SharedArrayBuffer(sizeBytes));
}
