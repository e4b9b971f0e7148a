/** What is heard, so that nobody has to look at the screen all the time. */
export type Sound = 'start' | 'pass' | 'fail' | 'refused';

interface Tone {
  frequencyHz: number;
  atMs: number;
  durationMs: number;
}

/** A rising pair for a pass, a low one twice for a failure, three short ones for a refusal: told apart by rhythm as well as by pitch. */
const sounds: Readonly<Record<Sound, readonly Tone[]>> = {
  start: [{ frequencyHz: 660, atMs: 0, durationMs: 90 }],
  pass: [
    { frequencyHz: 660, atMs: 0, durationMs: 120 },
    { frequencyHz: 990, atMs: 130, durationMs: 220 },
  ],
  fail: [
    { frequencyHz: 220, atMs: 0, durationMs: 260 },
    { frequencyHz: 196, atMs: 340, durationMs: 420 },
  ],
  refused: [0, 120, 240].map((atMs) => ({ frequencyHz: 440, atMs, durationMs: 70 })),
};

let context: AudioContext | undefined;

/** Plays a sound. `volume` is 0 to 1. A machine without a sound card plays nothing. */
export function play(sound: Sound, volume: number): void {
  if (volume <= 0) return;
  try {
    context ??= new AudioContext();
    void context.resume();
    for (const tone of sounds[sound]) playTone(context, tone, volume);
  } catch {
    // No sound is not a reason to stop.
  }
}

function playTone(audio: AudioContext, { frequencyHz, atMs, durationMs }: Tone, volume: number): void {
  const start = audio.currentTime + atMs / 1000;
  const end = start + durationMs / 1000;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequencyHz;
  gain.gain.setValueAtTime(0, start);
  // A tone that begins at once clicks.
  gain.gain.linearRampToValueAtTime(volume * 0.4, start + 0.01);
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(end);
}
