/**
 * What the five documents say of a time, read from documents 000 to 004 under the table "Time" of DESIGN.md, and not taken
 * from the atlas. "000 ¶8" is paragraph 8 of the reading text of document 000.
 */

export interface DatedQuestion {
  /** As a reader would ask it. */
  ar: string;
  en: string;
  /** The part of the link that asks it; the empty string asks the whole range. */
  link: string;
  /** Where the answer stands in the documents. */
  read: string;
  /** In evidence or possible at that time: neither ghosts nor what was only last stated before. */
  there: string[];
  /** Stated earlier and shown as last stated. */
  lastStated: string[];
  /** Not yet spoken of. */
  ghosts: string[];
  /** The state shown for some of them. */
  states?: Record<string, string>;
  /** Only these are asked about; absent, the three lists are exhaustive. */
  among?: string[];
}

export interface ChangeQuestion {
  ar: string;
  en: string;
  a: string;
  b: string;
  read: string;
  /** A document gives the day of the beginning, or days in which it lies, in (a, b]: certain or only possible. */
  began: string[];
  /** A document gives the day of the end, or a day that may be it, in [a, b): certain or only possible. */
  ended: string[];
  changed: string[];
  firstSpoken: string[];
  lastStated: string[];
}

/** 002 ¶2 ¶11–14: present tense or "today", no day given. As of 9 October 2022. */
const STANDING_IN_002 = [
  'war-russia-ukraine', 'sanctions-russia', 'relation-kg-ru', 'relation-kg-us', 'policy-us-central-asia', 'position-kg-csto', 'csto-founding',
  'rail-cku', 'cards-kg-ru',
];
/** 002 ¶10 ¶13: past, no day given. Before 9 October 2022. */
const PAST_IN_002 = ['conflict-kg-tj-border', 'flow-coal-kg-cn', 'flow-coal-kg-uz', 'agreement-kg-cn', 'agreement-kg-uz', 'interview-trudeau-2022'];
/** 002 ¶9: on 7 October. */
const ON_7_OCTOBER = ['meet-cis-petersburg-2022', 'absence-japarov-2022', 'visit-us-officials-kg-2022'];

/** 004 ¶7 ¶9 ¶11–16: standing, no day given, and in no earlier document. As of 15 December 2023. */
const STANDING_FIRST_IN_004 = [
  'visit-munir-us-2023', 'relation-us-pk', 'relation-munir-west', 'threat-isk', 'aid-afghanistan', 'war-israel-palestine', 'pk-political-unrest', 'pk-extremism',
];
/** 004 ¶4 ¶12 ¶14 ¶15: presupposed or past, no day given. Before 15 December 2023. */
const PAST_IN_004 = ['meet-munir-nuland-2023', 'meet-munir-finer-2023', 'expulsion-afghan-refugees', 'pk-arms-ukraine', 'pk-us-trade'];

/** 000 ¶8 ¶10 ¶11, 001 ¶4 ¶5 ¶8, 003 ¶1 ¶6 ¶14: standing, no day given, and in no earlier document. As of 26 July 2025. */
const STANDING_FIRST_IN_2025 = [
  'competition-us-ru-cn', 'region-central-south-asia', 'relation-pk-us-army', 'foreign-influence-muslim-lands', 'exposure-central-asia',
  'border-pk-af', 'mediation-pk-iran', 'position-pk-region', 'gas-tapi', 'rail-transafghan', 'power-casa1000', 'power-tutap', 'trade-routes-pk',
];
/** 000 ¶9 ¶10, 001 ¶5: past, no day given. Before 26 July 2025. */
const PAST_IN_2025 = [
  'rail-pk-af-uz', 'conflict-afghanistan', 'meet-trump-munir-2025', 'meet-munir-rubio-2025', 'meet-munir-us-officials-2025', 'visit-munir-us-2025',
];
/** 000 ¶3, 001 ¶2 ¶3, 003 ¶3: on Saturday 26 July 2025. */
const CONFERENCE = ['conf-2025', 'part-pk', 'part-us', 'part-kz', 'part-kg', 'part-tj', 'part-uz'];

/** 000 ¶11: in 1924. 001 ¶3, 004 ¶10: until August 2021, in 2021. */
const BEFORE_THE_AXIS = ['caliphate-1924', 'withdrawal-afghanistan-2021', 'presence-us-region'];
/** 002 ¶9 implies one and does not say that it took place: no day, and none to reckon from. */
const UNDATED = ['meet-japarov-trudeau-2022'];
/** 002 ¶10 ¶13, 004 ¶4, 000 ¶9 ¶10: of what is told as past, meetings, an interview, a visit and signatures. They are told of once, and nothing is stated to last. */
const EVENTS_TOLD_AS_PAST = [
  'agreement-kg-cn', 'agreement-kg-uz', 'interview-trudeau-2022', 'meet-munir-nuland-2023', 'meet-munir-finer-2023', 'rail-pk-af-uz',
  'meet-trump-munir-2025', 'meet-munir-rubio-2025', 'meet-munir-us-officials-2025', 'visit-munir-us-2025',
];

const without = (ids: readonly string[], ...taken: string[]): string[] => ids.filter((id) => !taken.includes(id));

const SPOKEN_OF_FROM_004_ON = [...STANDING_FIRST_IN_004, ...STANDING_FIRST_IN_2025];

export const DATED_QUESTIONS: readonly DatedQuestion[] = [
  {
    ar: 'ماذا تقول الوثائق عن 1 كانون الثاني/يناير 2022، أول يوم في المحور؟',
    en: 'What do the documents say of 1 January 2022, the first day of the axis?',
    link: 'time=2022-01-01',
    read: '002 ¶13: «أوقفت قرغيزستان هذا العام إمدادات الفحم»; the year begins on this day, so the stop is possible on it. No document before 9 October 2022.',
    there: ['flow-coal-kg-tj'],
    lastStated: [],
    ghosts: [...STANDING_IN_002, ...SPOKEN_OF_FROM_004_ON],
    states: { 'flow-coal-kg-tj': 'stopped' },
  },
  {
    ar: 'ماذا جرى يوم 7 تشرين الأول/أكتوبر 2022، قبل خبر إلغاء المناورات؟',
    en: 'What was there on 7 October 2022, before the cancelled exercise was reported?',
    link: 'time=2022-10-07',
    read: '002 ¶9: the informal meeting, the absence from it, the arrival of officials; ¶13: "this year"; ¶5: the exercise is first reported on the 9th.',
    there: [...ON_7_OCTOBER, 'flow-coal-kg-tj'],
    lastStated: [],
    ghosts: [...STANDING_IN_002, ...SPOKEN_OF_FROM_004_ON],
    states: { 'absence-japarov-2022': 'absent', 'meet-cis-petersburg-2022': 'held', 'visit-us-officials-kg-2022': 'held', 'flow-coal-kg-tj': 'stopped' },
  },
  {
    ar: 'ماذا تقول الوثائق عن 9 تشرين الأول/أكتوبر 2022، يوم الخبر في الوثيقة 002؟',
    en: 'What do the documents say of 9 October 2022, the day of the report in document 002?',
    link: 'time=2022-10-09',
    read: '002 ¶5: cancelled, reported on 9 October; ¶10–14: what stands and what is past when the document is written.',
    there: ['ex-brotherhood-2022', 'flow-coal-kg-tj', ...PAST_IN_002, ...STANDING_IN_002],
    lastStated: [],
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: {
      'ex-brotherhood-2022': 'cancelled', 'rail-cku': 'under-way', 'cards-kg-ru': 'going-on', 'flow-coal-kg-tj': 'stopped', 'flow-coal-kg-cn': 'increased',
      'flow-coal-kg-uz': 'increased', 'agreement-kg-cn': 'signed', 'agreement-kg-uz': 'signed', 'interview-trudeau-2022': 'held',
      'conflict-kg-tj-border': 'going-on', 'war-russia-ukraine': 'going-on',
    },
  },
  {
    ar: 'ماذا تقول الوثائق عن 10 تشرين الأول/أكتوبر 2022، أول يوم في المناورات المقررة؟',
    en: 'What do the documents say of 10 October 2022, the first day for which the exercise had been planned?',
    link: 'time=2022-10-10',
    read: '002 ¶5: planned for 10 to 14 October, cancelled by the 9th; ¶10–14: all else was stated up to the 9th.',
    there: ['ex-brotherhood-2022'],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'ex-brotherhood-2022': 'cancelled' },
  },
  {
    ar: 'هل كانت مناورات «الأخوة الراسخة - 2022» جارية يوم 12 تشرين الأول/أكتوبر 2022؟',
    en: 'Was the exercise “Steadfast Brotherhood – 2022” taking place on 12 October 2022?',
    link: 'time=2022-10-12',
    read: '002 ¶5: planned for 10 to 14 October, cancelled by the 9th.',
    there: ['ex-brotherhood-2022'],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'ex-brotherhood-2022': 'cancelled', 'rail-cku': 'under-way' },
  },
  {
    ar: 'ماذا تقول الوثائق عن 15 تشرين الأول/أكتوبر 2022، بعد أيام المناورات الملغاة؟',
    en: 'What do the documents say of 15 October 2022, after the days of the cancelled exercise?',
    link: 'time=2022-10-15',
    read: '002 ¶5: the planned days end on the 14th; ¶7: “Frontier 2022” begins on the 17th.',
    there: [],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
  },
  {
    ar: 'أي تدريبات جرت يوم 17 تشرين الأول/أكتوبر 2022؟',
    en: 'Which exercise took place on 17 October 2022?',
    link: 'time=2022-10-17',
    read: '002 ¶7: «جرت في الفترة من 17 إلى 21 تشرين الأول/أكتوبر».',
    there: ['ex-frontier-2022'],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'ex-frontier-2022': 'held' },
  },
  {
    ar: 'ماذا تقول الوثيقة 002 وحدها عن 19 تشرين الأول/أكتوبر 2022؟',
    en: 'What does document 002 alone say of 19 October 2022?',
    link: 'time=2022-10-19&filter=document:002',
    read: '002 ¶7: 17 to 21 October; ¶11–14: stated as of the 9th. The other documents are filtered out, and their ghosts with them.',
    there: ['ex-frontier-2022'],
    lastStated: STANDING_IN_002,
    ghosts: [],
    states: { 'ex-frontier-2022': 'held', 'cards-kg-ru': 'going-on' },
  },
  {
    ar: 'ماذا بقي يوم 22 تشرين الأول/أكتوبر 2022، بعد تدريبات «فرونتير 2022»؟',
    en: 'What is left on 22 October 2022, after “Frontier 2022”?',
    link: 'time=2022-10-22',
    read: '002 ¶7: it ends on the 21st.',
    there: [],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
  },
  {
    ar: 'من التقى عاصم منير يوم 14 كانون الأول/ديسمبر 2023؟',
    en: 'Whom did Asim Munir meet on 14 December 2023?',
    link: 'time=2023-12-14',
    read: '004 ¶8: Lloyd Austin, «في اليوم السابق» of ¶3, 15 December 2023. ¶7 and ¶9 speak of the visit as of the document and give it no beginning; ¶4 gives two more meetings no day.',
    there: ['meet-munir-austin-2023'],
    lastStated: STANDING_IN_002,
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'meet-munir-austin-2023': 'held' },
  },
  {
    ar: 'ماذا تقول الوثائق عن 15 كانون الأول/ديسمبر 2023؟',
    en: 'What do the documents say of 15 December 2023?',
    link: 'time=2023-12-15',
    read: '004 ¶3: the meeting; ¶4: two more, past and given no day; ¶7 ¶9: the visit and the relations, as of the document; ¶11–16: what stands and what is past when it is written; ¶12: exports and aid, “was”, and not whether they still are.',
    there: ['meet-blinken-munir-2023', 'war-russia-ukraine', ...STANDING_FIRST_IN_004, ...PAST_IN_004],
    lastStated: without(STANDING_IN_002, 'war-russia-ukraine'),
    ghosts: STANDING_FIRST_IN_2025,
    states: {
      'meet-blinken-munir-2023': 'held', 'visit-munir-us-2023': 'going-on', 'war-russia-ukraine': 'going-on', 'war-israel-palestine': 'going-on',
      'relation-us-pk': 'going-on', 'relation-munir-west': 'unknown', 'aid-afghanistan': 'unknown', 'pk-arms-ukraine': 'unknown',
      'expulsion-afghan-refugees': 'unknown', 'pk-us-trade': 'unknown', 'meet-munir-nuland-2023': 'held', 'rail-cku': 'under-way',
    },
  },
  {
    ar: 'ماذا تقول الوثائق عن 1 كانون الثاني/يناير 2024؟',
    en: 'What do the documents say of 1 January 2024?',
    link: 'time=2024-01-01',
    read: 'Nothing is dated to it: 002 ¶11–14 and 004 ¶7–16 speak as of earlier days, 000, 001 and 003 of a later one.',
    there: [],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004],
    ghosts: STANDING_FIRST_IN_2025,
    states: { 'rail-cku': 'under-way', 'relation-us-pk': 'going-on' },
  },
  {
    ar: 'ماذا جرى يوم الخميس 24 تموز/يوليو 2025؟',
    en: 'What was there on Thursday 24 July 2025?',
    link: 'time=2025-07-24',
    read: '003 ¶2: «يوم الخميس», in «الأسبوع الماضي» before Saturday 26 July 2025 (000 ¶3, 003 ¶1 ¶3).',
    there: ['meet-mirza-saudi-2025', 'outreach-pk-defence-2025'],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004],
    ghosts: STANDING_FIRST_IN_2025,
    states: { 'meet-mirza-saudi-2025': 'held', 'outreach-pk-defence-2025': 'increased' },
  },
  {
    ar: 'ماذا جرى يوم الجمعة 25 تموز/يوليو 2025؟',
    en: 'What was there on Friday 25 July 2025?',
    link: 'time=2025-07-25',
    read: '003 ¶2 ¶14: «يوم الجمعة», before Saturday 26 July 2025; ¶14: the mediation is standing and given no day, so it is as of the document.',
    there: ['meet-munir-china-2025', 'meet-rubio-dar-2025', 'outreach-pk-defence-2025'],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004],
    ghosts: STANDING_FIRST_IN_2025,
    states: { 'meet-munir-china-2025': 'held', 'meet-rubio-dar-2025': 'held', 'outreach-pk-defence-2025': 'increased' },
  },
  {
    ar: 'ماذا تقول الوثائق عن 26 تموز/يوليو 2025، يوم المؤتمر؟',
    en: 'What do the documents say of 26 July 2025, the day of the conference?',
    link: 'time=2025-07-26',
    read: '000 ¶3, 001 ¶2 ¶3, 003 ¶3: the conference; 000 ¶6–11, 001 ¶3–8, 003 ¶14: what stands and what is past. 000 ¶8 speaks again of the war with Ukraine and, with no date, of the withdrawal; 000 ¶6 ¶10 again of the aims of the United States.',
    there: [
      ...CONFERENCE, 'relation-us-pk', 'war-russia-ukraine', 'policy-us-central-asia', ...STANDING_FIRST_IN_2025, ...PAST_IN_2025, 'withdrawal-afghanistan-2021',
    ],
    lastStated: [...without(STANDING_IN_002, 'war-russia-ukraine', 'policy-us-central-asia'), ...without(STANDING_FIRST_IN_004, 'relation-us-pk')],
    ghosts: [],
    states: {
      'conf-2025': 'held', 'part-pk': 'held', 'part-uz': 'held', 'gas-tapi': 'under-way', 'rail-transafghan': 'under-way', 'power-casa1000': 'under-way',
      'power-tutap': 'under-way', 'trade-routes-pk': 'under-way', 'rail-pk-af-uz': 'signed', 'conflict-afghanistan': 'unknown', 'meet-trump-munir-2025': 'held',
      'rail-cku': 'under-way',
    },
  },
  {
    ar: 'ماذا بقي يوم 27 تموز/يوليو 2025، بعد المؤتمر بيوم؟',
    en: 'What is left on 27 July 2025, a day after the conference?',
    link: 'time=2025-07-27',
    read: 'Nothing is dated to it: 002, 004 and then 000, 001 and 003 spoke of earlier days.',
    there: [],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004, ...STANDING_FIRST_IN_2025],
    ghosts: [],
    states: { 'gas-tapi': 'under-way' },
  },
  {
    ar: 'أي الممرات والإمدادات ذُكر آخر مرة قبل 31 كانون الأول/ديسمبر 2025؟',
    en: 'Which corridors and flows had been stated earlier, on 31 December 2025?',
    link: 'time=2025-12-31&layers=corridors',
    read: '002 ¶13: the railway and the cards, as of 9 October 2022; 000 ¶10: the projects under way, as of 26 July 2025. Supplies and signatures are past and end with their document.',
    there: [],
    lastStated: ['rail-cku', 'cards-kg-ru', 'gas-tapi', 'rail-transafghan', 'power-casa1000', 'power-tutap', 'trade-routes-pk'],
    ghosts: [],
    states: { 'rail-cku': 'under-way', 'gas-tapi': 'under-way', 'power-tutap': 'under-way', 'cards-kg-ru': 'going-on' },
  },
  {
    ar: 'ماذا تقول الوثائق عن تشرين الأول/أكتوبر 2022 كله؟',
    en: 'What do the documents say of the whole of October 2022?',
    link: 'time=2022-10-01/2022-10-31',
    read: '002 ¶5–13: 7, 9, 10 to 14 and 17 to 21 October, and what the document states as of the 9th or as past by then.',
    there: [...ON_7_OCTOBER, 'ex-brotherhood-2022', 'ex-frontier-2022', 'flow-coal-kg-tj', ...PAST_IN_002, ...STANDING_IN_002],
    lastStated: [],
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'ex-brotherhood-2022': 'cancelled', 'ex-frontier-2022': 'held', 'absence-japarov-2022': 'absent', 'flow-coal-kg-tj': 'stopped' },
  },
  {
    ar: 'ماذا تقول الوثائق عن سنة 2023 كلها؟',
    en: 'What do the documents say of the whole of 2023?',
    link: 'time=2023-01-01/2023-12-31',
    read: '004 ¶3 ¶8: 14 and 15 December; ¶4 ¶7–16: what stands and what is past by then. 002 ¶11–14: stated before the window.',
    there: ['meet-munir-austin-2023', 'meet-blinken-munir-2023', 'war-russia-ukraine', ...STANDING_FIRST_IN_004, ...PAST_IN_004],
    lastStated: without(STANDING_IN_002, 'war-russia-ukraine'),
    ghosts: STANDING_FIRST_IN_2025,
    states: { 'meet-munir-austin-2023': 'held', 'meet-blinken-munir-2023': 'held', 'war-russia-ukraine': 'going-on' },
  },
  {
    ar: 'ماذا تقول الوثائق عن المدة من 1 تشرين الأول/أكتوبر 2022 إلى 31 تموز/يوليو 2025؟',
    en: 'What do the documents say of the time from 1 October 2022 to 31 July 2025?',
    link: 'time=2022-10-01/2025-07-31',
    read: 'All days of the five documents lie in it. Outside it: 1924 (000 ¶11) and the presence until August 2021 (001 ¶3). The withdrawal is in it only as 000 ¶8 puts it: some time before 26 July 2025.',
    there: [
      ...ON_7_OCTOBER, 'ex-brotherhood-2022', 'ex-frontier-2022', 'flow-coal-kg-tj', ...PAST_IN_002, ...STANDING_IN_002,
      'meet-munir-austin-2023', 'meet-blinken-munir-2023', ...STANDING_FIRST_IN_004, ...PAST_IN_004,
      'meet-mirza-saudi-2025', 'meet-munir-china-2025', 'meet-rubio-dar-2025', 'outreach-pk-defence-2025', ...CONFERENCE,
      ...STANDING_FIRST_IN_2025, ...PAST_IN_2025, 'withdrawal-afghanistan-2021',
    ],
    lastStated: [],
    ghosts: [],
    states: { 'ex-brotherhood-2022': 'cancelled', 'ex-frontier-2022': 'held', 'conf-2025': 'held', 'gas-tapi': 'under-way' },
  },
  {
    ar: 'ماذا تقول الوثائق عن سنة 2024 كلها؟',
    en: 'What do the documents say of the whole of 2024?',
    link: 'time=2024-01-01/2024-12-31',
    read: 'No paragraph dates anything to 2024; 002 and 004 spoke before it, 000, 001 and 003 after it.',
    there: [],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004],
    ghosts: STANDING_FIRST_IN_2025,
  },
  {
    ar: 'ماذا كان حتى 9 تشرين الأول/أكتوبر 2022؟',
    en: 'What was there up to 9 October 2022?',
    link: 'time=../2022-10-09',
    read: '002 ¶5 ¶9–14; and what lies before the axis: 000 ¶11 (1924), 001 ¶3 and 004 ¶10 (until August 2021, in 2021).',
    there: [...BEFORE_THE_AXIS, ...ON_7_OCTOBER, 'ex-brotherhood-2022', 'flow-coal-kg-tj', ...PAST_IN_002, ...STANDING_IN_002],
    lastStated: [],
    ghosts: SPOKEN_OF_FROM_004_ON,
    states: { 'ex-brotherhood-2022': 'cancelled', 'caliphate-1924': 'held', 'withdrawal-afghanistan-2021': 'held', 'absence-japarov-2022': 'absent' },
  },
  {
    ar: 'ماذا كان حتى 31 كانون الأول/ديسمبر 2023؟',
    en: 'What was there up to 31 December 2023?',
    link: 'time=../2023-12-31',
    read: '002 ¶5–13 and 004 ¶3–16, and what lies before the axis: 000 ¶11, 001 ¶3, 004 ¶10.',
    there: [
      ...BEFORE_THE_AXIS, ...ON_7_OCTOBER, 'ex-brotherhood-2022', 'ex-frontier-2022', 'flow-coal-kg-tj', ...PAST_IN_002,
      'meet-munir-austin-2023', 'meet-blinken-munir-2023', ...PAST_IN_004,
    ],
    lastStated: [...STANDING_IN_002, ...STANDING_FIRST_IN_004],
    ghosts: STANDING_FIRST_IN_2025,
    states: { 'ex-brotherhood-2022': 'cancelled', 'ex-frontier-2022': 'held', 'agreement-kg-cn': 'signed' },
  },
  {
    ar: 'ماذا تقول الوثائق كلها، في كل الأوقات؟',
    en: 'What do all the documents say, of all times?',
    link: '',
    read: 'Documents 000 to 004, whole; what they give no day (002 ¶9) stands in a group of its own.',
    there: [
      ...BEFORE_THE_AXIS, ...UNDATED, ...ON_7_OCTOBER, 'ex-brotherhood-2022', 'ex-frontier-2022', 'flow-coal-kg-tj', ...PAST_IN_002, ...STANDING_IN_002,
      'meet-munir-austin-2023', 'meet-blinken-munir-2023', ...STANDING_FIRST_IN_004, ...PAST_IN_004,
      'meet-mirza-saudi-2025', 'meet-munir-china-2025', 'meet-rubio-dar-2025', 'outreach-pk-defence-2025', ...CONFERENCE,
      ...STANDING_FIRST_IN_2025, ...PAST_IN_2025,
    ],
    lastStated: [],
    ghosts: [],
    states: {
      'ex-brotherhood-2022': 'cancelled', 'ex-frontier-2022': 'held', 'absence-japarov-2022': 'absent', 'conf-2025': 'held', 'gas-tapi': 'under-way',
      'rail-pk-af-uz': 'signed', 'flow-coal-kg-tj': 'stopped', 'meet-japarov-trudeau-2022': 'unknown', 'meet-munir-nuland-2023': 'held',
    },
  },
];

const DATED_MEETINGS_2023 = ['meet-munir-austin-2023', 'meet-blinken-munir-2023'];
const DATED_EVENTS_JULY_2025 = ['meet-mirza-saudi-2025', 'meet-munir-china-2025', 'meet-rubio-dar-2025', ...CONFERENCE];

export const CHANGE_QUESTIONS: readonly ChangeQuestion[] = [
  {
    ar: 'ما الذي تغيّر بين 1 تشرين الأول/أكتوبر 2022 و31 تموز/يوليو 2025؟',
    en: 'What changed between 1 October 2022 and 31 July 2025?',
    a: '2022-10-01',
    b: '2025-07-31',
    read: 'Days given: 002 ¶7 ¶9, 004 ¶3 ¶8, 000 ¶3, 003 ¶1–3 ¶14; of the arrival of officials only the day, so that it may have ended then (002 ¶9). Days in which a beginning lies, and no end: the stop «هذا العام» (002 ¶13), the efforts of «الأسبوع الماضي» (003 ¶2). No day at all: the visit of 2023 (004 ¶7 ¶9). Planned, then cancelled: 002 ¶5. The media wrote of a refusal on 6 October, before the absence: 002 ¶9.',
    began: [...ON_7_OCTOBER, 'ex-frontier-2022', 'flow-coal-kg-tj', 'outreach-pk-defence-2025', ...DATED_MEETINGS_2023, ...DATED_EVENTS_JULY_2025],
    ended: [...ON_7_OCTOBER, 'ex-frontier-2022', ...DATED_MEETINGS_2023, ...DATED_EVENTS_JULY_2025],
    changed: ['ex-brotherhood-2022'],
    firstSpoken: [
      'ex-brotherhood-2022', 'absence-japarov-2022', ...STANDING_IN_002, ...PAST_IN_002, ...STANDING_FIRST_IN_004, ...PAST_IN_004,
      ...STANDING_FIRST_IN_2025, ...PAST_IN_2025,
    ],
    lastStated: [
      'flow-coal-kg-tj', 'outreach-pk-defence-2025', ...STANDING_IN_002, ...STANDING_FIRST_IN_004, ...STANDING_FIRST_IN_2025,
      ...without([...PAST_IN_002, ...PAST_IN_004, ...PAST_IN_2025], ...EVENTS_TOLD_AS_PAST),
    ],
  },
  {
    ar: 'ما الذي تغيّر بين 1 كانون الثاني/يناير 2023 و31 كانون الأول/ديسمبر 2024؟',
    en: 'What changed between 1 January 2023 and 31 December 2024?',
    a: '2023-01-01',
    b: '2024-12-31',
    read: '004 ¶3 ¶8: 15 December 2023 and the day before; ¶4 ¶7–16: as of the document or past by then. The war with Ukraine was spoken of before (002 ¶11).',
    began: DATED_MEETINGS_2023,
    ended: DATED_MEETINGS_2023,
    changed: [],
    firstSpoken: [...STANDING_FIRST_IN_004, ...PAST_IN_004],
    lastStated: [...STANDING_FIRST_IN_004, ...without(PAST_IN_004, ...EVENTS_TOLD_AS_PAST), 'war-russia-ukraine'],
  },
  {
    ar: 'ما الذي تغيّر بين 20 و31 تموز/يوليو 2025؟',
    en: 'What changed between 20 and 31 July 2025?',
    a: '2025-07-20',
    b: '2025-07-31',
    read: '003 ¶2 ¶14: Thursday and Friday, and «خلال الأسبوع الماضي»; 000 ¶3, 001 ¶2, 003 ¶3: Saturday 26 July; 000 ¶6–11, 001 ¶3–8, 003 ¶14: as of that day or past by then. Spoken of before: relations with Pakistan (004), the war with Ukraine and the aims of the United States (002).',
    began: ['outreach-pk-defence-2025', ...DATED_EVENTS_JULY_2025],
    ended: DATED_EVENTS_JULY_2025,
    changed: [],
    firstSpoken: [...STANDING_FIRST_IN_2025, ...PAST_IN_2025],
    lastStated: [
      ...STANDING_FIRST_IN_2025, ...without(PAST_IN_2025, ...EVENTS_TOLD_AS_PAST), 'relation-us-pk', 'war-russia-ukraine', 'policy-us-central-asia', 'outreach-pk-defence-2025',
    ],
  },
];
