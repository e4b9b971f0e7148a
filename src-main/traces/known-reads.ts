import type { DecodedRecord } from '#shared/trace/decode-records.ts';

const ACK = 0x79;

/** A block of memory as the board gave it. */
export interface ReadBlock {
  address: number;
  bytes: Uint8Array;
}

/**
 * What a run read before it changed anything: what the board held when the run began. Reads that were not answered whole are
 * left out.
 */
export function readsBeforeChanges(records: readonly DecodedRecord[]): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let asked: { address: number; byteCount: number } | undefined;
  let answer: number[] = [];
  const keep = () => {
    if (asked !== undefined && answer[0] === ACK && answer.length > asked.byteCount)
      blocks.push({ address: asked.address, bytes: Uint8Array.from(answer.slice(1, asked.byteCount + 1)) });
    asked = undefined;
  };
  for (const record of records) {
    if (record.kind === 'received') answer.push(...record.bytes);
    if (record.kind !== 'sent') continue;
    keep();
    answer = [];
    for (const event of record.events) {
      if (event.kind === 'read') asked = event;
      if (['write', 'erase-pages', 'erase-area', 'readout-unprotect'].includes(event.kind)) return blocks;
    }
  }
  keep();
  return blocks;
}
