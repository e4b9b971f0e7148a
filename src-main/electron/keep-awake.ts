import { powerSaveBlocker } from 'electron';

/** Keeps the machine from suspending programs while a board is being worked on: a sleeping PC leaves it half written. */
export class KeepAwake {
  #blockerId: number | undefined;

  /** Tells whether a job runs. Cheap, may be called with every snapshot. */
  update(isBusy: boolean): void {
    if (isBusy === (this.#blockerId !== undefined)) return;
    if (this.#blockerId === undefined) this.#blockerId = powerSaveBlocker.start('prevent-app-suspension');
    else {
      powerSaveBlocker.stop(this.#blockerId);
      this.#blockerId = undefined;
    }
  }
}
