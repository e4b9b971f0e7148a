import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What of the validator is used. Its own types are those of a module that Node loads in another way. */
interface Validate {
  (value: unknown): boolean;
  errors?: readonly { instancePath: string; message?: string; params: unknown }[] | null;
}
interface Validator {
  addSchema(schema: object, key: string): void;
  getSchema(key: string): Validate | undefined;
}
type ValidatorClass = new (options: object) => Validator;

const folder = fileURLToPath(new URL('../../docs/schema', import.meta.url));
const SUFFIX = '.schema.json';
/** Files that hold definitions of others, and describe no command. */
export const sharedSchemas = ['common', 'options', 'trace'];

let validator: Validator | undefined;

/** All schemas of docs/schema by their name, without `.schema.json`. */
export function schemaFiles(): Map<string, Record<string, unknown>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return new Map(
    names.map((name) => [
      name.slice(0, -SUFFIX.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>,
    ]),
  );
}

/** The schema that the arguments of a command line name: `options set …` is `options-set`; without a command, that of a failure. */
export function schemaOf(words: readonly string[]): string {
  const [first = '', second = ''] = words.filter((word) => !word.startsWith('-'));
  const names = schemaFiles();
  if (names.has(`${first}-${second}`)) return `${first}-${second}${SUFFIX}`;
  return names.has(first) && !sharedSchemas.includes(first)
    ? `${first}${SUFFIX}`
    : `common${SUFFIX}#/$defs/failure`;
}

/** What is wrong with a value by a schema; empty if nothing is. */
export function schemaProblems(value: unknown, key: string): string[] {
  const validate = loaded().getSchema(key);
  if (validate === undefined) throw new Error(`there is no schema ${key}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/**
 * Makes sure that every line that a command printed with `--json` is what its schema says, and that the last one, and no other, is the
 * result.
 */
export function checkJsonLines(words: readonly string[], stdout: string): void {
  if (!words.includes('--json')) return;
  const lines = stdout.split('\n').filter((line) => line !== '');
  lines.forEach((line, index) => {
    const event = JSON.parse(line) as { event?: unknown };
    const problems = schemaProblems(event, schemaOf(words));
    if ((event.event === 'result') !== (index === lines.length - 1))
      problems.push(`line ${index + 1} of ${lines.length} is a ${String(event.event)}`);
    if (problems.length > 0)
      throw new Error(
        `flashline ${words.join(' ')} printed what its schema does not allow:\n${line.slice(0, 2000)}\n${problems.join('\n')}`,
      );
  });
}

function loaded(): Validator {
  if (validator !== undefined) return validator;
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as { Ajv2020: ValidatorClass };
  validator = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  for (const [name, schema] of schemaFiles()) validator.addSchema(schema, `${name}${SUFFIX}`);
  return validator;
}
