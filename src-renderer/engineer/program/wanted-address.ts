import { ref } from 'vue';
import { goTo } from '../../shell/screens.ts';

/** An address that another place wants to have shown in the bytes of the file. */
export const wantedAddress = ref<number>();

/** Shows an address in the bytes of the file, on the program screen. */
export function showInFile(address: number): void {
  wantedAddress.value = address;
  goTo('program');
}
