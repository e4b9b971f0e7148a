/**
 * Refuses what is dropped if nothing takes it: a browser would leave the page to show the file, and the operator the
 * line with it. Call once.
 */
export function refuseStrayDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
  });
}
