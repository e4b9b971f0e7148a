import { describe, expect, it } from 'vitest';
import { builderArgs, readPackageArgs } from '../../scripts/electron/package-plan.mjs';

const read = (args: string, env: Record<string, string> = {}) =>
  readPackageArgs(args.split(' ').filter(Boolean), env);
const argsFor = (args: string, env: Record<string, string> = {}, version?: string) =>
  builderArgs(read(args, env).wish!, version === undefined ? undefined : { dist: '/e', version }).join(' ');

describe('npm run package', () => {
  it('makes the installers of this system from the current configuration, and publishes nothing', () => {
    expect(argsFor('')).toBe('--config electron-builder.yml --publish never');
  });

  it('makes those for Windows 7 from their own configuration', () => {
    expect(argsFor('--win7')).toBe('--config electron-builder.win7.yml --publish never --win');
  });

  it('refuses to make an installer of an Electron found for tests', () => {
    expect(read('--electron-dist tests').refusal).toContain('never shipped');
    expect(read('--electron-dist tests --dir').refusal).toBeUndefined();
  });

  it('refuses to make an installer that accepts a debugger', () => {
    expect(read('', { FLASHLINE_E2E: '1' }).refusal).toContain('never shipped');
    expect(read('--win7', { FLASHLINE_E2E: '1' }).refusal).toContain('never shipped');
  });

  it('accepts a debugger in the unpacked program for end-to-end tests, and nowhere else', () => {
    expect(argsFor('--dir', { FLASHLINE_E2E: '1' })).toContain('enableNodeCliInspectArguments=true');
    expect(argsFor('--dir')).not.toContain('enableNodeCliInspectArguments');
  });

  it('leaves out the fuse that an old Electron does not have', () => {
    expect(argsFor('--dir --electron-dist tests', {}, '22.3.25')).toContain('electron-builder.win7.yml');
    expect(argsFor('--dir --electron-dist tests', {}, '45.4.1')).toContain('--config electron-builder.yml');
  });

  it('refuses what it does not know, with the usage', () => {
    expect(read('--installer').refusal).toContain('Usage: npm run package');
    expect(read('--dir --electron-dist mine').refusal).toContain('"tests" only');
    expect(read('--dir --win7 --electron-dist tests').refusal).toContain('exclude each other');
  });
});
