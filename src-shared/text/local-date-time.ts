/** A moment on the clock of this machine, in the same way everywhere: `2026-11-21 14:34:05`. */
export function localDateTime(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${date} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')}`;
}
