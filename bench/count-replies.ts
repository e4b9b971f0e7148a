import type { VirtualBoard } from '#main/virtual-board/board.ts';

/**
 * Calls `onReply` for each reply that reaches a client of the board from now on: what the board says after the client has
 * said something, in however many pieces it comes. Each costs a client one wait.
 */
export function countReplies(board: VirtualBoard, onReply: () => void): void {
  const connect = board.connect.bind(board);
  board.connect = (client) => {
    let isAwaited = false;
    const connection = connect({
      settings: client.settings,
      onLost: (reason) => client.onLost(reason),
      onBytes: (bytes) => {
        if (isAwaited) onReply();
        isAwaited = false;
        client.onBytes(bytes);
      },
    });
    return {
      ...connection,
      send: (bytes) => {
        isAwaited = true;
        connection.send(bytes);
      },
    };
  };
}
