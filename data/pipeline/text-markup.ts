import type { Words } from '../../src/model/published.ts';

/** Markup that is safe to stand in a page as it is. Only {@link html} makes it. */
export interface Html { readonly markup: string }
export type Piece = Html | string | number | null | readonly Piece[];

/** A template whose every text piece goes through {@link escape}; there is no other way into a page. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { markup: parts.map((part, at) => part + (at < pieces.length ? render(pieces[at] as Piece) : '')).join('') };
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(render).join('');
}

const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that turn the direction of writing, show nothing, or may not stand in XML. Joiners are letters' own and stay. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** The one door for text into a page: markup becomes letters, and what cannot be seen is written out as `[U+202E]`. */
function escape(text: string): string {
  return text
    .replace(UNSEEN, (character) => `[U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/[&<>"']/g, (character) => SPECIAL[character] as string);
}

export const english = (text: Piece) => html`<span class="en" lang="en" dir="ltr">${text}</span>`;
export const both = ({ ar, en }: Words) => html`${ar} <span class="bar">/</span> ${english(en)}`;
/** For sentences: a paragraph each, so that neither breaks the other's lines. */
export const sentences = ({ ar, en }: Words) => html`<p>${ar}</p>\n<p class="en" lang="en" dir="ltr">${en}</p>\n`;
export const note = (words: Words) => html`<div class="note">${sentences(words)}</div>\n`;
/** For headings: Arabic, and English beneath it. */
export const stacked = ({ ar, en }: Words) => html`<bdi>${ar}</bdi> ${english(en)}`;
export const row = (label: Words, value: Piece, wide = false) => html`<div${wide ? html` class="wide"` : null}><dt>${both(label)}</dt><dd>${value}</dd></div>\n`;
export const list = (items: readonly Html[], name: string) => (items.length === 0 ? null : html`<ul class="${name}">\n${items}</ul>\n`);
export const quoted = (quote: string, gloss: string | null) => html`<blockquote>
<p class="quote" lang="ar" dir="rtl">«<span class="exact">${quote}</span>»</p>
${gloss === null ? null : html`<p class="gloss" lang="en" dir="ltr">“${gloss}”</p>\n`}</blockquote>\n`;
