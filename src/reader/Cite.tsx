import { useState } from 'react';
import { CITE_FORMS, citePassages, type CiteForm } from '../atlas/cite.ts';
import { gather } from '../state/actions.ts';
import { linkToPassage } from '../state/link.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';

const NAMES: Partial<Record<CiteForm, string>> = { annotation: 'Web Annotation', csl: 'CSL-JSON', bibtex: 'BibTeX', ris: 'RIS' };

/** Copies a passage, or the set gathered so far, in the form one cites it in; and gathers it. */
export function Cite({ passage }: { passage: string }) {
  const store = useStore();
  const { words } = useWords();
  const gathered = useSnapshot(({ wish }) => wish.gathered);
  const [open, setOpen] = useState(false);
  const intact = useAtlas().passages.get(passage)?.intact ?? false;
  const inside = gathered.includes(passage);
  return (
    <>
      <button type="button" className="button" aria-expanded={open} disabled={!intact} onClick={() => setOpen(!open)}>{words.cite}</button>
      {open && (
        <span className="cite-box">
          <CopyAs ids={[passage]} />
          <span className="reader-actions">
            <button type="button" className="button" aria-pressed={inside} onClick={() => gather(store, inside ? gathered.filter((id) => id !== passage) : [...gathered, passage])}>{inside ? words.ungather : words.gather}</button>
            <small>{words.gathered(gathered.length)}</small>
            {gathered.length > 0 && <button type="button" className="button" onClick={() => gather(store, [])}>{words.emptyGathered}</button>}
          </span>
          {gathered.length > 0 && <CopyAs ids={gathered} />}
        </span>
      )}
    </>
  );
}

/** The forms, as buttons that copy; where the clipboard cannot be had, the text stands there to select. */
function CopyAs({ ids }: { ids: readonly string[] }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const [made, setMade] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = (form: CiteForm) => {
    const text = citePassages(atlas, ids, form, language, (id) => linkToPassage(location.href, atlas, language, id));
    navigator.clipboard.writeText(text).then(() => setMade({ text, copied: true }), () => setMade({ text, copied: false }));
  };
  return (
    <span className="cite-box" role="group" aria-label={ids.length > 1 ? words.gathered(ids.length) : words.cite}>
      <span className="reader-actions">
        {CITE_FORMS.map((form) => (
          <button key={form} type="button" className="button" onClick={() => copy(form)}>{form === 'quotation' ? words.citeQuotation : form === 'link' ? words.citeLink : <span lang="en">{NAMES[form]}</span>}</button>
        ))}
      </span>
      <span role="status">{made && (made.copied ? words.copied : words.copyFailed)}</span>
      {made && <pre tabIndex={0} dir="auto">{made.text}</pre>}
    </span>
  );
}
