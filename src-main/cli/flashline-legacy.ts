#!/usr/bin/env node
import { runCli } from './run-cli.ts';

const { stdin, stdout, stderr, env, argv } = process;
process.exitCode = await runCli(['legacy', ...argv.slice(2)], { stdin, stdout, stderr, environment: env });

/** Something that is still open must not keep a finished program alive; output has had its time by then. */
const LINGER_MS = 2000;
setTimeout(() => process.exit(), LINGER_MS).unref();
