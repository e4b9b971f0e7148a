import { boardAccess } from '../board-access.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadImage } from '../load-images.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';
import type { BoardOptions, ImageOptions } from '../commands/common-options.ts';

export interface VerifyOptions extends BoardOptions, ImageOptions {
  leaveOut?: true;
}

/** `flashline verify` */
export async function verifyBoard(file: string, options: VerifyOptions, screen: Screen): Promise<ExitCode> {
  const access = boardAccess(options);
  const image = await loadImage(file, options);
  return runBoardJob(
    {
      command: 'verify',
      task: { kind: 'verify', outside: options.leaveOut === true ? 'leave-out' : 'refuse' },
      firmware: { image, files: [image.source] },
      access,
      isJson: options.json === true,
      files: [file],
      warnings: image.warnings,
      checksums: image.checksums,
    },
    screen,
  );
}
