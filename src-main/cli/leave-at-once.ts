/**
 * Ends the process without waiting for threads that the system does not give back: Node waits for them, for as long as a dead server
 * takes. Output must be out by now.
 */
export async function leaveAtOnce(exitCode: number): Promise<never> {
  try {
    const { default: koffi } = await import('koffi');
    const [library, exit] =
      process.platform === 'win32'
        ? ['kernel32.dll', 'void ExitProcess(unsigned int code)']
        : [process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libc.so.6', 'void _exit(int code)'];
    (koffi.load(library).func(exit) as (code: number) => void)(exitCode);
  } catch {
    // Without the C library there is only the hard way, which has no exit code.
  }
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
