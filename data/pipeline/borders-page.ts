import { z } from 'zod';
import type { Words } from '../../src/model/published.ts';
import type { Files } from './files.ts';
import { BORDERS_PAGE, page, type Edition } from './text-contents.ts';
import { both, html, list, sentences, stacked, type Html } from './text-markup.ts';
import { OWN } from './text-words.ts';

/** What the base map has in dispute, as it is drawn: the page is written from the map's own file. */
const DISPUTED = 'public/basemap/disputed.json';

const Features = z.object({
  features: z.array(z.object({
    properties: z.object({
      kind: z.enum(['area', 'note', 'line']), id: z.string().regex(/^[a-z0-9-]+$/), at: z.tuple([z.number(), z.number()]),
      name_ar: z.string().min(1), name_en: z.string().min(1), note_ar: z.string().min(1), note_en: z.string().min(1),
    }),
  })).min(1),
});
type Dispute = z.output<typeof Features>['features'][number]['properties'];

/** Reads the disputes out of the base map. Throws where the file is missing or an entry lacks its names or notes. */
export function disputesOf(files: Files): Dispute[] {
  const bytes = files.get(DISPUTED);
  if (!bytes) throw new Error(`${DISPUTED} is missing`);
  return Features.parse(JSON.parse(new TextDecoder().decode(bytes))).features.map(({ properties }) => properties);
}

const POLICY: { heading: Words; said: Words[] }[] = [
  {
    heading: { ar: 'ما يُرسم', en: 'What is drawn' },
    said: [
      { ar: 'تُرسم الحدود كما هي في الواقع الفعلي: من يدير الأرض، لا من يطالب بها. وهذا وصف لا اعتراف.', en: 'Borders are drawn as they are in fact: by who administers the ground, not by who claims it. This describes; it recognises nothing.' },
      { ar: 'ليس للخريطة رسم آخر يوافق رأي مطالِب، ولا يتغير الرسم بلغة القارئ ولا ببلده.', en: 'There is no second drawing after a claimant’s view, and the drawing does not change with the reader’s language or country.' },
      { ar: 'لا يستند شيء من الحدود إلى الوثائق، ولا يُستدل بالحدود على ما تقوله.', en: 'No border rests on the documents, and nothing they say is inferred from a border.' },
    ],
  },
  {
    heading: { ar: 'أصناف الخطوط', en: 'Kinds of line' },
    said: [
      { ar: 'خط متصل: حدود دولية في مصدر الخريطة.', en: 'Solid: an international border in the map’s source.' },
      { ar: 'خط منقّط: خط مراقبة أو هدنة، أو خط متنازع عليه أو غير محدد، أو حافة أرض متنازع عليها ليست حدود دولة. ولا يكون الخط مقطّعاً أبداً، فللتقطيع في هذا الأطلس معنى آخر.', en: 'Dotted: a line of control or armistice, a line disputed or indefinite, or the edge of disputed ground that is no state’s border. Never dashed: dashes mean something else in this atlas.' },
      { ar: 'حدود قيرغيزستان وطاجيكستان تتغير مع الوقت: منقّطة حتى 12 آذار/مارس 2025، ومتصلة من 13 آذار/مارس 2025، يوم وقّعت الدولتان معاهدتها. والخط المرسوم واحد في الحالين، وهو أقدم من المعاهدة.', en: 'The border of Kyrgyzstan and Tajikistan changes with time: dotted until 12 March 2025, solid from 13 March 2025, the day the two signed its treaty. The line drawn is the same in both, and older than the treaty.' },
      { ar: 'خط دوراند متصل كما في مصدره، ويُقال عنده ما يُختلف فيه.', en: 'The Durand Line is solid, as in its source; what is disputed about it is said at it.' },
    ],
  },
  {
    heading: { ar: 'الأرض المتنازع عليها', en: 'Disputed ground' },
    said: [
      { ar: 'أرض تديرها جهة وتطالب بها أخرى، أو تعدّها الأمم المتحدة محتلة أو غير متمتعة بالحكم الذاتي، يغطيها ستر باهت وخطوط مائلة؛ فلا يمر لون بلد مشارك فوقها كأن أمرها مستقر. وهذه العلامة لا تقول لمن الأرض.', en: 'Ground that one administers and another claims, or that the United Nations counts as occupied or as not self-governing, lies under a pale veil and a hatch, so that no participant’s tint runs across it as if it were settled. The sign does not say whose it is.' },
      { ar: 'وما لا مساحة له في مصادر الخريطة أو يصغر عن مقياسها تقف عنده حلقة صغيرة مخططة.', en: 'What has no area in the map’s sources, or is too small for its scale, has a small hatched ring.' },
      { ar: 'ويقول الجدول أدناه في كل موضع: من يديره، ومن يطالب به، وما تسميه به الأمم المتحدة إن سمّته. والخريطة تقول الكلام نفسه عند الإشارة إليه.', en: 'The table below says of each who administers it, who claims it, and what the United Nations calls it where it does. The map says the same when it is pointed at.' },
    ],
  },
  {
    heading: { ar: 'الأسماء', en: 'Names' },
    said: [
      { ar: 'أسماء الدول أسماء الأمم المتحدة بصيغتها القصيرة، لأعضائها ولدولتيها المراقبتين: فلسطين والكرسي الرسولي. ويبقى الاسم كاملاً حيث تشترك دولتان في اسم.', en: 'Names of states are those of the United Nations in their short form, for its members and its two observer states, Palestine and the Holy See. A name stays in full where two states share one.' },
      { ar: 'وإذا اتفقت الوثائق على رسم اسم أخذت الخريطة به. ويُكتب «الخليج» بلا وصف في اللغتين. وحيث للموضع اسمان كُتبا معاً.', en: 'Where the documents agree on a spelling the map takes theirs. “The Gulf” stands without an adjective in both languages. A place with two names has both.' },
      { ar: 'ولأرض خارج أعضاء الأمم المتحدة ودولتيها المراقبتين اسم تُعرف به، وليس في كتابته اعتراف ولا إنكار.', en: 'Ground that belongs to no member and neither observer has a name it is known by; writing it neither recognises nor denies.' },
    ],
  },
  {
    heading: { ar: 'مواطن الضعف', en: 'Weaknesses' },
    said: [
      { ar: 'مقياس الحدود 1:10 ملايين (Natural Earth)، وهي مبسطة: قد يحيد الخط كيلومتراً أو كيلومترين، وأكثر من ذلك بعيداً عن آسيا الوسطى والجنوبية.', en: 'Borders are 1:10 million (Natural Earth) and simplified: a line may be off by a kilometre or two, and by more far from Central and South Asia.' },
      { ar: 'خطوط الجبهة في أوكرانيا وخطوط الانتشار في غزة ليست في مصدر من مصادر الخريطة، فلم تُرسم.', en: 'The front lines in Ukraine and the lines of deployment in Gaza are in no source of the map, and are not drawn.' },
      { ar: 'لم تُرسم حدود بحرية، ومنها حدود بحر قزوين. وتركت صخور وشعاب صغيرة.', en: 'No border at sea is drawn, nor any in the Caspian. Small rocks and reefs are left out.' },
      { ar: 'الخطوط التي تغيرت بمعاهدات حديثة، كحدود قيرغيزستان وأوزبكستان وحدود قيرغيزستان وطاجيكستان، مرسومة على ما كانت عليه قبلها.', en: 'Lines changed by recent treaties, as those of Kyrgyzstan with Uzbekistan and with Tajikistan, run as they did before them.' },
      { ar: 'بايكونور أرض من كازاخستان تستأجرها روسيا، وتُرسم من كازاخستان.', en: 'Baikonur is ground of Kazakhstan leased by Russia, and is drawn as Kazakhstan’s.' },
      { ar: 'الجدول مكتوب بأيدينا بلا استشهاد بمصادر، وقد يتأخر عما يستجد، وقد ينقصه موضع. ومن وجد فيه خطأ فليراسل من ينشر هذا الأطلس.', en: 'The table is kept by hand and cites no sources; it may lag behind events and may lack a place. Whoever finds a mistake is asked to write to the publisher of this atlas.' },
    ],
  },
];

const DRAWN: Record<Dispute['kind'], Words> = {
  area: { ar: 'مساحة مظللة بخطوط مائلة', en: 'veiled and hatched area' },
  note: { ar: 'حلقة صغيرة مخططة', en: 'small hatched ring' },
  line: { ar: 'خط', en: 'line' },
};

/** The policy for borders, and every dispute with its note; an entry is a row of the table whose id is the dispute's. */
export function bordersPage(edition: Edition, disputes: readonly Dispute[]): Html {
  return page(edition, {
    path: BORDERS_PAGE, heading: OWN.borders, wish: 'view=list',
    body: html`${POLICY.map(({ heading, said }) => html`<section>
<h2>${stacked(heading)}</h2>
${list(said.map((words) => html`<li>${sentences(words)}</li>\n`), 'contents')}</section>
`)}<section>
<h2>${stacked({ ar: 'المواضع المختلف فيها', en: 'What is in dispute' })}</h2>
<table>
<thead>
<tr><th scope="col">${both({ ar: 'الموضع', en: 'Place' })}</th><th scope="col">${both({ ar: 'ما يقال فيه', en: 'What is said of it' })}</th></tr>
</thead>
<tbody>
${disputes.map(row)}</tbody>
</table>
</section>
`,
  });
}

const row = ({ id, kind, at: [longitude, latitude], name_ar, name_en, note_ar, note_en }: Dispute): Html => html`<tr id="${id}">
<th scope="row">${stacked({ ar: name_ar, en: name_en })}<small>${both(DRAWN[kind])} <code dir="ltr">${latitude}, ${longitude}</code></small></th>
<td>${sentences({ ar: note_ar, en: note_en })}</td>
</tr>
`;
