/** `npm test [-- FILTER …]`: the whole suite, after installing what is missing. Skipped tests are listed by name at the end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

ensureInstalled();
const folder = mkdtempSync(join(tmpdir(), 'flashline-test-'));
const reportFile = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
try {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(
    (test) => test.status === 'skipped' || test.status === 'pending' || test.status === 'todo',
  );
  if (skipped.length > 0) console.log(`\nSkipped (each names the tool or the condition it needs):`);
  for (const test of skipped) console.log(`  - ${test.fullName}`);
  console.log(
    `\n${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`,
  );
} catch {
  console.error('The test runner left no report.');
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = status ?? 1;
