/** Who gets what comes from a port. */
export interface PortSink {
  /** Gets a copy that no other code writes to. */
  received(bytes: Uint8Array): void;
  /** The port is gone. Called once at most; nothing follows. */
  lost(cause: unknown): void;
}

/** Moves bytes between one open port and its sink. */
export interface PortIo {
  /** Hands over what the operating system holds already, without waiting. */
  collect(): void;
  /** Resolves when the driver has accepted all bytes. Rejects with the error of the system. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends delivery. The port itself stays open. */
  stop(): void;
}
