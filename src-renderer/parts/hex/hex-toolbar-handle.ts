import type { CopyForm } from '#shared/view/copy-bytes.ts';

/** What the owner of a hex toolbar can ask it for. */
export interface HexToolbarHandle {
  /** Shows an address that was chosen elsewhere. */
  goTo: (address: number) => void;
  find: (direction: 'forward' | 'backward') => Promise<void>;
  copy: (form: CopyForm) => Promise<void>;
  /** Puts the cursor where a pattern is typed. */
  askPattern: () => void;
  /** Puts the cursor where an address is typed. */
  askAddress: () => void;
}
