/** What a job was doing. The order is the order of a full programming run (docs/architecture.md). */
export const phases = [
  'connecting',
  'identifying',
  'checking',
  'erasing',
  'writing',
  'verifying',
  'reading',
  'protecting',
  'starting',
] as const;
export type Phase = (typeof phases)[number];
