import type { Volume } from '../shared/comfort.ts';

/** Sounds follow the light: up is paid, down is not paid, the same note twice is "we do not know". Never the only signal. */
const gains: Readonly<Record<Volume, number>> = { off: 0, soft: 0.09, normal: 0.22, loud: 0.5 };
let volume = gains.normal;

export function setVolume(to: Volume): void {
  volume = gains[to];
}

const a4 = 440;
const e4 = 329.63;
const e5 = 659.26;
const a5 = 880;

type Note = { readonly hertz: number; readonly atMs: number; readonly forMs: number; readonly loud?: number };

export const sounds = {
  paid: () => play([note(e5, 0), note(a5, 150)]),
  notPaid: () => play([note(a4, 0), note(e4, 150)]),
  unknown: () => play([note(a4, 0), note(a4, 190)]),
  /** Something was rung up: one short high tick. */
  added: () => play([{ hertz: 1760, atMs: 0, forMs: 45, loud: 0.4 }]),
  /** It could not be: two low ones. */
  notKnown: () =>
    play([
      { hertz: 196, atMs: 0, forMs: 90 },
      { hertz: 196, atMs: 130, forMs: 90 },
    ]),
};

let context: AudioContext | undefined;

function play(notes: readonly Note[]): void {
  // A till without a sound card, or before the first press, stays silent; the screen says the same.
  if (volume === 0 || !('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume().catch(() => undefined);
  for (const one of notes) sound(context, one);
}

function note(hertz: number, atMs: number): Note {
  return { hertz, atMs, forMs: 190 };
}

/** A soft attack and a fall to nothing: a click at either end is what makes a till's sounds tiring. */
function sound(audio: AudioContext, { hertz, atMs, forMs, loud = 1 }: Note): void {
  const from = audio.currentTime + atMs / 1000;
  const until = from + forMs / 1000;
  const oscillator = new OscillatorNode(audio, { type: 'triangle', frequency: hertz });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(volume * loud, from + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.001, until);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(until + 0.02);
}
