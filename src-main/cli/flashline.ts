#!/usr/bin/env node
import { runAsProgram } from './run-as-program.ts';

await runAsProgram(process.argv.slice(2));
