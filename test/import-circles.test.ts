import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every import of a file: of values, of types, and those that are loaded later. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|vue)$/.test(name) && !/\.test\.ts$|\.d\.ts$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('#shared/')) return [name.replace('#shared/', 'src-shared/')];
    if (name.startsWith('#main/')) return [name.replace('#main/', 'src-main/')];
    if (!name.startsWith('.')) return [];
    return [relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/')];
  });
}

/** Groups of files each of which reaches all others of its group (Tarjan). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const isOnStack = new Set<string>();
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    low.set(file, index);
    stack.push(file);
    isOnStack.add(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      const reached = order.get(next);
      if (reached === undefined) low.set(file, Math.min(low.get(file)!, visit(next)));
      else if (isOnStack.has(next)) low.set(file, Math.min(low.get(file)!, reached));
    }
    if (low.get(file) === index) {
      const group = stack.splice(stack.indexOf(file));
      for (const each of group) isOnStack.delete(each);
      found.push(group.sort());
    }
    return low.get(file)!;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found.filter(({ length }) => length > 1);
}

it('no circle of imports is larger than two files, types and later loading included', () => {
  const files = ['src-shared', 'src-main', 'src-renderer'].flatMap(sourceFiles);
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  expect(circles(graph).filter(({ length }) => length > 2)).toEqual([]);
});
