import type { SchemaIssue } from './text/issue-words.ts';

/*
 * Checks data that comes from outside, without a library: each shape takes a value and gives it back with its type, or throws a
 * `Misfit` that names the place. Tables of shapes read like the types they check.
 */

/** Checks a value. Throws {@link Misfit}. */
export interface Shape<T> {
  (value: unknown, path?: Path): T;
  /** The same as a JSON schema (draft 2020-12). */
  readonly json: JsonSchema;
}

/** Where in the data a value is. */
type Path = readonly PropertyKey[];
type JsonSchema = Readonly<Record<string, unknown>>;

/** A value that does not fit its shape. */
export class Misfit extends Error {
  /** For `issueAt`. */
  readonly issue: SchemaIssue;

  constructor(issue: SchemaIssue) {
    super(`${issue.path.map(String).join('.')}: ${issue.message}`);
    this.issue = issue;
  }
}

function shapeOf<T>(json: JsonSchema, check: (value: unknown, path: Path) => T): Shape<T> {
  return Object.assign((value: unknown, path: Path = []) => check(value, path), { json });
}

function misfit(path: Path, about: Omit<SchemaIssue, 'path' | 'message'>): Misfit {
  return new Misfit({ ...about, path, message: about.code ?? '' });
}

export const flag: Shape<boolean> = shapeOf({ type: 'boolean' }, (value, path) => {
  if (typeof value !== 'boolean') throw misfit(path, { code: 'invalid_type', expected: 'boolean' });
  return value;
});

/** A finite number from `minimum` to `maximum`. */
export function numberFrom(minimum: number, maximum: number): Shape<number> {
  return shapeOf({ type: 'number', minimum, maximum }, (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw misfit(path, { code: 'invalid_type', expected: 'number' });
    if (value < minimum) throw misfit(path, { code: 'too_small', minimum });
    if (value > maximum) throw misfit(path, { code: 'too_big', maximum });
    return value;
  });
}

/** A whole number from `minimum` to `maximum`. */
export function wholeFrom(minimum: number, maximum: number): Shape<number> {
  const limits = numberFrom(minimum, maximum);
  return shapeOf({ type: 'integer', minimum, maximum }, (value, path) => {
    const number = limits(value, path);
    if (!Number.isInteger(number)) throw misfit(path, { code: 'invalid_type', expected: 'int' });
    return number;
  });
}

/** Text of so many characters, that fits a pattern if there is one. */
export function textOf(minimum: number, maximum: number, pattern?: RegExp): Shape<string> {
  const json = { type: 'string', minLength: minimum, maxLength: maximum };
  return shapeOf(pattern === undefined ? json : { ...json, pattern: pattern.source }, (value, path) => {
    if (typeof value !== 'string') throw misfit(path, { code: 'invalid_type', expected: 'string' });
    if (value.length < minimum) throw misfit(path, { code: 'too_small', minimum });
    if (value.length > maximum) throw misfit(path, { code: 'too_big', maximum });
    if (pattern?.test(value) === false) throw misfit(path, { code: 'invalid_format' });
    return value;
  });
}

/** One of these values. */
export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return shapeOf({ type: 'string', enum: values }, (value, path) => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw misfit(path, { code: 'invalid_value', values });
    return found;
  });
}

export function listOf<T>(item: Shape<T>, minimum: number, maximum: number): Shape<T[]> {
  const json = { type: 'array', items: item.json, minItems: minimum, maxItems: maximum };
  return shapeOf(json, (value, path) => {
    if (!Array.isArray(value)) throw misfit(path, { code: 'invalid_type', expected: 'array' });
    if (value.length < minimum) throw misfit(path, { code: 'too_small', minimum });
    if (value.length > maximum) throw misfit(path, { code: 'too_big', maximum });
    return value.map((each, index) => item(each, [...path, index]));
  });
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return shapeOf({ anyOf: [shape.json, { type: 'null' }] }, (value, path) =>
    value === null ? null : shape(value, path),
  );
}

const optionalShapes = new WeakSet<Shape<unknown>>();

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T> {
  const marked = shapeOf(shape.json, (value, path) => shape(value, path));
  optionalShapes.add(marked);
  return marked;
}

/** A choice that is either made or absent: `false` counts as absent, so that equal jobs are equal data. */
export const choice: Shape<true> = optional(
  // `record` leaves out the field of a choice that is not made.
  shapeOf({ type: 'boolean' }, (value, path) => flag(value, path) as true),
);

/** The shape of each field of `T`. */
export type Fields<T> = { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> };

/** An object with these fields and no others. A field that is absent, or a {@link choice} that is not made, is left out. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  const names = shapes.map(([name]) => name);
  const json = {
    type: 'object',
    properties: Object.fromEntries(shapes.map(([name, shape]) => [name, shape.json])),
    required: shapes.filter(([, shape]) => !optionalShapes.has(shape)).map(([name]) => name),
    additionalProperties: false,
  };
  return shapeOf(json, (value, path) => {
    const given = entriesOf(value, path);
    const unknown = Object.keys(given).find((name) => !names.includes(name) && given[name] !== undefined);
    if (unknown !== undefined) throw misfit([...path, unknown], { code: 'unrecognized_keys' });
    const checked = shapes.flatMap(([name, shape]): [string, unknown][] => {
      if (given[name] === undefined && optionalShapes.has(shape)) return [];
      const field = shape(given[name], [...path, name]);
      return shape === choice && field === false ? [] : [[name, field]];
    });
    return Object.fromEntries(checked) as T;
  });
}

/** An object whose field `key` says which of these shapes it has. */
export function variants<T extends object>(
  key: keyof T & string,
  shapes: Readonly<Record<string, Shape<T>>>,
): Shape<T> {
  return shapeOf({ anyOf: Object.values(shapes).map(({ json }) => json) }, (value, path) => {
    const name = entriesOf(value, path)[key];
    const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined)
      throw misfit([...path, key], { code: 'invalid_value', values: Object.keys(shapes) });
    return shape(value, path);
  });
}

/** The only shape of a list that has nothing in it yet. */
export const nothing: Shape<never[]> = listOf<never>(
  shapeOf({}, (_value, path) => {
    throw misfit(path, {});
  }),
  0,
  0,
);

function entriesOf(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw misfit(path, { code: 'invalid_type', expected: 'object' });
  return value as Record<string, unknown>;
}
