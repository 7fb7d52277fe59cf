import { EVERYTHING, SEED } from '../verify/figure.ts';
import { AtlasPage, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

const GROUPS = {
  feature: 'في الأطلس', actor: 'أشخاص ودول وجهات', place: 'أماكن', document: 'الوثائق', passage: 'مقاطع', paragraph: 'فقرات أخرى في الوثائق', record: 'سجل من خارج الوثائق',
} as const;
type Group = keyof typeof GROUPS;
type Found = Partial<Record<Group, string>>;

/**
 * What each query finds: read from documents 000, 001, 002, 003 and 004 and from the names and records of the atlas made of
 * them, before the search was run. A trailing space ends the word; without it the last word may be a beginning.
 */
const TABLE: Record<string, ({ queries: string[] } & Found)[]> = {
  'spellings of names': [
    {
      queries: ['أوزبكستان', 'أوزبيكستان', 'اوزبكستان'],
      feature: 'agreement-kg-uz flow-coal-kg-cn flow-coal-kg-uz part-uz rail-cku rail-pk-af-uz',
      actor: 'state-uz',
      place: 'uzbekistan',
      passage: '000-participants 000-rail-agreement 000-tutap 001-four-states 002-builds-railway 002-supplies-increased 003-participants',
      record: 'rec-cku-agreement-2024 rec-cku-study-agreement-2022 rec-cku-uz-planned-2025 rec-conference-participants-2025 rec-transafghan-proposed-2018 rec-tutap-parties-2016 rec-tutap-uz-planned-2022 rec-uap-framework-2025 rec-uap-protocol-2023',
    },
    {
      queries: ['قرغيزستان', 'قيرغيزستان', 'قر غيزستان'],
      feature: 'agreement-kg-cn agreement-kg-uz cards-kg-ru conflict-kg-tj-border flow-coal-kg-cn flow-coal-kg-tj flow-coal-kg-uz part-kg position-kg-csto rail-cku relation-kg-ru relation-kg-us visit-us-officials-kg-2022',
      actor: 'jogorku-kenesh kg-authorities kg-banks kg-battalion kg-mod kg-mod-press state-kg us-officials-kg-2022',
      place: 'jalal-abad-kg kyrgyzstan',
      document: '002',
      passage: '000-participants 001-four-states 002-authorities-move 002-builds-railway 002-cancelled 002-cards 002-coal-stopped 002-csto-amend 002-frontier-absent 002-invitation 002-japarov-absent 002-kyrgyzstan-chooses 002-strong-partner 002-title 002-turning 002-us-officials 003-participants',
      paragraph: '002-15',
      record: 'rec-brotherhood-participants-2022 rec-casa-ac-kg-built-2024 rec-casa-ac-length-2022 rec-casa-ac-towers-2023 rec-casa-ground-broken-2016 rec-cku-agreement-2024 rec-cku-ground-broken-2024 rec-cku-study-agreement-2022 rec-conference-participants-2025 rec-japarov-absent-2022 rec-kg-tj-fighting-2022 rec-kg-tj-treaty-2025',
    },
    {
      queries: ['بلنكن', 'بلينكن'],
      feature: 'meet-blinken-munir-2023',
      actor: 'blinken',
      document: '004',
      passage: '004-caption 004-met-blinken 004-title',
      record: 'rec-blinken-munir-2023',
    },
    {
      queries: ['أميركا'],
      actor: 'state-us',
      place: 'united-states',
      document: '000',
      passage: '000-competition 000-kurilla 000-munir-rubio 000-pace 000-prominent-actors 000-republican-return 000-title 000-trump-munir 000-us-reliance 000-withdrawal 002-authorities-move 002-csto-created 002-turning 002-us-opportunity 002-us-plan',
      paragraph: '000-7',
    },
    {
      queries: ['كازخستان'],
      feature: 'part-kz',
      actor: 'state-kz',
      place: 'kazakhstan',
      passage: '000-participants 001-four-states 003-participants',
      record: 'rec-brotherhood-participants-2022 rec-conference-participants-2025',
    },
    {
      queries: ['تاجيكستان'],
      feature: 'conflict-kg-tj-border flow-coal-kg-tj part-tj',
      actor: 'state-tj tj-armed-forces',
      place: 'tajikistan',
      passage: '000-participants 000-tutap 001-four-states 002-border-conflict 002-coal-stopped 002-demand 002-frontier-absent 002-tajik-soldiers 003-participants',
      record: 'rec-brotherhood-participants-2022 rec-casa-ac-length-2022 rec-casa-ground-broken-2016 rec-casa-hvdc-length-2016 rec-conference-participants-2025 rec-frontier-dates-2022 rec-frontier-ended-2022 rec-frontier-site-2022 rec-kg-tj-fighting-2022 rec-kg-tj-treaty-2025 rec-tutap-parties-2016 rec-tutap-tj-built-2011',
    },
    {
      queries: ['كابول'],
      feature: 'rail-transafghan',
      place: 'kabul',
      record: 'rec-transafghan-kabul-peshawar-planned-2022 rec-transafghan-length-2022 rec-transafghan-mazar-kabul-planned-2022 rec-transafghan-proposed-2018 rec-transafghan-study-2025 rec-tutap-plan-2013 rec-tutap-protest-2016 rec-tutap-salang-2016 rec-tutap-south-contracts-2023 rec-uap-framework-2025 rec-uap-length-640-2025 rec-uap-office-2023',
    },
    {
      queries: ['بشاور'],
      feature: 'rail-transafghan',
      place: 'peshawar',
      record: 'rec-transafghan-kabul-peshawar-planned-2022 rec-transafghan-length-2022 rec-transafghan-proposed-2018',
    },
  ],
  'letters before a name': [
    {
      queries: ['وأوزبكستان', 'بأوزبيكستان', 'لاوزبكستان', 'الأوزبكستان'],
      feature: 'agreement-kg-uz flow-coal-kg-cn flow-coal-kg-uz part-uz rail-cku rail-pk-af-uz',
      actor: 'state-uz',
      place: 'uzbekistan',
      passage: '000-participants 000-rail-agreement 000-tutap 001-four-states 002-builds-railway 002-supplies-increased 003-participants',
      record: 'rec-cku-agreement-2024 rec-cku-study-agreement-2022 rec-cku-uz-planned-2025 rec-conference-participants-2025 rec-transafghan-proposed-2018 rec-tutap-parties-2016 rec-tutap-uz-planned-2022 rec-uap-framework-2025 rec-uap-protocol-2023',
    },
    {
      queries: ['ولقيرغيزستان'],
      feature: 'agreement-kg-cn agreement-kg-uz cards-kg-ru conflict-kg-tj-border flow-coal-kg-cn flow-coal-kg-tj flow-coal-kg-uz part-kg position-kg-csto rail-cku relation-kg-ru relation-kg-us visit-us-officials-kg-2022',
      actor: 'jogorku-kenesh kg-authorities kg-banks kg-battalion kg-mod kg-mod-press state-kg us-officials-kg-2022',
      place: 'jalal-abad-kg kyrgyzstan',
      document: '002',
      passage: '000-participants 001-four-states 002-authorities-move 002-builds-railway 002-cancelled 002-cards 002-coal-stopped 002-csto-amend 002-frontier-absent 002-invitation 002-japarov-absent 002-kyrgyzstan-chooses 002-strong-partner 002-title 002-turning 002-us-officials 003-participants',
      paragraph: '002-15',
      record: 'rec-brotherhood-participants-2022 rec-casa-ac-kg-built-2024 rec-casa-ac-length-2022 rec-casa-ac-towers-2023 rec-casa-ground-broken-2016 rec-cku-agreement-2024 rec-cku-ground-broken-2024 rec-cku-study-agreement-2022 rec-conference-participants-2025 rec-japarov-absent-2022 rec-kg-tj-fighting-2022 rec-kg-tj-treaty-2025',
    },
    {
      queries: ['وبلينكن', 'لبلنكن'],
      feature: 'meet-blinken-munir-2023',
      actor: 'blinken',
      document: '004',
      passage: '004-caption 004-met-blinken 004-title',
      record: 'rec-blinken-munir-2023',
    },
    {
      queries: ['للصين'],
      feature: 'agreement-kg-cn competition-us-ru-cn flow-coal-kg-cn flow-coal-kg-uz rail-cku',
      actor: 'state-cn',
      place: 'china',
      passage: '000-competition 000-projects-aim 000-prominent-actors 002-builds-railway 002-supplies-increased',
      record: 'rec-cku-agreement-2024 rec-cku-cn-planned-2025 rec-cku-study-agreement-2022',
    },
    {
      queries: ['هند'],
      feature: 'gas-tapi',
      actor: 'state-in',
      place: 'india',
      passage: '000-gas-pipeline',
      record: 'rec-tapi-length-1814-2015',
    },
    {
      queries: ['وراولبندي'],
      feature: 'meet-mirza-saudi-2025',
      place: 'rawalpindi',
      passage: '003-mirza-saudi 003-past-week',
    },
    {
      queries: ['لأفغانستان السكة'],
      feature: 'rail-pk-af-uz rail-transafghan',
      passage: '000-rail-agreement 000-trans-afghan-rail',
      record: 'rec-transafghan-study-2025 rec-uap-framework-2025',
    },
    {
      queries: ['واشنطن'],
      feature: 'meet-blinken-munir-2023 visit-munir-us-2023',
      actor: 'state-us',
      place: 'washington',
      document: '004',
      passage: '001-relations-improving 004-caption 004-met-blinken 004-munir-sought 004-reception 004-unstable 004-world-conflicts',
      record: 'rec-austin-munir-2023 rec-blinken-munir-2023',
    },
  ],
  'one word and not another': [
    {
      queries: ['بكين'],
      feature: 'meet-munir-china-2025',
      place: 'beijing',
      passage: '003-munir-beijing 003-past-week',
      record: 'rec-cku-agreement-2024 rec-munir-beijing-2025',
    },
    {
      queries: ['القرغيز '],
      actor: 'many-kyrgyz',
      passage: '002-demand',
      paragraph: '002-15',
    },
    {
      queries: ['القرغيزية'],
      actor: 'kg-mod kg-mod-press state-kg',
      place: 'kyrgyzstan',
      passage: '002-frontier-confirmed',
      record: 'rec-brotherhood-cancelled-2022 rec-casa-ac-built-2025 rec-casa-ac-kg-built-2024 rec-cku-study-agreement-2022 rec-cku-tunnel-2025',
    },
    {
      queries: ['أمريكا'],
      actor: 'state-us',
      place: 'united-states',
      document: '000',
      passage: '000-competition 000-kurilla 000-munir-rubio 000-pace 000-prominent-actors 000-republican-return 000-title 000-trump-munir 000-us-reliance 000-withdrawal 002-authorities-move 002-csto-created 002-turning 002-us-opportunity 002-us-plan',
      paragraph: '000-7',
    },
    {
      queries: ['الأمريكية'],
      feature: 'meet-japarov-trudeau-2022 meet-munir-us-officials-2025 visit-us-officials-kg-2022 withdrawal-afghanistan-2021',
      actor: 'centcom pentagon state-us us-forces us-officials us-officials-kg-2022 us-state-spokesman',
      place: 'united-states',
      passage: '000-american-support 000-army-chief-conference 000-army-leaders 000-centcom-core 000-hosting-signals 000-initiative 000-kurilla 000-munir-rubio 000-rulers-organise 000-three-aims 002-more-important 002-us-officials 003-rubio-dar 004-caption 004-decisive-role 004-exit-2021 004-met-austin 004-met-blinken 004-spokesman-partner',
      record: 'rec-austin-munir-2023 rec-blinken-munir-2023',
    },
    {
      queries: ['خراسان'],
      feature: 'threat-isk',
      actor: 'islamic-state-khorasan',
      passage: '004-us-priorities',
    },
    {
      queries: ['دار'],
      feature: 'meet-rubio-dar-2025',
      actor: 'dar',
      passage: '003-rubio-dar',
    },
    { queries: ['دون '], actor: 'dawn', record: 'rec-austin-munir-2023 rec-blinken-munir-2023 rec-brotherhood-cancelled-2022' },
    { queries: ['حرية'] },
    { queries: ['روس '] },
    { queries: ['سند'] },
    { queries: ['الخلافات'] },
    {
      queries: ['الصين'],
      feature: 'agreement-kg-cn competition-us-ru-cn flow-coal-kg-cn flow-coal-kg-uz rail-cku',
      actor: 'state-cn',
      place: 'china',
      passage: '000-competition 000-projects-aim 000-prominent-actors 002-builds-railway 002-supplies-increased',
      record: 'rec-cku-agreement-2024 rec-cku-cn-planned-2025 rec-cku-study-agreement-2022',
    },
  ],
  'harakat, numerals, plurals': [
    { queries: ['خُطوة'], passage: '000-ispr-step 000-trump-munir 003-ispr-step' },
    { queries: ['يعد'], passage: '000-initiative 000-ispr-step 001-first-of-kind' },
    { queries: ['مُجْمَل'], passage: '004-diplomatic-source' },
    { queries: ['تمَّ '], passage: '002-cancelled' },
    { queries: ['بسم'], paragraph: '002-1' },
    { queries: ['مشارق', 'أرسل رسوله'], paragraph: '000-12' },
    {
      queries: ['٢٠٢١'],
      feature: 'withdrawal-afghanistan-2021',
      passage: '001-us-presence-until-2021 004-exit-2021',
      record: 'rec-casa-af-stopped-2021 rec-casa-pk-started-2021 rec-tapi-adb-suspension-2021',
    },
    { queries: ['1924'], feature: 'caliphate-1924', passage: '000-caliphate-1924' },
    {
      queries: ['مناورة'],
      feature: 'ex-brotherhood-2022',
      passage: '002-cancelled',
      record: 'rec-brotherhood-cancelled-2022 rec-brotherhood-participants-2022 rec-brotherhood-planned-2022',
    },
    {
      queries: ['اتفاقية'],
      feature: 'agreement-kg-cn agreement-kg-uz rail-pk-af-uz',
      passage: '000-rail-agreement 002-agreements 002-us-officials',
      record: 'rec-cku-agreement-2024 rec-cku-study-agreement-2022 rec-kg-tj-treaty-2025 rec-transafghan-study-2025 rec-tutap-south-contracts-2023 rec-uap-framework-2025',
    },
    {
      queries: ['مسؤولين'],
      feature: 'meet-munir-us-officials-2025 visit-us-officials-kg-2022',
      actor: 'us-officials us-officials-kg-2022',
      passage: '000-munir-rubio 001-officials 002-us-officials 003-participants 004-decisive-role 004-pentagon-statement',
      record: 'rec-blinken-munir-2023',
    },
    {
      queries: ['السلطات'],
      actor: 'kg-authorities',
      passage: '002-authorities-move 002-turning',
      record: 'rec-casa-af-waiting-2025',
    },
  ],
  'phrases and several words': [
    { queries: ['"آسيا الوسطى والجنوبية"'], feature: 'competition-us-ru-cn region-central-south-asia', passage: '000-casa 000-hosting-signals 000-prominent-actors 000-two-regions 003-discussed' },
    { queries: ['"رئيس أركان"'], document: '004', passage: '003-munir-committed 004-caption 004-met-blinken 004-title' },
    { queries: ['«تعزيز الروابط»'], passage: '000-theme 001-theme 003-theme', record: 'rec-conference-participants-2025' },
    {
      queries: ['"الأمن الجماعي"'],
      feature: 'csto-founding position-kg-csto',
      actor: 'csto',
      passage: '002-csto-amend 002-csto-created 002-frontier-absent 002-member-refused',
      record: 'rec-brotherhood-cancelled-2022 rec-frontier-dates-2022',
    },
    {
      queries: ['"وزارة الدفاع"'],
      actor: 'kg-mod kg-mod-press pentagon',
      passage: '002-cancelled 002-frontier-confirmed',
      record: 'rec-brotherhood-cancelled-2022',
    },
    {
      queries: ['منير أوستن'],
      feature: 'meet-munir-austin-2023',
      passage: '004-met-austin',
      record: 'rec-austin-munir-2023 rec-blinken-munir-2023',
    },
    { queries: ['زيارة لواشنطن'], feature: 'visit-munir-us-2023', passage: '004-unstable' },
    {
      queries: ['صادر جباروف'],
      feature: 'absence-japarov-2022 meet-japarov-trudeau-2022',
      actor: 'japarov',
      passage: '002-japarov-absent 002-more-important',
      record: 'rec-japarov-absent-2022',
    },
    { queries: ['حزب التحرير'], actor: 'hizb-ut-tahrir ht-central-media-office ht-radio', passage: '002-byline' },
    {
      queries: ['"Central Asia"'],
      feature: 'policy-us-central-asia region-central-south-asia',
      passage: '000-army-leaders 000-initiative 000-two-regions 001-delegates-discussed 001-officials 001-title 002-us-plan',
      paragraph: '000-11',
      record: 'rec-tutap-parties-2016',
    },
    { queries: ['"steadfast brotherhood"'], feature: 'ex-brotherhood-2022', passage: '002-cancelled' },
  ],
  'English, and names no document uses': [
    {
      queries: ['railway'],
      feature: 'rail-cku rail-pk-af-uz rail-transafghan',
      passage: '000-rail-agreement 000-trans-afghan-rail 002-builds-railway',
      record: 'rec-cku-agreement-2024 rec-cku-ground-broken-2024 rec-cku-length-532-2025 rec-cku-study-agreement-2022 rec-transafghan-kabul-peshawar-planned-2022 rec-transafghan-length-2022 rec-transafghan-mazar-kabul-planned-2022 rec-transafghan-proposed-2018 rec-transafghan-study-2025 rec-uap-framework-2025 rec-uap-length-640-2025 rec-uap-office-2023',
    },
    { queries: ['coal'], feature: 'flow-coal-kg-tj', passage: '002-coal-stopped' },
    {
      queries: ['Blinken'],
      feature: 'meet-blinken-munir-2023',
      actor: 'blinken',
      passage: '004-caption 004-met-blinken 004-source-dawn 004-title',
      record: 'rec-blinken-munir-2023',
    },
    { queries: ['lunch'], feature: 'meet-trump-munir-2025', passage: '000-trump-munir' },
    { queries: ['lunch '] },
    {
      queries: ['Uzbekistan'],
      feature: 'agreement-kg-uz flow-coal-kg-uz part-uz rail-cku rail-pk-af-uz',
      actor: 'state-uz',
      place: 'uzbekistan',
      passage: '000-participants 000-rail-agreement 000-tutap 001-four-states 002-builds-railway 002-supplies-increased 003-participants',
      record: 'rec-cku-agreement-2024 rec-cku-length-532-2025 rec-cku-study-agreement-2022 rec-cku-uz-planned-2025 rec-conference-participants-2025 rec-transafghan-length-2022 rec-transafghan-proposed-2018 rec-tutap-parties-2016 rec-tutap-uz-planned-2022 rec-uap-framework-2025 rec-uap-protocol-2023',
    },
    {
      queries: ['Kyrgyz '],
      actor: 'many-kyrgyz state-kg',
      place: 'kyrgyzstan',
      passage: '002-demand 002-frontier-confirmed',
      paragraph: '002-15',
      record: 'rec-brotherhood-cancelled-2022 rec-casa-ac-built-2025 rec-cku-study-agreement-2022 rec-cku-tunnel-2025',
    },
    {
      queries: ['refugees'],
      feature: 'expulsion-afghan-refugees',
      actor: 'afghan-refugees',
      passage: '004-refugees',
    },
    { queries: ['Munir Rubio'], feature: 'meet-munir-rubio-2025', passage: '000-munir-rubio' },
    { queries: ['تابي', 'TAPI'], feature: 'gas-tapi' },
    { queries: ['CKU'], feature: 'rail-cku' },
    { queries: ['روبيج'], feature: 'ex-frontier-2022', record: 'rec-frontier-dates-2022 rec-frontier-ended-2022' },
    { queries: ['Нерушимое братство'], feature: 'ex-brotherhood-2022' },
    { queries: ['سنتكوم'], actor: 'centcom' },
    { queries: ['CASA-1000'], feature: 'power-casa1000', passage: '000-casa' },
    { queries: ['TUTAP'], feature: 'power-tutap', passage: '000-tutap' },
    {
      queries: ['ISPR'],
      actor: 'ispr',
      passage: '003-aims 003-hosted 003-speech-introduced',
      record: 'rec-blinken-munir-2023',
    },
  ],
};

/** What the five documents were read together with; whatever came later is left out of the comparison. */
const KNOWN: Partial<Record<Group, string>> = {
  feature: `
    competition-us-ru-cn region-central-south-asia relation-pk-us-army caliphate-1924 relation-us-pk relation-munir-west expulsion-afghan-refugees threat-isk aid-afghanistan
    war-israel-palestine pk-arms-ukraine pk-political-unrest pk-us-trade pk-extremism conflict-kg-tj-border war-russia-ukraine sanctions-russia relation-kg-ru relation-kg-us
    policy-us-central-asia position-kg-csto csto-founding withdrawal-afghanistan-2021 presence-us-region exposure-central-asia border-pk-af conflict-afghanistan
    outreach-pk-defence-2025 mediation-pk-iran position-pk-region foreign-influence-muslim-lands gas-tapi rail-pk-af-uz rail-transafghan rail-cku power-casa1000 power-tutap
    trade-routes-pk flow-coal-kg-tj flow-coal-kg-cn flow-coal-kg-uz agreement-kg-cn agreement-kg-uz cards-kg-ru ex-brotherhood-2022 ex-frontier-2022 meet-trump-munir-2025
    meet-munir-rubio-2025 meet-munir-us-officials-2025 visit-munir-us-2025 meet-blinken-munir-2023 meet-munir-nuland-2023 meet-munir-finer-2023 meet-munir-austin-2023
    visit-munir-us-2023 meet-cis-petersburg-2022 absence-japarov-2022 meet-japarov-trudeau-2022 visit-us-officials-kg-2022 interview-trudeau-2022 meet-mirza-saudi-2025
    meet-munir-china-2025 meet-rubio-dar-2025 conf-2025 part-pk part-us part-kz part-kg part-tj part-uz`,
  actor: `
    state-pk state-us state-kz state-kg state-tj state-uz state-af state-tm state-in state-cn state-ru munir kurilla trump rubio dar mirza japarov rahmon putin trudeau
    blinken nuland finer austin eldar-khamzin ispr centcom pk-leadership kg-mod kg-mod-press csto jogorku-kenesh jogorku-kenesh-deputies many-kyrgyz kremlin 24kg dawn
    foreign-policy state-ua taliban biden-administration pk-military-establishment pk-army-leadership west us-state-spokesman pentagon diplomatic-source-004 pk-government
    us-forces us-officials pk-army af-armed-forces islamic-state-khorasan afghan-refugees unnamed-reports-004 nato cis cis-leaders kg-authorities kg-banks kg-battalion
    kg-unit-20636 tj-armed-forces us-officials-kg-2022 media-unnamed hizb-ut-tahrir ht-central-media-office ht-radio international-forces central-asian-states
    saudi-navy-commander cn-senior-leaders state-ir`,
  place: `
    pakistan united-states kazakhstan kyrgyzstan tajikistan uzbekistan afghanistan turkmenistan india china russia islamabad rawalpindi beijing washington st-petersburg
    balykchy kharbmaidon galkynysh serhetabat guzara shindand delaram gereshk kandahar spin-boldak chaman quetta loralai dera-ghazi-khan multan fazilka termez hairatan mazar
    pul-e-khumri charikar kabul jalalabad-af torkham landi-kotal peshawar maidan-shahr pul-e-alam kharlachi kashgar torugart kosh-dobo jalal-abad-kg andijan datka uzgen osh
    nookat kyzyl-kiya pulgon alga-kg kara-bak batken samarkandyk katran razzakov suluktu sughd500 sangtuda bokhtar dusti panji-poyon imam-sahib kunduz khanabad khinj bazarak
    tagab sarobi qarghayi kuz-kunar goshta andkhoy sheberghan doshi`,
  record: `
    rec-tapi-ground-broken-2015 rec-tapi-capacity-2015 rec-tapi-length-1814-2015 rec-tapi-herat-ceremony-2018 rec-tapi-adb-suspension-2021 rec-tapi-rest-planned-2022
    rec-tapi-herat-started-2024 rec-tapi-tm-built-2024 rec-tapi-herat-14-km-2025 rec-tapi-herat-next-stage-2025 rec-tapi-length-1821-2025 rec-transafghan-first-train-2011
    rec-transafghan-proposed-2018 rec-transafghan-length-2022 rec-transafghan-mazar-kabul-planned-2022 rec-transafghan-kabul-peshawar-planned-2022 rec-transafghan-study-2025
    rec-uap-office-2023 rec-uap-protocol-2023 rec-uap-framework-2025 rec-uap-length-640-2025 rec-uap-length-647-2025 rec-cku-study-agreement-2022 rec-cku-agreement-2024
    rec-cku-ground-broken-2024 rec-cku-length-523-2025 rec-cku-cn-planned-2025 rec-cku-uz-planned-2025 rec-cku-length-532-2025 rec-cku-tunnel-2025
    rec-casa-bank-approval-2014 rec-casa-ground-broken-2016 rec-casa-hvdc-length-2016 rec-casa-pk-started-2021 rec-casa-af-stopped-2021 rec-casa-ac-length-2022
    rec-casa-ac-towers-2023 rec-casa-resumption-2024 rec-casa-ac-kg-built-2024 rec-casa-ac-built-2025 rec-casa-af-waiting-2025 rec-tutap-tj-built-2011 rec-tutap-plan-2013
    rec-tutap-tm-approved-2015 rec-tutap-salang-2016 rec-tutap-protest-2016 rec-tutap-parties-2016 rec-tutap-uz-planned-2022 rec-tutap-south-contracts-2023
    rec-brotherhood-cancelled-2022 rec-brotherhood-planned-2022 rec-brotherhood-participants-2022 rec-frontier-dates-2022 rec-frontier-site-2022 rec-frontier-ended-2022
    rec-conference-held-2025 rec-conference-participants-2025 rec-petersburg-held-2022 rec-japarov-absent-2022 rec-munir-beijing-2025 rec-kg-tj-fighting-2022
    rec-kg-tj-treaty-2025 rec-austin-munir-2023 rec-blinken-munir-2023`,
};

const isKnown = (group: Group, id: string): boolean => {
  const known = KNOWN[group]?.split(/\s+/u);
  return known ? known.includes(id) : /^00[0-4](?:-|$)/u.test(id);
};

/** The results shown, group by group, ids in order. */
async function resultsOf(page: Page): Promise<Found> {
  // Two frames on, what is shown is what was asked for last.
  const shown = await page.evaluate(() => new Promise<[string, string][]>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([...document.querySelectorAll<HTMLElement>('[role=option]')].map((option) => [
      option.closest('[role=group]')?.querySelector('header')?.textContent ?? '', option.dataset['id'] ?? '',
    ]))));
  }));
  const found: Found = {};
  for (const group of Object.keys(GROUPS) as Group[]) {
    const ids = shown.flatMap(([name, id]) => (name === GROUPS[group] && id !== undefined && isKnown(group, id) ? [id] : [])).sort();
    if (ids.length > 0) found[group] = ids.join(' ');
  }
  return found;
}

async function open(page: Page, address: string, language: Language = 'ar'): Promise<AtlasPage> {
  const atlas = new AtlasPage(page, address, language);
  await atlas.open('', false);
  await atlas.search.click();
  return atlas;
}

/** The option of a result, and the letters marked in it. */
const optionOf = (page: Page, id: string) => page.locator(`[role=option][data-id="${id}"]`);
const markedIn = (page: Page, id: string) => optionOf(page, id).locator('b').evaluateAll((marks) => marks.map((mark) => mark.textContent));

/** Two halves, so that two runners share them. */
for (const half of [0, 1]) {
  test(`every query finds exactly what a reader finds: ${Object.keys(TABLE).filter((_, index) => index % 2 === half).join('; ')}`, async ({ page, address }) => {
    const atlas = await open(page, address);
    // In the daily run a third of them, another third another day.
    const rows = Object.values(TABLE).filter((_, index) => index % 2 === half).flat().filter((_, index) => EVERYTHING || index % 3 === SEED % 3);
    for (const { queries, ...found } of rows) {
      for (const query of queries) {
        await atlas.search.fill(query);
        await expect.poll(() => resultsOf(page), { message: query, timeout: 3_000, intervals: [30, 60, 120] }).toEqual(found);
      }
    }
  });
}

test('the table holds at least forty queries, none twice', () => {
  const queries = Object.values(TABLE).flat().flatMap((row) => row.queries);
  expect(queries.length).toBeGreaterThanOrEqual(44);
  expect(new Set(queries).size).toBe(queries.length);
});

test('the letters found are marked as they are written, harakat and slips of the pen and all', async ({ page, address }) => {
  const atlas = await open(page, address);
  for (const [query, id, letters] of [
    ['اوزبكستان', '000-participants', ['أوزبيكستان']], ['قيرغيزستان', '002-kyrgyzstan-chooses', ['قرغيزستان']], ['قرغيزستان', '002-15', ['قر', 'غيزستان']],
    ['لبلنكن', '004-met-blinken', ['بلينكن']], ['تم', '002-cancelled', ['تمّ']], ['يعد', '001-first-of-kind', ['يُعد']], ['مجمل', '004-diplomatic-source', ['مُجمل']], ['خطوه', '000-ispr-step', ['خطوة']],
    ['واشنطن', '004-unstable', ['واشنطنـ']], ['الجتماع', '002-japarov-absent', ['الجتماع']], ['معوزير', '004-met-austin', ['معوزير']], ['بسم الله', '002-1', ['بِسَمِ', 'ٱللهِ']],
    ['زوي', '000-12', ['زَوَى', 'زُوِيَ']], ['المشركون', '000-12', ['الْمُشْرِكُونَ']], ['ISPR', '003-aims', ['ISPR']], ['1924', '000-caliphate-1924', ['1924']], ['٢٠٢١', '004-exit-2021', ['2021']],
    ['مناورة', '002-cancelled', ['مناورات']], ['"الأمن الجماعي"', '002-csto-amend', ['الأمن', 'الجماعي']], ['اوزب', '002-supplies-increased', ['أوزب']], ['coal', '002-coal-stopped', ['coal']],
  ] as const) {
    await atlas.search.fill(query);
    await expect.poll(() => markedIn(page, id), { message: query }).toEqual(letters);
  }
});

test('scripture is shown whole or not at all', async ({ page, address }) => {
  const atlas = await open(page, address);
  const saying = '«إِنَّ اللهَ زَوَى لِي الْأَرْضَ فَرَأَيْتُ مَشَارِقَهَا وَمَغَارِبَهَا، وَإِنَّ أُمَّتِي سَيَبْلُغُ مُلْكُهَا مَا زُوِيَ لِي مِنْهَا»';
  const verse = '﴿هُوَ الَّذِي أَرْسَلَ رَسُولَهُ بِالْهُدَى وَدِينِ الْحَقِّ لِيُظْهِرَهُ عَلَى الدِّينِ كُلِّهِ وَلَوْ كَرِهَ الْمُشْرِكُونَ﴾';
  for (const [query, whole] of [
    ['زوى', saying], ['سيبلغ', saying], ['مغاربها', saying], ['أمتي', saying], ['رسوله', verse], ['المشركون', verse], ['كره', verse], ['صحيح مسلم', saying], ['القرآن', verse], ['كشمير', ''], ['فلسطين', ''],
  ] as const) {
    await atlas.search.fill(query);
    await expect(optionOf(page, '000-12').locator('b').first()).toBeVisible();
    const text = await optionOf(page, '000-12').locator('q').innerText();
    expect(text, query).toContain(whole);
    for (const scripture of [saying, verse]) {
      const signs = [scripture.charAt(0), scripture.slice(-1)] as const;
      expect(signs.some((sign) => text.includes(sign)), `${query}: part of it`).toBe(text.includes(scripture));
    }
  }
  await atlas.search.fill('الرحيم');
  await expect(optionOf(page, '002-1').locator('q')).toHaveText('بِسَمِ ٱللهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ');
  await atlas.search.fill('polytheists');
  await expect(optionOf(page, '000-12').locator('.gloss')).toContainText('"It is He who has sent His Messenger with the guidance and the religion of truth, to make it prevail over all religion, though the polytheists be averse"');
});

test('a passage found is a quotation: in quotation marks, with document and voice', async ({ page, address }) => {
  const atlas = await open(page, address);
  for (const [query, id, quote, where] of [
    ['الفحم', '002-coal-stopped', 'أوقفت قرغيزستان هذا العام إمدادات الفحم إلى طاجيكستان', 'الوثيقة 002: خبر مع تعليق، مترجم · التعليق'],
    ['باليكشي', '002-planned', 'التي كان من المقرر عقدها في الفترة من 10 إلى 14 تشرين الأول/أكتوبر في مركز تدريب إديلويس للوحدة العسكرية رقم 20636 في باليكشي', 'الوثيقة 002: خبر مع تعليق، مترجم · الخبر'],
    ['مأدبة', '000-trump-munir', 'وقد التقى ترامب بقائد الجيش الباكستاني الجنرال عاصم منير خلال مأدبة غداء في خطوة غير مسبوقة أثناء زيارته لأمريكا', 'الوثيقة 000: خبر مع تعليق، الناشر غير ظاهر · التعليق'],
  ] as const) {
    await atlas.search.fill(query);
    const quotation = optionOf(page, id).locator('q');
    await expect(quotation).toHaveText(quote);
    expect(await quotation.evaluate((q) => [getComputedStyle(q, '::before').content, getComputedStyle(q, '::after').content, getComputedStyle(q).quotes])).toEqual(['open-quote', 'close-quote', '"«" "»"']);
    await expect(optionOf(page, id).locator('small')).toHaveText(where);
  }
});

test('a name no document uses says so; a name they use does not', async ({ page, address }) => {
  const atlas = await open(page, address);
  for (const [query, id, name] of [['تابي', 'gas-tapi', 'تابي'], ['tapi', 'gas-tapi', 'TAPI'], ['CKU', 'rail-cku', 'CKU'], ['روبيج', 'ex-frontier-2022', 'روبيج 2022'], ['كاسا', 'power-casa1000', 'كاسا-1000']] as const) {
    await atlas.search.fill(query);
    await expect(optionOf(page, id).locator('small')).toHaveText(`${name}: ليس من ألفاظ الوثائق`);
  }
  for (const [query, id] of [['أنابيب الغاز', 'gas-tapi'], ['TUTAP', 'power-tutap'], ['فرونتير', 'ex-frontier-2022']] as const) {
    await atlas.search.fill(query);
    await expect(optionOf(page, id)).toHaveCount(1);
    await expect(optionOf(page, id)).not.toContainText('ليس من ألفاظ الوثائق');
  }
  // Suggestions, with nothing or a beginning written, are neutral names.
  await atlas.search.fill('');
  await page.keyboard.press('ArrowDown');
  await expect(optionOf(page, 'gas-tapi')).toHaveText('خط أنابيب الغاز (تركمانستان - أفغانستان - باكستان - الهند)');
  expect(Object.keys(await resultsOf(page))).toEqual(['feature']);
  await atlas.search.fill('منير');
  await expect(optionOf(page, 'munir')).toHaveText('عاصم منير');
});

for (const language of ['ar', 'en'] as const) {
  test(`by keyboard alone a result opens text and map at once, ${language}`, async ({ page, address }) => {
    const atlas = await open(page, address, language);
    await page.keyboard.type('باليكشي');
    await expect(optionOf(page, '002-planned')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=option]')).toHaveCount(0);
    await expect(atlas.search).toBeFocused();
    await expect(atlas.search).toHaveValue('باليكشي');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('"إلغاء مناورات"');
    await expect(optionOf(page, '002-cancelled')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=option][data-focused]')).toHaveAttribute('data-id', '002-cancelled');
    await page.keyboard.press('Enter');
    await expect(atlas.mark).toHaveText('ذكر موقع IA 24.KG في 9 تشرين الأول/أكتوبر، نقلاً عن وزارة الدفاع في قرغيزستان، أنه تمّ إلغاء مناورات "الأخوة الراسخة - 2022"');
    await expect(atlas.row('ex-brotherhood-2022')).toHaveAttribute('aria-pressed', 'true');
    await expect(atlas.search).toHaveValue('');
    await expect(page.locator('#reader')).toBeFocused();
    await expect(page).toHaveURL(/sel=ex-brotherhood-2022/);
  });
}
