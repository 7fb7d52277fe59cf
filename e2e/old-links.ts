/** A link of every version that was released, with what it opened then and has to open ever after. */
export interface OldLink {
  version: string;
  link: string;
  /** Id of the pressed row of the list; null: no row. */
  selected?: string | null;
  /** The words on the timeline, in part. */
  date?: string;
  /** What the marked passage begins with. */
  passage?: string;
  /** Ids that the list holds, and does not hold. */
  rows?: string[];
  noRows?: string[];
  /** Heading of an opened document, in part. */
  document?: string;
}

export const OLD_LINKS: OldLink[] = [
  { version: '1 (corridors)', link: '#v=1&lang=en&map=4.2/36.5/68&time=2025-07-26&sel=gas-tapi&data=4ec1f641', selected: 'gas-tapi', date: '26 July 2025' },
  { version: '1 (corridors)', link: '#v=1&lang=ar&time=2022-10-12&sel=ex-brotherhood-2022&passage=002-cancelled&data=4ec1f641', selected: 'ex-brotherhood-2022', date: '2022' },
  { version: '1 (corridors)', link: '#v=1&lang=en&layers=exercises&view=list&data=4ec1f641', rows: ['ex-brotherhood-2022'], noRows: ['gas-tapi'] },
  { version: '1 (corridors)', link: '#v=1&lang=en&time=../2023-01-01&data=4ec1f641', rows: ['ex-brotherhood-2022'], date: '2023' },
  { version: '2 (corpus)', link: '#v=1&lang=en&doc=002&p=3&data=2d2890f6', document: '002' },
  { version: '2 (corpus)', link: '#v=1&lang=en&filter=voice:report&data=2d2890f6', rows: ['ex-brotherhood-2022'], noRows: ['gas-tapi', 'rail-cku'] },
  { version: '2 (corpus)', link: '#v=1&lang=ar&sel=state-kg&data=2d2890f6', selected: null },
  { version: '3 (time)', link: '#v=1&lang=en&ab=2022-10-01/2025-07-27&data=4d0cd36e', date: '27 July 2025' },
  { version: '3 (time)', link: '#v=1&lang=en&time=2022-10-01/2022-10-31&q=exercise&data=4d0cd36e', rows: ['ex-brotherhood-2022'] },
  { version: '4 (map)', link: '#v=1&lang=en&hide=kind:meeting,state:cancelled&data=4d0cd36e', noRows: ['ex-brotherhood-2022'] },
  { version: '4 (map)', link: '#v=1&lang=en&layers=corridors,records&sel=rail-cku&data=4d0cd36e', selected: 'rail-cku', noRows: ['ex-brotherhood-2022'] },
];

/** Every id of a feature and of a passage, by the version that first published it. None is ever lost: it stands, or leads on. */
export const OLD_IDS: Record<string, string> = {
  '1 (corridors)': `
    conf-2025 ex-brotherhood-2022 ex-frontier-2022 gas-tapi part-kg part-kz part-pk part-tj part-us part-uz power-casa1000 power-tutap rail-cku
    rail-pk-af-uz rail-transafghan 000-aims 000-american-support 000-army-chief-conference 000-army-leaders 000-at-a-time 000-casa 000-centcom-core
    000-gas-pipeline 000-host-conference 000-hosting-signals 000-initiative 000-ispr-step 000-kurilla 000-munir-rubio 000-pace 000-pakistan-pillar
    000-participants 000-projects-aim 000-projects-under-way 000-rail-agreement 000-rulers-organise 000-suspicions 000-theme 000-three-aims 000-title
    000-trans-afghan-rail 000-trump-munir 000-tutap 001-affirmed 001-delegates-discussed 001-first-of-kind 001-focus 001-four-states 001-hosted
    001-neighbours 001-officials 001-praised 001-relations-improving 001-shares-calls 001-speech-committed 001-speech-introduced 001-speech-threats
    001-theme 001-title 001-to-discuss 001-welcome 002-after-rahmon 002-border-conflict 002-builds-railway 002-cancelled 002-coal-stopped 002-demand
    002-frontier-absent 002-frontier-confirmed 002-frontier-dates 002-goods-bypass 002-kremlin-opposes 002-member-refused 002-planned
    002-reason-unknown 002-tajik-soldiers 002-turning 003-affirmed 003-aims 003-convergence 003-discussed 003-hosted 003-ispr-step 003-munir-committed
    003-participants 003-praised 003-speech-committed 003-speech-introduced 003-speech-threats 003-statement-closed 003-steadfast 003-theme
    003-welcome`,
  '2 (corpus)': `
    absence-japarov-2022 agreement-kg-cn agreement-kg-uz aid-afghanistan border-pk-af caliphate-1924 cards-kg-ru competition-us-ru-cn
    conflict-afghanistan conflict-kg-tj-border csto-founding exposure-central-asia expulsion-afghan-refugees flow-coal-kg-cn flow-coal-kg-tj
    flow-coal-kg-uz foreign-influence-muslim-lands interview-trudeau-2022 mediation-pk-iran meet-blinken-munir-2023 meet-cis-petersburg-2022
    meet-japarov-trudeau-2022 meet-mirza-saudi-2025 meet-munir-austin-2023 meet-munir-china-2025 meet-munir-finer-2023 meet-munir-nuland-2023
    meet-munir-rubio-2025 meet-munir-us-officials-2025 meet-rubio-dar-2025 meet-trump-munir-2025 outreach-pk-defence-2025 pk-arms-ukraine pk-extremism
    pk-political-unrest pk-us-trade policy-us-central-asia position-kg-csto position-pk-region presence-us-region region-central-south-asia
    relation-kg-ru relation-kg-us relation-munir-west relation-pk-us-army relation-us-pk sanctions-russia threat-isk trade-routes-pk
    visit-munir-us-2023 visit-munir-us-2025 visit-us-officials-kg-2022 war-israel-palestine war-russia-ukraine withdrawal-afghanistan-2021
    000-afghanistan-bridge 000-biden-reduced 000-caliphate-1924 000-competition 000-competition-objects 000-elites 000-powers-regions
    000-prominent-actors 000-reentry 000-republican-return 000-two-regions 000-us-reliance 000-withdrawal 001-us-presence-until-2021 002-agreements
    002-authorities-move 002-byline 002-cards 002-csto-amend 002-csto-created 002-invitation 002-japarov-absent 002-kyrgyzstan-chooses
    002-more-important 002-move-judged 002-ready-negotiations 002-states-choose 002-strong-partner 002-supplies-increased 002-title 002-trudeau-said
    002-us-officials 002-us-opportunity 002-us-plan 002-us-plan-resources 002-us-ready 002-war-sanctions 003-mirza-saudi 003-munir-beijing
    003-past-week 003-past-week-efforts 003-rubio-appreciation 003-rubio-dar 003-rubio-positive-role 004-arms-reports 004-army-role
    004-blinken-subject 004-caption 004-common-ground 004-decisive-role 004-diplomatic-source 004-exit-2021 004-exports-aid 004-incentive
    004-met-austin 004-met-blinken 004-met-nuland-finer 004-munir-militaries 004-munir-sought 004-munir-west 004-pakistan-seeking
    004-palestine-position 004-pentagon-statement 004-reception 004-refugees 004-source-dawn 004-spokesman-partner 004-spokesman-partnership 004-title
    004-unstable 004-us-priorities 004-visit-aim 004-world-conflicts`,
};
