import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '#shared/ipc/channels.ts';
import type { JobKind, JobTask } from '#shared/job/job-definition.ts';
import { jobTaskShape, optionChangeShape, programTaskShape } from '#shared/job/job-shape.ts';
import { leaveStrategies } from '#shared/plan/leave-strategy.ts';
import { Misfit, type Shape } from '#shared/shape.ts';
import type { SchemaIssue } from '#shared/text/issue-words.ts';
import { shapeSchema } from '../settings/shape-schema.ts';

/*
 * What a screen may ask of the engineer's board: less than a job can be. Whether the task is well formed is checked as for any
 * job; here is what of it a screen has no control for, and must not get by sending it anyway.
 */

const MAX_ID_LENGTH = 64;
const MAX_PAGES = 4096;
const MAX_SECTOR = 0xff;

/** The fields of each task that a screen may set. What a task gets besides is refused until it is listed here. */
const screenFields: { readonly [Kind in JobKind]: readonly string[] } = {
  info: ['withPages'],
  program: ['plan', 'verify', 'leave'],
  verify: ['outside'],
  erase: ['what', 'verify'],
  read: ['address', 'sizeBytes'],
  go: ['leave'],
  protect: ['what', 'sectors'],
  unprotect: ['what'],
  options: ['what', 'changes', 'acceptLockout'],
};

/** Refuses what a screen may not ask for. Errors: `Misfit` that names the field. */
function checkForScreen(task: JobTask): void {
  const extra = Object.keys(task).find((key) => key !== 'kind' && !screenFields[task.kind].includes(key));
  if (extra !== undefined) refuse(extra, { code: 'unrecognized_keys' });
  switch (task.kind) {
    case 'info':
      if (task.withPages !== true) refuse('withPages', { code: 'invalid_value', values: [true] });
      return;
    case 'erase':
      if (task.what.kind === 'range') refuse('what', { code: 'invalid_value', values: ['mass', 'pages'] });
      if (task.what.kind === 'pages') refuseAbove(MAX_PAGES, 'what', task.what.codes.length);
      return;
    case 'read':
      refuseNone('sizeBytes', task.sizeBytes);
      refuseAbove(MAX_DOCUMENT_BYTES, 'sizeBytes', task.sizeBytes);
      return;
    case 'go':
      if (task.leave === undefined) refuse('leave', { code: 'invalid_value', values: leaveStrategies });
      return;
    case 'protect':
      if (task.what === 'readout') return;
      refuseAbove(MAX_SECTOR + 1, 'sectors', task.sectors.length);
      refuseAbove(MAX_SECTOR, 'sectors', Math.max(...task.sectors));
      return;
    case 'options':
      if (task.what === 'read') return;
      if (task.what !== 'change') refuse('what', { code: 'invalid_value', values: ['read', 'change'] });
      else refuseNone('changes', task.changes.length);
      return;
    case 'program':
    case 'verify':
    case 'unprotect':
  }
}

function refuse(field: string, issue: { code: string } & Omit<SchemaIssue, 'path' | 'message'>): never {
  throw new Misfit({ ...issue, path: [field], message: issue.code });
}

function refuseNone(field: string, count: number): void {
  if (count < 1) refuse(field, { code: 'too_small', minimum: 1 });
}

function refuseAbove(maximum: number, field: string, value: number): void {
  if (value > maximum) refuse(field, { code: 'too_big', maximum });
}

/** A task that is well formed, and that a screen may ask for. */
function screenTask<T extends JobTask>(shape: Shape<T>): z.ZodType<T> {
  const check = (value: unknown) => {
    const task = shape(value);
    checkForScreen(task);
    return task;
  };
  return shapeSchema(Object.assign(check, { json: shape.json }));
}

const documentId = z.string().min(1).max(MAX_ID_LENGTH);
const planId = z.string().max(MAX_ID_LENGTH);

/** How an open document would be programmed. */
export const benchPlan = z.strictObject({ task: screenTask(programTaskShape), documentId });

/** What a change of option bytes would do. */
export const benchOptionPlan = z.strictObject({ task: screenTask(optionChangeShape) });

/** What the engineer starts. A document and a plan are named if the task needs them, and only then. */
export const benchStart = z
  .strictObject({
    task: screenTask(jobTaskShape),
    documentId: documentId.optional(),
    planId: planId.optional(),
  })
  .superRefine((asked, context) => {
    const { task } = asked;
    const isChange = task.kind === 'options' && task.what === 'change';
    const needs = {
      documentId: task.kind === 'program' || task.kind === 'verify',
      planId: task.kind === 'program' || isChange,
    };
    for (const field of ['documentId', 'planId'] as const) {
      const isGiven = asked[field] !== undefined;
      if (isGiven && !needs[field])
        context.addIssue({ code: 'unrecognized_keys', keys: [field], path: [field] });
      if (!isGiven && needs[field])
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [field] });
    }
  });
