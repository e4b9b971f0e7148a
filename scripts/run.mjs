/** `node scripts/run.mjs TOOL ARGS…`: runs a tool of node_modules, after installing what is missing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

ensureInstalled();
const [tool = '', ...args] = process.argv.slice(2);
const isWindows = process.platform === 'win32';
const command = join(root, 'node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: isWindows });
if (error !== undefined) console.error(`${tool} cannot be started: ${error.message}`);
process.exitCode = status ?? 1;
