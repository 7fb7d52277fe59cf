import { CONTACT_ADDRESS, SITE } from '../model/site.ts';
import { useWords } from '../state/react.ts';

/** Who publishes the site, where corrections go, and the same evidence as plain pages. */
export function Colophon() {
  const { words: { colophon }, language } = useWords();
  return (
    <footer className="colophon">
      {SITE.imprint && <p>{colophon.imprint}: {SITE.imprint[language]}</p>}
      {CONTACT_ADDRESS && <p>{colophon.corrections}: <a href={CONTACT_ADDRESS}><bdi dir="ltr" lang="zxx" translate="no">{SITE.contact}</bdi></a></p>}
      <p><a href="text/index.html" target="_blank" rel="noopener">{colophon.textEdition}</a></p>
    </footer>
  );
}
