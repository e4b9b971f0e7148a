import { workInline } from '#main/documents/heavy-work.ts';
import { Workplace } from '#main/stations/workplace.ts';
import { lineJob, type JobWish } from '../../support/line-job.ts';

/** A line as a test wants it. What is not given is as a line engineer would most often have it. */
export interface LineSetup {
  /** The ports of the slots, from slot 1 on. */
  ports: readonly string[];
  part?: string;
  /** The firmware, programmed from the start of flash. Default: {@link testFirmware} of 8 KiB. */
  firmware?: Uint8Array;
  /** What the job does beyond erase, write and verify. */
  job?: JobWish;
  goalCount?: number;
}

const FLASH_START = 0x0800_0000;
const RAM_TOP = 0x2000_4000;

/** Sets a line up in the data folder of a program that is not running yet, as its set-up dialog would. */
export async function setUpLine(dataFolder: string, setup: LineSetup): Promise<void> {
  const { ports, part = 'stm32g071cb', firmware = testFirmware(8 * 1024), job = {}, goalCount } = setup;
  const workplace = new Workplace({
    folder: dataFolder,
    work: workInline,
    listPorts: () => Promise.resolve([]),
  });
  const { documentId } = await workplace.documents.open({
    name: 'firmware.bin',
    bytes: firmware,
    baseAddress: FLASH_START,
  });
  workplace.line.configure({
    slots: ports.map((port) => ({ port, isEnabled: true })),
    goalCount,
    job: lineJob(documentId, { name: 'Test job', part, ...job }),
  });
  await workplace.close();
}

/** A firmware whose every byte can be told from an erased one: a vector table, and a pattern after it. */
export function testFirmware(sizeBytes: number): Uint8Array {
  const bytes = Uint8Array.from({ length: sizeBytes }, (_, index) => (index * 7 + (index >> 8)) % 251);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, RAM_TOP, true);
  view.setUint32(4, FLASH_START + 0x101, true);
  return bytes;
}
