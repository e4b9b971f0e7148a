import type { ExportResult } from '#shared/ipc/document-views.ts';
import type { FarTarget } from '#shared/job/far-target.ts';
import type { Hello } from '#shared/ipc/settings-views.ts';

/** What a face can do for the main process: the desktop shows dialogs, the browser hands bytes over. */
export interface FaceHost {
  readonly hello: Hello;
  /** Lets the user choose a firmware file; null if the dialog was cancelled. */
  choosePath(): Promise<string | null>;
  /** Whether a page may use a network port or its own command: the page can neither see the question nor answer it. */
  confirm(target: FarTarget): Promise<boolean>;
  /** Saves a file, or hands it over. Errors: `E-FILE-WRITE`. */
  saveFile(file: { name: string; bytes: Uint8Array }): Promise<ExportResult>;
}
