import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('makes the bill of materials of a release in a folder of the name of the product, which is what npm calls it', () => {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  const [, folder] = /cd (\S+) && npm ci .*&& npm sbom/.exec(workflow) ?? [];
  expect(folder).toBe(name);
  expect(workflow).toContain(`path: ${name}\n`);
});
