import { formatAddress, formatBytes } from '../bytes.ts';

/** In which form bytes are copied. */
export const copyForms = ['hex', 'c-array', 'base64', 'text'] as const;
export type CopyForm = (typeof copyForms)[number];

const BYTES_PER_LINE = 12;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text for the clipboard. `address` is that of the first one. */
export function copyText(bytes: Uint8Array, form: CopyForm, address: number): string {
  switch (form) {
    case 'hex':
      return formatBytes(bytes);
    case 'c-array':
      return cArray(bytes, address);
    case 'base64':
      return base64(bytes);
    case 'text':
      return Array.from(bytes, printable).join('');
  }
}

/** A byte as it is in the text column: itself if it is printable ASCII, otherwise a dot. */
export function printable(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}

function cArray(bytes: Uint8Array, address: number): string {
  const lines: string[] = [];
  for (let i = 0; i < bytes.length; i += BYTES_PER_LINE) {
    const line = Array.from(bytes.subarray(i, i + BYTES_PER_LINE), hexLiteral);
    lines.push(`  ${line.join(', ')},`);
  }
  const head = `/* ${formatAddress(address)}, ${String(bytes.length)} bytes */`;
  return `${head}\nstatic const uint8_t data[${String(bytes.length)}] = {\n${lines.join('\n')}\n};\n`;
}

function hexLiteral(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => BASE64[(triple >> shift) & 0x3f] ?? '');
    if (b === undefined) digits[2] = '=';
    if (c === undefined) digits[3] = '=';
    text += digits.join('');
  }
  return text;
}
