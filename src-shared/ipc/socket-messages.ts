import type { Result, Topic } from './contract.ts';

/** What a screen of the browser face sends, as MessagePack. */
export type ClientMessage =
  | { id: number; channel: unknown; input: unknown }
  /** Asks for the present snapshot of a topic; later ones come unasked. */
  | { subscribe: Topic };

/** What it gets. */
export type ServerMessage = { id: number; result: Result<unknown> } | { topic: Topic; value: unknown };
