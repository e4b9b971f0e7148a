import type { Device } from '../devices/device.ts';
import type { FlashErrorData } from '../errors.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { OptionArea, OptionLayout } from '../options/option-layout.ts';
import type { Plan } from '../plan/plan.ts';
import type { SecurityState } from '../security/security-state.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import type { Warning } from '../warnings.ts';

/** How a line is set; data bits are 8, stop bits 1. */
export interface PortSetting {
  baudRate: number;
  parity: 'even' | 'none' | 'odd';
}

export function isSameSetting(one: PortSetting, other: PortSetting | undefined): boolean {
  return one.baudRate === other?.baudRate && one.parity === other.parity;
}

/** How the board was to be brought into its bootloader. */
export interface EnterFacts {
  /** `hand`: a person or a fixture. `application`: a program got the command to jump. */
  by: 'hand' | 'lines' | 'application' | 'resume';
  /** A modem line was set to drive BOOT0. */
  drivesBoot0: boolean;
}

/** A process that has a port open. */
export interface PortHolder {
  /** As the system shows it: `minicom`. */
  name: string;
  pid: number;
}

/** What the machine knows about a port. All of it may be unknown. */
export interface PortFacts {
  /** As the user named it. */
  name: string;
  /** The device that the name means, if it is a link. */
  device?: string;
  platform?: string;
  /** Of the operating system: `4.9.0-13-amd64`. */
  kernelRelease?: string;
  /** Four lower-case hexadecimal digits. */
  vendorId?: string;
  productId?: string;
  /** What people call the adapter. */
  adapter?: string;
  /** The machine is a Raspberry Pi. */
  isRaspberryPi?: boolean;
  /** It is the auxiliary UART of a Raspberry Pi. */
  isMiniUart?: boolean;
  /** Other processes that have it open. */
  holders?: readonly PortHolder[];
  /** Services that are running and open serial ports on their own: `brltty`, `ModemManager`. */
  services?: readonly string[];
  /** It has no baud rate and no parity that could be set: a pseudo-terminal, raw TCP. */
  ignoresSettings?: boolean;
  /** Group that owns the device file (Linux). */
  group?: string;
}

/** One harmless question to a board that could not be reached, and what came back. */
export interface ProbeFinding {
  /**
   * `sync-again`: further 0x7F at the settings of the run. `sync-at`: the same at another rate. `listen`: nothing was sent.
   * `get-id`: Get ID, byte by byte. `get`: Get, byte by byte.
   */
  kind: 'sync-again' | 'sync-at' | 'listen' | 'get-id' | 'get';
  setting: PortSetting;
  heard: Uint8Array;
}

/** The questions after a failure. Its bytes are in the trace from `fromMs` on. */
export interface ProbeReport {
  fromMs: number;
  findings: readonly ProbeFinding[];
  /** The option bytes, if a write or an erase had no effect and they could be read. */
  options?: { layout: OptionLayout; areas: readonly OptionArea[] };
}

/** What was read of the security of the part before anything was erased. */
export interface SecuritySeen {
  state: SecurityState;
  /** The areas that the part showed: none if it refused all. */
  areas: readonly OptionArea[];
  /** What the option bytes in them mean, if that is known. */
  layout?: OptionLayout | undefined;
}

/** Everything known about a failed run. */
export interface DiagnosisEvidence {
  error: FlashErrorData;
  trace: readonly TraceRecord[];
  warnings: readonly Warning[];
  enter: EnterFacts;
  /** Settings the run began with. */
  setting: PortSetting;
  /** The part that was named. */
  expected?: Device | undefined;
  /** The part that answered. */
  device?: Device | undefined;
  target?: TargetInfo | undefined;
  plan?: Plan | undefined;
  port?: PortFacts | undefined;
  probe?: ProbeReport | undefined;
  security?: SecuritySeen | undefined;
  /** Some part has the product id that answered with the highest bit of a byte set. */
  isTwinKnown?: boolean | undefined;
}
