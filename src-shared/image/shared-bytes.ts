/**
 * Zeroed memory that the threads of a program share, if the host has any: an image then goes to another thread without
 * a copy. Copying 64 MiB takes a tenth of a second, in which no port is served.
 */
export function sharedBytes(sizeBytes: number): Uint8Array {
  return typeof SharedArrayBuffer === 'undefined'
    ? new Uint8Array(sizeBytes)
    : new Uint8Array(new SharedArrayBuffer(sizeBytes));
}
