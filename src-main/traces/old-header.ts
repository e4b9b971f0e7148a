import { enterByModemLines, type ModemWiring } from '#shared/job/enter-strategy.ts';
import { plainJob } from '#shared/job/job-definition.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The header of a trace as Flashline 0.1.0 wrote it, in the form of today; any other value as it is. What is in it is checked
 * afterwards. Such a trace does not name its firmware files: it holds their contents only.
 */
export function headerOfToday(header: unknown): unknown {
  if (!isFields(header) || !isFields(header['job']) || !isFields(header['job']['task'])) return header;
  const { job, ...about } = header;
  if (!('expected' in job)) return header;
  const { task, expected, layoutMode, hasUserLayout, enter, wiring, resume, wait, probe } = job;
  const { image, hasApproval, ...todo } = task as Fields;
  const { start: _, ...plan } = isFields(todo['plan']) ? todo['plan'] : {};
  return {
    ...about,
    job: {
      ...plainJob,
      task: 'plan' in todo ? { ...todo, plan } : todo,
      part: expected,
      layoutMode: layoutMode ?? null,
      ...wayIn(enter, wiring, resume),
    },
    image: image ?? null,
    run: {
      hasApproval: hasApproval === true,
      hasUserLayout,
      wait: wait === true,
      probe: probe === true,
    },
  };
}

/** A ROM that was taken as it is was not reset; lines that were wired could still reset the board at the end. */
function wayIn(enter: unknown, wiring: unknown, resume: unknown): Fields {
  if (enter !== undefined) return { enter, resetLines: wiring ?? null };
  if (resume === true) return { enter: { kind: 'resume' }, resetLines: wiring ?? null };
  return isFields(wiring) ? { enter: enterByModemLines(wiring as unknown as ModemWiring) } : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
