import type { Device } from '#shared/devices/device.ts';
import type { JobPort } from '#shared/job/job-definition.ts';
import type { UnitJob } from '#shared/job/unit-job.ts';
import { jobPart, type NamedDevice } from '../devices/find-part.ts';
import type { PortSettings } from '../links/byte-link.ts';
import { enterOf } from '../runs/board-ports.ts';

const DEFAULT_BAUD_RATE = 115_200;

/** What the job of a line leaves open, decided for a slot: how its port is set and its board entered, and whether the erase is proved. */
export function slotJob(
  job: UnitJob,
  { port, part, proveErase }: { port: string; part: NamedDevice; proveErase: boolean },
): UnitJob & { port: PortSettings } {
  return {
    ...job,
    task: { ...job.task, proveErase },
    part: jobPart(part, job.part.name),
    port: {
      baudRate: baudRateFor(job.port, part.device),
      parity: job.port.parity ?? part.device.uart.parity,
    },
    enter: enterOf(port, job.enter),
  };
}

/** No part is spoken to faster than it can. */
export function baudRateFor({ baudRate }: Pick<JobPort, 'baudRate'>, { uart }: Device): number {
  return Math.min(baudRate ?? DEFAULT_BAUD_RATE, uart.maxBaudRate);
}
