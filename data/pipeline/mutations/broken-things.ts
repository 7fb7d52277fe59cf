import { createHash } from 'node:crypto';
import {
  below, documents, features, FILES, jsonOf, loadedTerms, paragraphOf, paragraphs, passages, places, statements, testimonies, textOf, withChange, withText, withValue,
  type Found, type Spot,
} from '../../checks/fixtures.ts';
import { drawNode, inTwoLanguages, pick, type Alteration, type Altered, type Random } from './draw.ts';

const listIn = <T extends { id: string }>(file: string, list: string): Found<T>[] =>
  (jsonOf(file) as Record<string, T[]>)[list]?.map((item, index) => ({ item, file, path: `${list}[${index}]`, id: item.id })) ?? [];
const records = listIn<{ id: string; comparison: { outcome: string; statements: string[] } }>('data/records.json', 'records');
const disagreements = listIn<{ id: string; about: string[]; sides: { passages: string[] }[]; scope: string }>('data/disagreements.json', 'disagreements');
const actors = listIn('data/actors.json', 'actors');
const mentions = [...FILES.keys()].filter((file) => file.startsWith('data/mentions/')).flatMap((file) =>
  (jsonOf(file) as { mentions: { words: string; paragraph: number; target: string; sense: string }[] }).mentions.map((item, index) => ({ item, file, path: `mentions[${index}]`, id: file })));
const withdrawnId = (jsonOf('data/withdrawn.json') as { withdrawn: { id: string }[] }).withdrawn[0]?.id ?? '';

/** Another value at a spot, which is the spot to point at. */
const put = (spot: Spot, value: unknown): Altered => ({ files: withValue(spot, value), spots: [spot] });
const among = <T>(list: readonly T[], change: (random: Random, one: T) => Altered | null): Alteration => (random) => change(random, pick(random, list));
const dated = statements.filter(({ item }) => item.when.edtf !== null);
const lettersAt = (text: string) => [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
const swapLetter = (random: Random, text: string) => {
  const at = pick(random, lettersAt(text));
  return text.slice(0, at) + pick(random, [...'ابتثجحخدرزسشصطعغفقكلمنهوي'].filter((letter) => letter !== text[at])) + text.slice(at + 1);
};

const IMPOSSIBLE = ['2022-02-30', '2023-02-29', '2022-13-01', '2022-00-10', '2022-10-32', '0000-01-01', 'yesterday', '2022-10-14/2022-10-10', '[2024..2022]', '2024/2022', '٢٠٢٢', '22-10-12', '2022-10-12T99:00'];
const REASON = { ar: 'للاختبار.', en: 'For a test.' };
const WEEKDAYS = ['الأحد', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const quoteOf = new Map(passages.map(({ id, item }) => [id, item.quote]));
const onWeekdays = dated.filter(({ item }) => item.when.kind !== 'as-of' && /^\d{4}-\d{2}-\d{2}$/.test(item.when.edtf ?? '')
  && item.testimonies.some(({ parts }) => parts.some(({ passage, role }) => role !== 'needed' && WEEKDAYS.filter((day) => quoteOf.get(passage)?.includes(day)).length === 1)));

/** A reference drawn by lot: where ids of other things stand. */
const REFERENCE = /(?:\.(?:layer|place|passage|section|relativeTo|subject|origin|target|from|to|host|document)|(?:actors|places|about|passages|through|statements|documents)\[\d+\])$/;
/** Kinds of line, point and area, and what they lean on, are told apart by their own rules. */
const NO_REFERENCE = /^(?:features|places|actors|passages|mentions|records|layers|sections|disagreements)\[\d+\]$|geometry\.source|aliases/;

/** What can be wrong with a thing although its file is of its schema. */
export const BROKEN_THINGS: Record<string, Alteration> = {
  'an id that stands for nothing': (random) => {
    const node = drawNode(random, ({ path, value }) => typeof value === 'string' && REFERENCE.test(path) && !NO_REFERENCE.test(path));
    return node && put(node, /\.document$|documents\[/.test(node.path) ? '999' : 'test-nothing');
  },
  'an id twice': among([features, places, actors, passages, statements, records, disagreements], (random, list) => {
    const [one, other] = [pick<Found<{ id: string }>>(random, list), pick<Found<{ id: string }>>(random, list)];
    return one.id === other.id ? null : { files: withValue(below(one, 'id'), other.id), spots: [one, other] };
  }),
  'a withdrawn id in use again': among([features, passages, places, records], (random, list) => {
    const one = pick<Found<{ id: string }>>(random, list);
    const files = withValue({ file: 'data/withdrawn.json', path: 'withdrawn[0].id', id: withdrawnId }, one.id);
    return { files, spots: [{ file: 'data/withdrawn.json', path: 'withdrawn[0].id' }] };
  }),
  'a withdrawn id that leads nowhere': (random) => put({ file: 'data/withdrawn.json', path: 'withdrawn[0].forward', id: withdrawnId }, pick(random, ['test-nothing', withdrawnId])),
  'an id that is none': among([features, places, actors, passages, statements], (random, list) => put(below(pick<Found<{ id: string }>>(random, list), 'id'), pick(random, ['Upper', 'two words', 'سند', '../escape', '<b>', '-a', 'a---b', 'javascript:1']))),
  'a passage that is gone': among(passages, (_, one) => {
    const at = Number(/\d+/.exec(one.path));
    // Whatever named it now names nothing.
    return { files: withChange(one.file, (json) => { json.passages.splice(at, 1); }), spots: testimonies.filter(({ item }) => item.parts.some(({ passage }) => passage === one.id)) };
  }),
  'a passage that nothing rests on': among(testimonies, (_, one) => {
    const sole = one.item.parts.filter(({ passage }) => testimonies.filter(({ item }) => item.parts.some((part) => part.passage === passage)).length === 1);
    const other = one.item.parts.find((part) => !sole.includes(part));
    return sole.length === 0 || !other ? null : { files: withValue(below(one, 'parts'), [other]), spots: passages.filter(({ id }) => sole.some(({ passage }) => passage === id)) };
  }),
  'a quote that stands nowhere': among(passages, (random, one) => {
    const quote = swapLetter(random, one.item.quote);
    return paragraphOf(one).includes(quote) ? null : put(below(one, 'quote'), quote);
  }),
  'a quote of another paragraph': among(passages, (random, one) => {
    const other = 1 + random(paragraphs(one.document).length);
    return paragraphs(one.document)[other - 1]?.includes(one.item.quote) ? null : { files: withValue(below(one, 'paragraph'), other), spots: [one] };
  }),
  'a quote that stands there twice': among(passages, (random, one) => {
    const letter = pick(random, [...paragraphOf(one)]);
    const files = withValue(below(one, 'occurrence'), undefined, withValue(below(one, 'quote'), letter));
    return paragraphOf(one).split(letter).length < 3 ? null : { files, spots: [below(one, 'quote')] };
  }),
  'an occurrence there is not': among(passages, (random, one) => ({ files: withValue(below(one, 'occurrence'), 9 + random(90)), spots: [one] })),
  'a quote cut inside a character': among(passages, (random, one) => {
    // The document is made to hold a pair of surrogates, hash and map in keeping with it.
    const document = documents.find(({ id }) => id === one.document) as (typeof documents)[number];
    const file = document.file.replace('source.json', document.item.reading.file);
    const half = pick(random, ['\ud83d', '\ude00']);
    const text = textOf(file).replace(one.item.quote, `${one.item.quote}${half === '\ud83d' ? '😀' : ''}`).replace(one.item.quote, `${half === '\ude00' ? '😀' : ''}${one.item.quote}`);
    const changed = withValue(below(document, 'reading.sha256'), createHash('sha256').update(text).digest('hex'), withText(file, text));
    const quote = half === '\ud83d' ? `${one.item.quote}${half}` : `${half}${one.item.quote}`;
    return { files: withValue(below(one, 'quote'), quote, changed), spots: [below(one, 'quote')] };
  }),
  'a passage as long as a page': among(passages, (random, one) => {
    const paragraph = paragraphOf(one);
    return paragraph.length <= 300 ? null : put(below(one, 'quote'), paragraph.slice(0, 301 + random(paragraph.length - 300)));
  }),
  'a gloss that is not cut from the translation': among(passages, (random, one) => put(below(one, 'gloss'), pick(random, [`${one.item.gloss} indeed`, one.item.gloss.toUpperCase() === one.item.gloss ? 'Test' : one.item.gloss.toUpperCase(), ' … ']))),
  'a paragraph that is not translated': among(documents, (random, { id }) => {
    const file = `data/translations/${id}.json`;
    return { files: withChange(file, (json) => { json.paragraphs.splice(random(json.paragraphs.length), 1); }), spots: [{ file, path: 'paragraphs' }, { file: `data/passages/${id}.json`, path: 'passages' }] };
  }),
  'an impossible date': (random) => {
    const spots: Spot[] = [
      below(pick(random, dated), 'when.edtf'), below(pick(random, records), 'when'), { file: 'data/atlas.json', path: `axis.${pick(random, ['start', 'end'])}`, id: 'atlas' },
      below(pick(random, documents), `published.${pick(random, ['earliest', 'latest'])}.date`), { file: `data/translations/${pick(random, documents).id}.json`, path: 'date', id: '' }, { file: 'data/withdrawn.json', path: 'withdrawn[0].on', id: withdrawnId },
    ];
    return put(pick(random, spots), pick(random, IMPOSSIBLE));
  },
  'an end before its beginning': (random) => {
    const bound = pick(random, documents.filter(({ item }) => item.published.earliest.date !== null));
    const section = pick(random, documents);
    const at = random(section.item.sections.length);
    const [first] = section.item.sections[at]?.paragraphs ?? [1];
    return pick(random, [
      () => put({ file: 'data/atlas.json', path: 'axis.end', id: 'atlas' }, `20${10 + random(12)}-01-01`),
      () => put(below(bound, 'published.latest.date'), '1999-12-31'),
      () => ({ files: withValue(below(section, `sections[${at}].paragraphs`), [first + 1 + random(9), first]), spots: [below(section, 'sections')] }),
      () => put(below(pick(random, dated), 'when.edtf'), `20${30 + random(9)}/20${10 + random(9)}`),
      () => put({ file: 'data/atlas.json', path: 'firstView.bounds', id: 'atlas' }, pick(random, [[79, 28, 58, 45], [58, 45, 79, 28]])),
    ])();
  },
  'a weekday that does not fit': among(onWeekdays, (random, one) => {
    const day = new Date(Date.parse(one.item.when.edtf as string) + (1 + random(6)) * 86_400_000).toISOString().slice(0, 10);
    return { files: withValue(below(one, 'when'), { edtf: day, kind: 'derived', reasoning: REASON }), spots: [below(one, 'when.edtf')] };
  }),
  'a kind of date without its reasoning': among(statements.filter(({ item }) => item.when.kind !== 'as-written'), (_, one) => ({ files: withValue(below(one, 'when.reasoning'), undefined), spots: [below(one, 'when')] })),
  'a date as written that nobody wrote': among(dated, (random, one) => ({
    files: withValue(below(one, 'when'), { edtf: `19${50 + random(49)}-0${1 + random(9)}-1${random(9)}`, kind: 'as-written' }), spots: [below(one, 'when')],
  })),
  'a day on which its document was not there': among(statements.filter(({ item }) => item.when.kind === 'as-of'), (random, one) => put(below(one, 'when.edtf'), `19${50 + random(49)}-05-1${random(9)}`)),
  'a date that leans on itself': among(statements.filter(({ item }) => item.when.edtf !== null), (_, one) => ({
    files: withValue(below(one, 'when'), { ...one.item.when, kind: 'relative', reasoning: REASON, relativeTo: one.id, relation: 'after' }), spots: [below(one, 'when')],
  })),
  'a word the vocabulary does not have': (random) => {
    const node = drawNode(random, ({ path, value }) => typeof value === 'string' && /\.(?:kind|attribute|voice|role|state|polarity|basis|grade|outcome|topic|scope|sense|relation|publish|type)$|languages\[\d\]$/.test(path));
    return node && put(node, pick(random, ['test', 'Held', 'مفتوح', '', 'constructor', `${String(node.value)} `]));
  },
  'a wrong hash': among(documents, (random, one) => {
    const key = pick(random, ['raw', 'reading'] as const);
    const hash = one.item[key].sha256;
    const at = random(64);
    const digit = pick(random, [...'0123456789abcdef'].filter((one) => one !== hash[at]));
    const text = one.file.replace('source.json', one.item[key].file);
    return { files: withValue(below(one, `${key}.sha256`), hash.slice(0, at) + digit + hash.slice(at + 1)), spots: [{ file: text, path: '' }] };
  }),
  'a line map that leads astray': among(documents, (random, one) => {
    const file = one.file.replace('source.json', one.item.lines);
    const map = jsonOf(file) as { lines: { start: number; end: number; paragraph: number; raw_line: number }[] };
    const at = random(map.lines.length);
    const line = map.lines[at] as (typeof map.lines)[number];
    const [key, value] = pick(random, [['start', line.start + 3 + random(9)], ['end', line.end + 2 + random(99)], ['paragraph', line.paragraph + 1 + random(3)], ['raw_line', 5_000 + random(99)]] as const);
    return { files: withValue({ file, path: `lines[${at}].${key}`, id: one.id }, value), spots: [{ file, path: 'lines' }] };
  }),
  'coordinates off the earth, or no numbers': among(places, (random, one) => put(below(one, `coordinates[${random(2)}]`), pick(random, [181, -181, 1000, null, 'NaN', '69.2', [], Infinity]))),
  'longitude and latitude in each other\'s place': among(places.filter(({ item: { coordinates: [x, y], precisionKm } }) => precisionKm < 300 && Math.abs(x - y) > 15), (_, one) => put(below(one, 'coordinates'), [...one.item.coordinates].reverse())),
  'a place in another country': among(places.filter(({ item: { precisionKm } }) => precisionKm < 300), (random, one) => put(below(one, 'coordinates'), [-150 + random(20), -40 + random(20)])),
  'a shape without its source': among(features.filter(({ item }) => item.geometry !== null), (random, one) => {
    const lines = one.item.geometry?.type === 'lines' ? one.item.geometry.sections.length : 0;
    const path = lines > 0 && random(2) === 0 ? `geometry.sections[${random(lines)}].source` : 'geometry.source';
    return { files: withValue(below(one, path), pick(random, [undefined, { ar: '', en: '' }])), spots: [below(one, 'geometry')] };
  }),
  'a grade that is not of its shape': among(features.filter(({ item }) => item.geometry !== null), (random, one) => put(below(one, one.item.geometry?.type === 'lines' ? 'geometry.sections[0].grade' : 'geometry.grade'), pick(random, ['test', 'exact', one.item.geometry?.type === 'lines' ? 'named-site' : 'schematic']))),
  'a loaded word in the atlas\'s own voice': (random) => {
    const node = drawNode(random, ({ value, path }) => inTwoLanguages(value) && !/loaded-terms/.test(path));
    if (!node || !inTwoLanguages(node.value)) return null;
    const term = pick(random, loadedTerms);
    const language = pick(random, ['ar', 'en'] as const);
    return { files: withValue(node, { ...node.value, [language]: `${node.value[language]} ${term} ` }), spots: [node] };
  },
  'a statement without testimony': among(statements, (random, one) => put(below(one, 'testimonies'), pick(random, [[], undefined, null]))),
  'a feature without statements': among(features, (random, one) => put(below(one, 'statements'), pick(random, [[], undefined]))),
  'a testimony that nothing says': among(testimonies, (random, one) => put(below(one, 'parts'), pick(random, [[], one.item.parts.map((part) => ({ ...part, role: 'needed' }))]))),
  'a testimony out of another document': among(testimonies, (random, one) => {
    const passage = pick(random, passages.filter(({ document }) => document !== one.item.document)).id;
    return { files: withValue(below(one, 'parts[0].passage'), passage), spots: [one] };
  }),
  'a chain that leads to itself, or not to its document': among(testimonies, (random, one) => put(below(one, 'chain'), pick(random, [
    [one.item.document, one.item.document], [...one.item.chain].reverse().concat('pakistan'), [], ['pakistan', 'pakistan', one.item.document], [...one.item.chain, ...one.item.chain],
  ]))),
  'a mention out of its paragraph': among(mentions, (random, one) => ({ files: withValue(below(one, 'paragraph'), 500 + random(500)), spots: [one] })),
  'a mention of words that are not there': among(mentions, (random, one) => put(below(one, 'words'), `${one.item.words}${pick(random, ['ظظ', ' ظظ'])}`)),
  'a mention inside another': among(mentions, (_, one) => ({ files: withChange(one.file, (json) => { json.mentions.push({ ...one.item }); }), spots: [{ file: one.file, path: 'mentions' }] })),
  'a name that no mention covers': among(mentions.filter(({ item }) => item.sense !== 'feature'), (_, one) => ({
    files: withChange(one.file, (json) => { json.mentions.splice(Number(/\d+/.exec(one.path)), 1); }), spots: [{ file: one.file, path: 'mentions' }],
  })),
  'a disagreement with one side': among(disagreements, (random, one) => put(below(one, 'sides'), one.item.sides.slice(0, random(2)))),
  'a disagreement that is not where it says': among(disagreements, (_, one) => put(below(one, 'scope'), one.item.scope === 'documents' ? 'sentence' : 'documents')),
  'a record without a citation': among(records, (random, one) => put(below(one, 'citations'), pick(random, [[], undefined, null]))),
  'a record whose citation leads nowhere': among(records, (random, one) => put(below(one, 'citations[0].address'), pick(random, ['', 'www.example.org', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', undefined]))),
  'a record held against nothing': among(records.filter(({ item }) => item.comparison.outcome !== 'silent'), (_, one) => put(below(one, 'comparison.statements'), [])),
  'one thing under two ids': among(places, (_, one) => ({
    files: withChange(one.file, (json) => { json.places.push({ ...one.item, id: 'test-twice' }); }), spots: [{ file: one.file, path: 'places' }],
  })),
  'words a document does not call for': among(documents.filter(({ item }) => item.callsFor.length > 0), (random, one) => {
    const at = random(one.item.callsFor.length);
    return put(below(one, `callsFor[${at}].quote`), swapLetter(random, one.item.callsFor[at]?.quote ?? ''));
  }),
};
