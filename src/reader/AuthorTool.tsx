import { useEffect, useState, type RefObject } from 'react';
import type { AtlasDocument } from '../atlas/atlas.ts';
import { useWords } from '../state/react.ts';
import { authorPassage } from './author.ts';

/** For editors, in development only: words selected in a document are copied as the passage to author. */
export function AuthorTool({ document: source, box }: { document: AtlasDocument; box: RefObject<HTMLElement | null> }) {
  const { words } = useWords();
  const [said, say] = useState('');
  useEffect(() => {
    const holder = box.current;
    const onUp = () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
      const start = offsetOf(startContainer, startOffset, source);
      const end = offsetOf(endContainer, endOffset, source);
      const authored = start === null || end === null ? null : authorPassage(source.source.id, source.text, source.paragraphs, start, end);
      if (!authored) say(words.notOnePassage);
      else void navigator.clipboard.writeText(JSON.stringify(authored, null, 2)).then(() => say(`${words.copiedPassage}: «${authored.quote}»`));
    };
    holder?.addEventListener('mouseup', onUp);
    return () => holder?.removeEventListener('mouseup', onUp);
  }, [box, source, words]);
  return <p role="status" className={said === '' ? 'visually-hidden' : 'filter-note'}>{said}</p>;
}

/** Offset in the reading text of a point in the page; null outside its paragraphs. */
function offsetOf(node: Node, offset: number, source: AtlasDocument): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-paragraph]');
  const stretch = source.paragraphs[Number(paragraph?.dataset['paragraph']) - 1];
  if (!paragraph || !stretch) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return stretch.start + before.toString().length;
}
