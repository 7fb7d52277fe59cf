import type { SectionVoice, Voice } from '../model/vocabulary.ts';
import { VOICE_GLYPHS } from './signs.ts';
import { VOICE_WORDS } from './words.ts';

/** A voice by icon and word; the icon alone never says it. */
export function VoiceMark({ voice, language }: { voice: Voice | SectionVoice; language: 'ar' | 'en' }) {
  return (
    <span className="voice-mark">
      <svg viewBox="-12 -12 24 24" aria-hidden="true"><path d={VOICE_GLYPHS[voice]} fillRule="evenodd" /></svg>
      {VOICE_WORDS[voice][language]}
    </span>
  );
}
