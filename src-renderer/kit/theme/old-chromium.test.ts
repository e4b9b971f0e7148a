import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'src-renderer';
const styled = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|css)$/.test(name))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('the styles', () => {
  // The bundler lowers these only if it knows the colours: with a variable in them, the rule is dropped by Chromium 108.
  it.each(['color-mix(', 'light-dark(', '(from var('])(
    'do without %s, which Chromium 108 does not know',
    (name) => {
      const users = styled.filter(([, css]) => css.replace(/\/\*.*?\*\//gs, '').includes(name));
      expect(users.map(([file]) => file)).toEqual([]);
    },
  );
});
