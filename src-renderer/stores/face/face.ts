import type { Channel, FaceApi, Input, Output } from '#shared/ipc/contract.ts';
import type { FlashErrorData } from '#shared/errors.ts';

/** The way to the main process, and whether it is open. */
export interface Face extends FaceApi {
  /** Calls the listener with every change: false while there is no connection. Returns the unsubscribe function. */
  onConnection(listener: (isConnected: boolean) => void): () => void;
  /** Ends the connection for good. */
  close(): void;
}

/** A refusal or failure that the main process told, as an exception. */
export class RefusedError extends Error {
  readonly data: FlashErrorData;

  constructor(data: FlashErrorData) {
    super(data.code);
    this.name = 'RefusedError';
    this.data = data;
  }
}

declare global {
  interface Window {
    /** Put there by the preload script of the desktop window. */
    flashline?: FaceApi;
  }
}

/** Asks the main process. Rejects with {@link RefusedError} if it refuses or fails. */
export async function ask<C extends Channel>(face: FaceApi, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await face.invoke(channel, input);
  if (!result.ok) throw new RefusedError(result.error);
  return result.value;
}
