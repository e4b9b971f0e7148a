import { isAppAddress } from './app-address.ts';

/** The parts of Electron's event that tell who sent it. */
export interface SenderEvent {
  sender: { id: number; mainFrame: unknown };
  senderFrame: { url: string } | null;
}

/** True if a message comes from the top frame of our own window, showing our own page. */
export function isTrustedSender(event: SenderEvent, windowContentsId: number | undefined): boolean {
  const { sender, senderFrame } = event;
  return (
    senderFrame !== null &&
    sender.id === windowContentsId &&
    // Electron hands out one object for each frame.
    sender.mainFrame === senderFrame &&
    isAppAddress(senderFrame.url)
  );
}
