import { useState, type ReactNode } from 'react';
import type { Words } from '../model/published.ts';
import { useWords } from '../state/react.ts';

/** A word of the atlas, and one tap away what it means. */
export function Explain({ meaning, children }: { meaning: Words; children: ReactNode }) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      {children}{' '}
      <button type="button" className="explain-button" aria-expanded={open} aria-label={words.explain} onClick={() => setOpen(!open)}>{language === 'ar' ? '؟' : '?'}</button>
      {open && <small className="explanation">{meaning[language]}</small>}
    </>
  );
}
