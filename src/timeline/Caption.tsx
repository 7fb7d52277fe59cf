import { useMemo } from 'react';
import { sceneAt } from '../atlas/scene.ts';
import { formatFullDay } from '../i18n/dates.ts';
import { Sign } from '../signs/Sign.tsx';
import { markWord } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { leadingDay } from '../state/time-actions.ts';
import { eventOn } from './event.ts';
import { STAY, TOTAL } from './play.ts';

const MOST_NAMES = 2;

/**
 * While it plays, over the map: the date, what begins, ends or is stated on it, and the words that say so. Where the
 * calendar runs, an event stays as long as one would of its own.
 */
export function Caption() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const { playing, time, play } = useSnapshot(({ wish }) => wish);
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const shown = playing && time.mode !== 'all';
  const now = leadingDay(time, atlas.axis);
  const stay = play.by === 'event' ? 0 : (STAY[play.pace] / TOTAL[play.pace]) * (atlas.axis.end - atlas.axis.start);
  const day = shown ? passing.eventDays.findLast((one) => one <= now && now - one <= stay) : undefined;
  const events = useMemo(() => (day === undefined ? [] : eventOn(atlas, sceneAt(atlas, passing, { mode: 'instant', day }), day)), [atlas, passing, day]);
  if (!shown) return null;
  const [first] = events;
  const read = (passage: string, feature: string) => {
    choosePassage(store, passage, feature);
    document.getElementById('reader')?.focus({ preventScroll: true });
  };
  return (
    <figure className="caption">
      <figcaption>
        <b className="caption-date">{formatFullDay(day ?? now, language)}</b>
        {events.slice(0, MOST_NAMES).map(({ slice, feature }) => (
          <span key={feature.id} className="caption-name"><Sign kind={feature.properties.kind} state={slice.state} speaker={slice.speaker} badge />{feature.properties.name[language]} <small>{markWord(slice, feature.properties.kind, language)}</small></span>
        ))}
        {events.length > MOST_NAMES && <small>{words.time.andMore(events.length - MOST_NAMES)}</small>}
      </figcaption>
      {first?.passage && (
        <blockquote>
          <q lang="ar" dir="rtl">{first.passage.exact}</q>
          {language === 'en' && <span className="gloss">“{first.passage.gloss}”</span>}
          <button type="button" className="link-button" onClick={() => read(first.passage?.id ?? '', first.feature.id)}>{words.time.readIt}: {atlas.nameOf(first.passage.document)[language]}</button>
        </blockquote>
      )}
    </figure>
  );
}
