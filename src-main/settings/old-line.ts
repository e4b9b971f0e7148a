import { z } from 'zod';
import { FlashError } from '#shared/errors.ts';
import { plainJob, type JobPart } from '#shared/job/job-definition.ts';
import { enterShape } from '#shared/job/job-shape.ts';
import type { UnitJob } from '#shared/job/unit-job.ts';
import { leaveStrategies } from '#shared/plan/leave-strategy.ts';
import { erasePolicies } from '#shared/plan/plan.ts';
import { findPart, jobPart } from '../devices/find-part.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { shapeSchema } from './shape-schema.ts';

/** The line as Flashline 0.1.0 kept it, as far as its form was another one. */
const oldLine = z.looseObject({
  job: z.object({
    name: z.string(),
    version: z.string().catch(''),
    firmwareName: z.string(),
    /** SHA-256 of the copy: an Intel HEX file that 0.1.0 wrote of the firmware. The original bytes were not kept. */
    firmwareCopy: z.string(),
    firmwareSizeBytes: z.number(),
    part: z.string(),
    erase: z.enum(erasePolicies),
    verify: z.boolean(),
    protect: z.boolean(),
    leave: z.enum(leaveStrategies).nullable(),
  }),
  baudRate: z.number().int().min(1200).max(4_000_000).catch(115_200),
  enter: shapeSchema(enterShape).catch({ kind: 'manual' }),
  proveErase: z.boolean().nullable().catch(null),
});

/** The line as Flashline 0.1.0 kept it, in the form of today; any other value as it is. What is in it is checked afterwards. */
export function lineOfToday(line: unknown): unknown {
  const found = oldLine.safeParse(line);
  if (!found.success) return line;
  const { job, baudRate, enter, proveErase, ...rest } = found.data;
  const { name, version, firmwareName, firmwareCopy, firmwareSizeBytes, erase, verify, protect, leave } = job;
  const definition: UnitJob = {
    ...plainJob,
    task: {
      kind: 'program',
      plan: { erase, keepRest: false, outside: 'refuse' },
      verify,
      ...(leave === null ? {} : { leave }),
      ...(proveErase === null ? {} : { proveErase }),
      protect,
    },
    firmware: [
      {
        name: firmwareName,
        sha256: firmwareCopy,
        contentBytes: firmwareSizeBytes,
        read: { format: 'hex' },
      },
    ],
    part: partNamed(job.part),
    port: { baudRate, parity: null },
    enter,
  };
  return { ...rest, job: { name, version, definition } };
}

/** A part that no record describes any more keeps its name: a start of the line says what is wrong with it. */
function partNamed(name: string): JobPart {
  try {
    return jobPart(findPart(loadDevices(), name), name);
  } catch (error) {
    if (error instanceof FlashError) return { name, id: name };
    throw error;
  }
}
