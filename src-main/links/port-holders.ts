import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortHolder } from '#shared/diagnosis/evidence.ts';

/** Services that open serial ports on their own to probe for devices, by the names of their processes. */
const SERVICES: readonly string[] = ['brltty', 'ModemManager'];

/** Who else has to do with a port. */
export interface PortUsers {
  /** Processes that have the port open. */
  holders: readonly PortHolder[];
  /** Services that are running and may open it at any time. */
  services: readonly string[];
}

/**
 * Which other processes have a device file open, and which services run that open serial ports on their own, from
 * `/proc`. What belongs to other users may be hidden: then only the services show. A program that provides a
 * pseudo-terminal has both of its ends open, and does not count. Never rejects.
 */
export async function portUsers(device: string, procFolder: string, ownPid: number): Promise<PortUsers> {
  const names = await readdir(procFolder).catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== ownPid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const folder = join(procFolder, pid);
      const name = (await readFile(join(folder, 'comm'), 'utf8').catch(() => '')).trim();
      return { name, pid: Number(pid), isHolder: await holds(join(folder, 'fd'), device) };
    }),
  );
  const byPid = found.sort((a, b) => a.pid - b.pid);
  return {
    holders: byPid.filter(({ isHolder }) => isHolder).map(({ name, pid }) => ({ name, pid })),
    services: SERVICES.filter((service) => byPid.some(({ name }) => name === service)),
  };
}

async function holds(fdFolder: string, device: string): Promise<boolean> {
  const fds = await readdir(fdFolder).catch(() => []);
  const targets = await Promise.all(fds.map((fd) => readlink(join(fdFolder, fd)).catch(() => '')));
  return targets.includes(device) && !targets.some((target) => /\/ptmx$/.test(target));
}
