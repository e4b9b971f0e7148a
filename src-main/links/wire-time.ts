import type { PortSettings } from './byte-link.ts';

/** Time that `byteCount` bytes need on the line: 11 bits each with parity, 10 without (AN3155 §1). */
export function wireTimeMs(byteCount: number, settings: PortSettings): number {
  const bitsPerByte = settings.parity === 'none' ? 10 : 11;
  return (byteCount * bitsPerByte * 1000) / settings.baudRate;
}
