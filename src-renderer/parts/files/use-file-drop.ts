import { ref, type Ref } from 'vue';
import { useStation } from '../../stores/station.ts';
import { loadFile } from './open-firmware.ts';

/** What an element needs to take files that are dropped on it: `v-on="listeners"`. */
export interface FileDrop {
  /** true while a file is held over it. */
  isOver: Ref<boolean>;
  listeners: Readonly<Record<'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>>;
}

/** Opens the files that are dropped, one after the other. `opened` is called with the name of each document. */
export function useFileDrop(opened: (documentId: string) => void): FileDrop {
  const station = useStation();
  const isOver = ref(false);

  async function load(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const document = await loadFile(station, file);
      if (document !== undefined) opened(document.documentId);
    }
  }

  return {
    isOver,
    listeners: {
      dragover: (event) => {
        event.preventDefault();
        isOver.value = true;
      },
      dragleave: (event) => {
        const { currentTarget, relatedTarget } = event;
        // Moving over a child is not leaving.
        if (!(currentTarget instanceof Node && currentTarget.contains(relatedTarget as Node | null)))
          isOver.value = false;
      },
      drop: (event) => {
        event.preventDefault();
        isOver.value = false;
        void load([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}
