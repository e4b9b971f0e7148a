import { useScreenState } from '../../../stores/screen-state.ts';
import { goTo } from '../../../stores/screens.ts';

/** Shows an address in the bytes of the file, on the program screen. */
export function showInFile(address: number): void {
  useScreenState().wantedAddress = address;
  goTo('program');
}
