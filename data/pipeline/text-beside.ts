import { formatDay } from '../../src/i18n/dates.ts';
import { unanswered } from '../../src/model/asked.ts';
import type { PublishedFeature, Words } from '../../src/model/published.ts';
import type { AtlasRecord, Disagreement } from '../../src/model/schema.ts';
import {
  ATTRIBUTE_WORDS, COMPARISON_WORDS, DISAGREEMENT_SCOPE_WORDS, DISAGREEMENT_TOPIC_WORDS, RECORD_GRADE_WORDS,
} from '../../src/signs/words.ts';
import { dayOf } from '../../src/time/day.ts';
import type { Corpus } from './corpus.ts';
import { both, html, list, note, type Html, type Piece } from './text-markup.ts';
import { inBoth, joined, word } from './text-words.ts';

/** What stands beside the statements about a feature: what no document gives, where they differ, what outside sources record. */
export function beside(corpus: Corpus, feature: PublishedFeature, passageLink: (id: string) => Piece): Html {
  const { id, properties } = feature;
  const missing = unanswered(properties);
  const subjects = new Set([id, ...properties.sections.map((section) => section.id)]);
  const disagreements = corpus.disagreements.filter(({ item }) => item.about.includes(id));
  const records = corpus.records.filter(({ item }) => subjects.has(item.subject));
  return html`${missing.length === 0 ? null : html`<h3 class="label">${both(word('notInEvidence'))}</h3>
<p>${both(joined(missing.map((attribute) => ATTRIBUTE_WORDS[attribute])))}</p>
`}${disagreements.length === 0 ? null : html`<h3 class="label">${both(word('disagreements'))}</h3>
${list(disagreements.map(({ item }) => aDisagreement(item, passageLink)), 'disagreements')}`}${records.length === 0 ? null : html`<h3 class="label">${both(word('records'))}</h3>
${note(word('recordsNote'))}${list(records.map(({ item }) => aRecord(item)), 'records')}`}`;
}

export function aDisagreement({ name, topic, scope, sides, note: remark }: Disagreement, passageLink: (id: string) => Piece): Html {
  return html`<li><p>${both(name)} <small>(${both(joined([DISAGREEMENT_TOPIC_WORDS[topic], DISAGREEMENT_SCOPE_WORDS[scope]]))})</small></p>
${list(sides.map((side) => html`<li>${both(side.label)}${side.passages.map(passageLink)}</li>\n`), 'supports')}${remark ? note(remark) : null}</li>
`;
}

function aRecord({ id, when, text, citations, comparison }: AtlasRecord): Html {
  return html`<li id="${id}"><p><code dir="ltr">${when}</code> ${both(text)}</p>
<p><small>${both(COMPARISON_WORDS[comparison.outcome])}</small></p>
${comparison.note ? note(comparison.note) : null}${citations.map((citation) => html`<p class="where">${citation.publisher}${citation.title ? html`: <bdi>${citation.title}</bdi>` : null}${
    citation.published ? html` · ${both(published(citation.published))}` : null} · ${both(RECORD_GRADE_WORDS[citation.grade])}<br /><code dir="ltr">${citation.address}</code></p>
`)}</li>
`;
}

const published = (date: string): Words => inBoth((language) => formatDay(dayOf(date), language));
