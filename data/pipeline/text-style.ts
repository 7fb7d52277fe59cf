/** The look of the text edition: one sheet for all its pages, light, dark and print. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f3eee4; --paper: #fffdf8; --ink: #1d1a16; --muted: #5c554a; --line: #d8cfbf; --accent: #1d4f91; --warn: #8a2b12; --aim: #ffe394;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #12171c; --paper: #1a2026; --ink: #f0ece4; --muted: #aeb5bb; --line: #36404a; --accent: #8ab8f5; --warn: #ffb199; --aim: #4a3b10; }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.7 'Noto Sans Arabic', system-ui, 'Segoe UI', Tahoma, sans-serif; background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem; max-inline-size: 54rem; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, dl, dd, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: var(--aim); scroll-margin-block: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin-block: 1rem 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.4; margin-block-end: 0.5rem; }
h3 { font-size: 1rem; color: var(--muted); margin-block: 1rem 0.25rem; }
h4 { font-size: 1rem; line-height: 1.5; margin-block-end: 0.25rem; }
h1 .en, h2 .en { display: block; font-size: 0.75em; font-weight: 400; inline-size: fit-content; }
small, .label, .note { font-size: 0.875rem; color: var(--muted); }
.en, .gloss, .bar { color: var(--muted); }
a .en, a .bar, .caution .en, strong .en { color: inherit; }
.en { font-size: 0.9375em; line-height: 1.55; }
p.en, .gloss { inline-size: fit-content; }
dd bdi { display: inline-block; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.5rem 1rem; background: var(--paper); clip-path: inset(50%); }
.skip:focus { clip-path: none; }
header { border-block-end: 1px solid var(--line); padding-block-end: 0.75rem; font-size: 0.875rem; }
header ul, .toc ul { display: grid; gap: 0.125rem 1.5rem; }
header ul { grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.toc { margin-block: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); }
.app-links a { margin-inline-end: 1rem; }
[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
.caution { border-inline-start: 4px solid var(--warn); padding-inline-start: 0.75rem; margin-block: 0.75rem 1.25rem; }
.intro p { margin-block-end: 0.75rem; }
.contents li { margin-block-end: 0.5rem; }
.contents small { display: block; }
main > section, article { background: var(--paper); border: 1px solid var(--line); padding: 1rem clamp(0.75rem, 3vw, 1.5rem); margin-block: 1rem; }
section:target, article:target { background: var(--paper); outline: 3px solid var(--accent); }
dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0 1rem; padding-block: 0.25rem; border-block-start: 1px solid var(--line); }
dt { color: var(--muted); font-size: 0.875rem; }
dt .bar { display: none; }
dt .en { display: block; inline-size: fit-content; }
dd { min-inline-size: 0; }
dd > blockquote + blockquote, dd > .where + blockquote, dd > .note + p { margin-block-start: 0.5rem; }
code { font: 0.8125rem/1.5 ui-monospace, Consolas, monospace; color: var(--muted); overflow-wrap: anywhere; unicode-bidi: isolate; }
.reading, .quote { font-family: 'Noto Naskh Arabic', 'Amiri', 'Traditional Arabic', 'Times New Roman', serif; font-size: 1.1875rem; line-height: 2; }
.voice { color: var(--muted); }
.voice-commentary > .paragraph { border-inline-start: 3px dotted var(--warn); padding-inline-start: 0.75rem; }
.passages > li, .testimonies > li { margin-block: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
.testimonies dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0 1rem; margin-block-start: 0.5rem; }
.testimonies dl > div { display: block; }
.testimonies dl > .wide { grid-column: 1 / -1; }
.testimonies dt .bar, .testimonies dt .en { display: inline; }
.statement { border-block-start: 2px solid var(--line); padding-block: 0.75rem; margin-block-start: 0.75rem; }
.supports li { padding-inline-start: 1rem; font-size: 0.9375rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding-block: 0.5rem; padding-inline: 0 0.75rem; border-block-start: 1px solid var(--line); }
tbody th { inline-size: 34%; font-weight: 600; }
th > .en, th > small { display: block; font-weight: 400; inline-size: fit-content; }
.where { font-size: 0.875rem; }
.flag { border: 1px solid var(--warn); color: var(--warn); padding-inline: 0.375rem; font-size: 0.8125rem; font-weight: 700; }
.flag .en, .flag .bar { color: inherit; }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } dt .bar { display: inline; } dt .en { display: inline; } }
@media print { header, .toc, .app-links { display: none; } body { max-inline-size: none; } main > section, article { border: 0; padding-inline: 0; } }
`;
