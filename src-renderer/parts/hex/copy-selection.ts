import { concatBytes } from '#shared/bytes.ts';
import { MAX_READ_BYTES } from '#shared/ipc/channels.ts';
import type { DocumentBytes } from '#shared/ipc/document-views.ts';
import { copyText, type CopyForm } from '#shared/view/copy-bytes.ts';

/** Most that is copied, in bytes: as text it is several times as long. */
export const MAX_COPY_BYTES = 4 * 1024 * 1024;

/** What came of copying. `missingBytes` of the selection are not in the document. */
export type CopyOutcome =
  { kind: 'copied'; copiedBytes: number; missingBytes: number } | { kind: 'too-large' } | { kind: 'failed' };

/**
 * Puts all selected bytes onto the clipboard, or none of them.
 *
 * @param read gives at most `MAX_READ_BYTES` of the document; undefined if it is gone
 */
export async function copySelection(
  { address, sizeBytes }: { address: number; sizeBytes: number },
  form: CopyForm,
  read: (address: number, sizeBytes: number) => Promise<DocumentBytes | undefined>,
): Promise<CopyOutcome> {
  if (sizeBytes > MAX_COPY_BYTES) return { kind: 'too-large' };
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < sizeBytes; offset += MAX_READ_BYTES) {
    const found = await read(address + offset, Math.min(MAX_READ_BYTES, sizeBytes - offset));
    if (found === undefined) return { kind: 'failed' };
    parts.push(...found.runs.map(({ bytes }) => bytes));
  }
  const bytes = concatBytes(parts);
  try {
    await navigator.clipboard.writeText(copyText(bytes, form, address));
  } catch {
    return { kind: 'failed' };
  }
  return { kind: 'copied', copiedBytes: bytes.length, missingBytes: sizeBytes - bytes.length };
}
