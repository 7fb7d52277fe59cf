import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisagreementFile, FeatureFile, MentionFile, PassageFile, TranslationFile } from '../../src/model/schema.ts';
import { addDocument } from './add.ts';

/** A made-up document of 2026 that contradicts document 002: the worked example of `data/README.md`, as a file an editor might receive. */
export const MADE_UP = `تقرير مصنوع عن مناورات قديمة

ذكرت وكالة أنباء 24.KG في 10 آذار/مارس 2026 أن مناورات "الأخوة الراسخة - 2022" جرت في باليكشي في تشرين الأول/أكتوبر 2022.
ويلتقي صادر جباروف وفلاديمير بوتين في موعد لم يعلن بعد.
`;

const TRANSLATION = [
  'A made-up report on old manoeuvres',
  'The news agency 24.KG reported on 10 March 2026 that the manoeuvres "Steadfast Brotherhood - 2022" took place in Balykchy in October 2022.',
  'Sadyr Japarov and Vladimir Putin are to meet at a time not yet announced.',
];

const REASON = { ar: 'تكتب الوثيقة الشهر والسنة.', en: 'The document writes month and year.' };

/** Does with a project folder what the guide says, from the received file to the reviewed features. Returns the new document's id. */
export function enterSixth(root: string, file: string): string {
  writeFileSync(file, MADE_UP);
  const before = new Set(readdirSync(join(root, 'data/sources')));
  const { error } = addDocument(root, file);
  if (error) throw new Error(error);
  const id = readdirSync(join(root, 'data/sources')).find((name) => !before.has(name)) as string;
  const edit = <T>(path: string, change: (content: T) => void) => {
    const content = JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
    change(content);
    writeFileSync(join(root, path), `${JSON.stringify(content, null, 2)}\n`);
  };
  edit<Record<string, unknown>>(`data/sources/${id}/source.json`, (source) => {
    const bound = (ar: string, en: string, date: string | null) => ({ date, basis: date === null ? 'unknown' : 'inferred', reasoning: { ar, en } });
    Object.assign(source, {
      title: { quote: 'تقرير مصنوع عن مناورات قديمة', gloss: TRANSLATION[0], basis: 'shown' },
      published: {
        earliest: bound('يذكر التقرير خبراً من هذا اليوم.', 'The report speaks of news of this day.', '2026-03-10'),
        latest: bound('لا شيء في النص يدل عليه.', 'Nothing in the text shows it.', null),
      },
      sections: [
        { id: 'title', voice: 'title', paragraphs: [1, 1], name: { ar: 'العنوان', en: 'Title' } },
        { id: 'report', voice: 'report', paragraphs: [2, 3], name: { ar: 'الخبر', en: 'The report' } },
      ],
      rights: { ar: 'نص مصنوع للاختبار.', en: 'A text made up for a test.' }, publish: 'full',
    });
  });
  edit<TranslationFile>(`data/translations/${id}.json`, (content) => Object.assign(content, { by: { ar: 'سَنَد', en: 'Sanad' }, date: '2026-03-11', paragraphs: TRANSLATION }));
  edit<PassageFile>(`data/passages/${id}.json`, ({ passages }) => passages.push(
    {
      id: `${id}-held`, paragraph: 2, quote: 'ذكرت وكالة أنباء 24.KG في 10 آذار/مارس 2026 أن مناورات "الأخوة الراسخة - 2022" جرت في باليكشي في تشرين الأول/أكتوبر 2022',
      gloss: 'The news agency 24.KG reported on 10 March 2026 that the manoeuvres "Steadfast Brotherhood - 2022" took place in Balykchy in October 2022',
    },
    { id: `${id}-to-meet`, paragraph: 3, quote: 'ويلتقي صادر جباروف وفلاديمير بوتين في موعد لم يعلن بعد', gloss: 'Sadyr Japarov and Vladimir Putin are to meet at a time not yet announced' },
  ));
  edit<MentionFile>(`data/mentions/${id}.json`, ({ mentions }) => mentions.push(
    { paragraph: 2, words: 'وكالة أنباء 24.KG', target: '24kg', sense: 'actor' },
    { paragraph: 2, words: 'الأخوة الراسخة - 2022', target: 'ex-brotherhood-2022', sense: 'feature' },
    { paragraph: 2, words: 'باليكشي', target: 'balykchy', sense: 'place' },
    { paragraph: 3, words: 'صادر جباروف', target: 'japarov', sense: 'actor' },
    { paragraph: 3, words: 'فلاديمير بوتين', target: 'putin', sense: 'actor' },
  ));
  const testimony = { document: id, section: 'report', implied: false, loaded: false, translatedBack: false };
  edit<FeatureFile>('data/features/exercises.json', ({ features }) => features.find((one) => one.id === 'ex-brotherhood-2022')?.statements.push({
    id: `ex-brotherhood-2022.held-${id}`, attribute: 'state', value: { state: 'held' }, polarity: 'did', draft: false,
    when: { edtf: '2022-10', kind: 'derived', reasoning: REASON }, reported: { edtf: '2026-03-10', kind: 'derived', reasoning: REASON },
    testimonies: [{ ...testimony, voice: 'relayed', kind: 'event', chain: ['24kg', id], parts: [{ passage: `${id}-held`, role: 'says' }] }],
  }));
  edit<FeatureFile>('data/features/meetings.json', ({ features }) => features.push({
    id: 'meet-japarov-putin-2026', kind: 'meeting', layer: 'meetings', name: { ar: 'لقاء صادر جباروف وفلاديمير بوتين (2026)', en: 'Meeting of Sadyr Japarov and Vladimir Putin (2026)' },
    aliases: [], actors: ['japarov', 'putin'], places: [], geometry: null, reviewer: 'سَنَد',
    statements: [
      {
        id: 'meet-japarov-putin-2026.announced', attribute: 'state', value: { state: 'announced' }, polarity: 'did', draft: false,
        when: { edtf: '[2026-03-10..]', kind: 'derived', reasoning: { ar: 'الخبر عن لقاء مقبل.', en: 'The report is of a meeting to come.' } },
        testimonies: [{ ...testimony, voice: 'report', kind: 'plan', chain: [id], parts: [{ passage: `${id}-to-meet`, role: 'says' }] }],
      },
      {
        id: 'meet-japarov-putin-2026.dates', attribute: 'dates', value: { unknownStated: true }, polarity: 'did', draft: false,
        when: { edtf: '2026-03-10', kind: 'as-of', reasoning: { ar: 'يوم الوثيقة.', en: 'The document’s day.' } },
        testimonies: [{ ...testimony, voice: 'report', kind: 'standing-condition', chain: [id], parts: [{ passage: `${id}-to-meet`, role: 'says' }] }],
      },
    ],
  }));
  edit<DisagreementFile>('data/disagreements.json', ({ disagreements }) => disagreements.push({
    id: `dis-brotherhood-held-${id}`, about: ['ex-brotherhood-2022'], topic: 'state', scope: 'documents', name: { ar: 'هل جرت المناورات', en: 'Whether the exercise took place' },
    sides: [
      { label: { ar: 'ألغيت', en: 'Cancelled' }, passages: ['002-cancelled'] },
      { label: { ar: 'جرت', en: 'Took place' }, passages: [`${id}-held`] },
    ],
  }));
  return id;
}
