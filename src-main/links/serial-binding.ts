import type { Parity } from './byte-link.ts';

/** How node-serialport opens a port: the options we use, all of them given every time. */
export interface PortOpenOptions {
  path: string;
  baudRate: number;
  parity: Parity;
  dataBits: 8;
  stopBits: 1;
  lock: boolean;
  hupcl: boolean;
}

/** What `set` takes. Each call sets every line, so all are given. */
export interface ModemLineOptions {
  dtr: boolean;
  rts: boolean;
  brk: boolean;
  /** Linux only. Each call also clears the driver's low-latency flag, unless this is true. */
  lowLatency: boolean;
}

/** An open port of node-serialport: the part of its binding that we use, so that tests can replace it. */
export interface OpenPort {
  readonly isOpen: boolean;
  read(buffer: Buffer, offset: number, length: number): Promise<{ bytesRead: number }>;
  write(buffer: Buffer): Promise<void>;
  /** Changes the baud rate only. On Unix it throws away what is buffered in both directions. */
  update(options: { baudRate: number }): Promise<void>;
  set(options: ModemLineOptions): Promise<void>;
  /** Rejects if the port has no modem lines (ENOTTY on a pseudo-terminal). */
  get(): Promise<{ lowLatency?: boolean }>;
  /** What the driver made of the rate asked for. Not implemented on macOS. */
  getBaudRate(): Promise<{ baudRate: number }>;
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens ports: the binding of node-serialport for this platform. */
export interface SerialBinding {
  open(options: PortOpenOptions): Promise<OpenPort>;
}

/** Loads the native binding. Only here, so that a run without a serial port never loads it. */
export async function loadSerialBinding(): Promise<SerialBinding> {
  const { SerialPort } = await import('serialport');
  // The types of the package resolve to `any` with modern module resolution (its "exports" name no types).
  const binding: unknown = SerialPort.binding;
  return binding as SerialBinding;
}
