/** What a board saw of one client, from its first erase command to its last read. */
export interface BoardReport {
  /** Time from the end of the erase command pair to the length of the last read, in milliseconds. */
  workMs: number;
  /** Bytes that the last read was for: on the line they follow the end of `workMs`. */
  lastReadBytes: number;
  /** Replies that reached the client from the first block after the erase on. */
  replyCount: number;
}
