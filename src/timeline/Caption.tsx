import { formatFullDay } from '../i18n/dates.ts';
import { Sign } from '../signs/Sign.tsx';
import { markWord } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { leadingDay } from '../state/time-actions.ts';
import { eventOn } from './event.ts';

const MOST_NAMES = 2;

/** While it plays, over the map: the date, what begins, ends or is stated on it, and the words that say so. */
export function Caption() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const playing = useSnapshot(({ wish }) => wish.playing);
  const time = useSnapshot(({ wish }) => wish.time);
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  if (!playing || time.mode === 'all') return null;
  const day = leadingDay(time, atlas.axis);
  const events = eventOn(atlas, passing, scene, day);
  const [first] = events;
  return (
    <figure className="caption">
      <figcaption>
        <b className="caption-date">{formatFullDay(day, language)}</b>
        {events.slice(0, MOST_NAMES).map(({ slice, feature }) => (
          <span key={feature.id} className="caption-name"><Sign kind={feature.properties.kind} state={slice.state} speaker={slice.speaker} badge />{feature.properties.name[language]} <small>{markWord(slice, feature.properties.kind, language)}</small></span>
        ))}
        {events.length > MOST_NAMES && <small>{words.time.andMore(events.length - MOST_NAMES)}</small>}
      </figcaption>
      {first?.passage && (
        <blockquote>
          <q lang="ar" dir="rtl">{first.passage.exact}</q>
          {language === 'en' && <span className="gloss">{first.passage.gloss}</span>}
          <button type="button" className="link-button" onClick={() => choosePassage(store, first.passage?.id ?? '')}>{words.time.readIt}: {atlas.nameOf(first.passage.document)[language]}</button>
        </blockquote>
      )}
    </figure>
  );
}
