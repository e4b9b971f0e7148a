import { spawn } from 'node:child_process';

/**
 * Runs a program with a time limit, and says every ten seconds that it still runs. Never throws.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string, sayProgress?: (elapsedS: number) => void }} options
 * @returns {Promise<{ failed?: string }>} `failed` is the reason in one line; without it the program ended with code 0
 */
export function runLimited(command, args, { timeoutMs, cwd, sayProgress = () => undefined }) {
  return new Promise((resolve) => {
    const startedMs = Date.now();
    const program = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    let isOverdue = false;
    program.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
    const progress = setInterval(() => sayProgress(Math.round((Date.now() - startedMs) / 1000)), 10_000);
    const limit = setTimeout(() => {
      isOverdue = true;
      program.kill('SIGKILL');
    }, timeoutMs);
    const end = (/** @type {string | undefined} */ failed) => {
      clearInterval(progress);
      clearTimeout(limit);
      resolve(failed === undefined ? {} : { failed });
    };
    program.on('error', (error) =>
      end(error.code === 'ENOENT' ? `${command} is not installed` : error.message),
    );
    program.on('close', (code) => {
      if (isOverdue) end(`it did not end within ${Math.round(timeoutMs / 1000)} s`);
      else end(code === 0 ? undefined : firstComplaint(complaints) || `${command} ended with ${code}`);
    });
  });
}

const MAX_REASON_LENGTH = 200;

/** The line that says what went wrong, without the kind of exception before it. @param {string} text */
function firstComplaint(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const line =
    lines.find((each) => /^\w*error\b/i.test(each)) ??
    lines.find((each) => /error/i.test(each)) ??
    lines.find((each) => each !== '');
  return (line ?? '').replace(/^\w*error: /i, '').slice(0, MAX_REASON_LENGTH);
}
