#!/usr/bin/env node
import { runAsProgram } from './run-as-program.ts';

await runAsProgram(['legacy', ...process.argv.slice(2)]);
