/** What a board saw of one client, from its first erase command to its last read. */
export interface BoardReport {
  /** Time from the end of the erase command pair to the length of the last read, in milliseconds. */
  workMs: number;
  /** Read Memory and Write Memory commands; each takes three replies. */
  commandCount: number;
}
