/** What the owner of a hex view can ask it for. */
export interface HexViewHandle {
  /** Brings an address into view. */
  showAddress: (address: number) => void;
  /** The bytes from an address on that are here already. */
  bytesFrom: (address: number, maxCount: number) => Uint8Array;
  focus: () => void;
}
