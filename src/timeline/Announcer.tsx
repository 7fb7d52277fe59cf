import { useEffect, useRef, useState } from 'react';
import type { Scene, SceneEntry } from '../atlas/scene.ts';
import { joined } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { useAtlas, useSnapshot, useWords } from '../state/react.ts';
import { timeWords } from '../state/time-words.ts';

/** How long time must rest before a change of it is told. */
const REST = 500;
const MOST_NAMES = 4;

/** Tells a change of time once, when it has rested: the date, how many marks there are, what came and what went. */
export function Announcer() {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const time = useSnapshot(({ wish }) => wish.time);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const [said, say] = useState({ language, text: '' });
  const told = useRef({ time, there: thereIn(scene) });
  useEffect(() => {
    if (sameTime(time, told.current.time)) {
      // What layers, filter or search bring and take is no change of time.
      told.current.there = thereIn(scene);
      return;
    }
    const timer = setTimeout(() => {
      const there = thereIn(scene);
      const before = told.current.there;
      told.current = { time, there };
      const names = (features: number[]) => {
        const [shown, more] = [features.slice(0, MOST_NAMES), features.length - MOST_NAMES];
        return joined(language, [...shown.map((feature) => atlas.features[feature]?.properties.name[language]), more > 0 && words.time.andMore(more)]);
      };
      const came = [...there].filter((feature) => !before.has(feature));
      const went = [...before].filter((feature) => !there.has(feature));
      say({ language, text: words.time.announce(timeWords(time, atlas.axis, language), words.marks(there.size + scene.undated.length), names(came), names(went)) });
    }, REST);
    return () => clearTimeout(timer);
  }, [time, scene, atlas, words, language]);
  return <p className="visually-hidden" role="status" aria-live="polite" aria-atomic="true" data-announcer>{said.language === language ? said.text : ''}</p>;
}

/** A link that is followed makes its time anew, though it may be the one that is shown. */
const sameTime = (a: TimeChoice, b: TimeChoice): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Features in the scene, ghosts left out; what is of this time stands before what was only stated earlier. */
function thereIn({ entries }: Scene): Set<number> {
  const there = entries.filter(({ evidence }) => evidence !== 'ghost');
  const earlier = (entry: SceneEntry) => Number(entry.evidence === 'last-stated' || entry.evidence === 'past');
  return new Set(there.sort((a, b) => earlier(a) - earlier(b)).map(({ feature }) => feature));
}
