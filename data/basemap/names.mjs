/** Hand-kept tables of the base map: names (Arabic first), label points, ranks, disputed areas. Read by make.mjs. */

/** ISO 3166-1: alpha-2 and numeric. */
export const ISO = 'AF004 AL008 DZ012 AS016 AD020 AO024 AG028 AZ031 AR032 AU036 AT040 BS044 BH048 BD050 AM051 BB052 BE056 BM060 BT064 BO068 BA070 BW072 BR076 BZ084 IO086 SB090 VG092 BN096 BG100 MM104 BI108 BY112 KH116 CM120 CA124 CV132 KY136 CF140 LK144 TD148 CL152 CN156 TW158 CO170 KM174 CG178 CD180 CK184 CR188 HR191 CU192 CY196 CZ203 BJ204 DK208 DM212 DO214 EC218 SV222 GQ226 ET231 ER232 EE233 FO234 FK238 GS239 FJ242 FI246 AX248 FR250 PF258 TF260 DJ262 GA266 GE268 GM270 PS275 DE276 GH288 GI292 KI296 GR300 GL304 GD308 GU316 GT320 GN324 GY328 HT332 HM334 VA336 HN340 HK344 HU348 IS352 IN356 ID360 IR364 IQ368 IE372 IL376 IT380 CI384 JM388 JP392 KZ398 JO400 KE404 KP408 KR410 KW414 KG417 LA418 LB422 LS426 LV428 LR430 LY434 LI438 LT440 LU442 MO446 MG450 MW454 MY458 MV462 ML466 MT470 MR478 MU480 MX484 MC492 MN496 MD498 ME499 MS500 MA504 MZ508 OM512 NA516 NR520 NP524 NL528 CW531 AW533 SX534 NC540 VU548 NZ554 NI558 NE562 NG566 NU570 NF574 NO578 MP580 UM581 FM583 MH584 PW585 PK586 PA591 PG598 PY600 PE604 PH608 PN612 PL616 PT620 GW624 TL626 PR630 QA634 RO642 RU643 RW646 BL652 SH654 KN659 AI660 LC662 MF663 PM666 VC670 SM674 ST678 SA682 SN686 RS688 SC690 SL694 SG702 SK703 VN704 SI705 SO706 ZA710 ZW716 ES724 SS728 SD729 EH732 SR740 SZ748 SE752 CH756 SY760 TJ762 TH764 TG768 TO776 TT780 AE784 TN788 TR792 TM795 TC796 TV798 UG800 UA804 MK807 EG818 GB826 GG831 JE832 IM833 TZ834 US840 VI850 BF854 UY858 UZ860 VE862 WF876 WS882 YE887 ZM894 AQ010';

/** United Nations names where Intl.DisplayNames differs. */
export const NAMES = {
  PS: { ar: 'فلسطين', en: 'Palestine' }, CG: { ar: 'الكونغو', en: 'Congo' },
  CD: { ar: 'جمهورية الكونغو الديمقراطية', en: 'DR Congo' }, MM: { ar: 'ميانمار', en: 'Myanmar' },
  OM: { ar: 'عمان', en: 'Oman' }, TL: { ar: 'تيمور-ليشتي', en: 'Timor-Leste' }, HK: { ar: 'هونغ كونغ', en: 'Hong Kong' },
  MO: { ar: 'ماكاو', en: 'Macao' }, CV: { ar: 'كابو فيردي', en: 'Cabo Verde' }, CI: { ar: 'كوت ديفوار', en: "Côte d'Ivoire" },
  SA: { ar: 'السعودية', en: 'Saudi Arabia' }, AE: { ar: 'الإمارات', en: 'United Arab Emirates' }, CZ: { ar: 'تشيكيا', en: 'Czechia' },
  LA: { ar: 'لاوس', en: 'Laos' }, KR: { ar: 'كوريا الجنوبية', en: 'South Korea' }, KP: { ar: 'كوريا الشمالية', en: 'North Korea' },
  US: { ar: 'الولايات المتحدة', en: 'United States' }, AZ: { ar: 'أذربيجان', en: 'Azerbaijan' }, MV: { ar: 'ملديف', en: 'Maldives' },
};

/** Names of labels by the United Nations where the country file has another form. */
export const LABEL_NAMES = {
  BA: { ar: 'البوسنة والهرسك', en: 'Bosnia and Herzegovina' }, BJ: { ar: 'بنن', en: 'Benin' }, BN: { ar: 'بروني دار السلام', en: 'Brunei Darussalam' },
  CD: { ar: 'جمهورية الكونغو الديمقراطية', en: 'Democratic Republic of the Congo' }, CL: { ar: 'شيلي', en: 'Chile' }, DO: { ar: 'الجمهورية الدومينيكية', en: 'Dominican Republic' },
  EC: { ar: 'إكوادور', en: 'Ecuador' }, FK: { ar: 'جزر فوكلاند (مالفيناس)', en: 'Falkland Islands (Malvinas)' }, GA: { ar: 'غابون', en: 'Gabon' },
  GS: { ar: 'جورجيا الجنوبية وجزر ساندويتش الجنوبية', en: 'South Georgia and the South Sandwich Islands' }, KP: { ar: 'جمهورية كوريا الشعبية الديمقراطية', en: "Democratic People's Republic of Korea" },
  KR: { ar: 'جمهورية كوريا', en: 'Republic of Korea' }, LK: { ar: 'سري لانكا', en: 'Sri Lanka' }, LU: { ar: 'لكسمبرغ', en: 'Luxembourg' }, MZ: { ar: 'موزامبيق', en: 'Mozambique' },
  TH: { ar: 'تايلند', en: 'Thailand' }, TT: { ar: 'ترينيداد وتوباغو', en: 'Trinidad and Tobago' }, UY: { ar: 'أوروغواي', en: 'Uruguay' }, VN: { ar: 'فييت نام', en: 'Viet Nam' },
};

/** Members and observers of the United Nations too small to be drawn: where their names stand. */
export const SMALL_STATES = [
  ['AD', 'أندورا', 'Andorra', 1.58, 42.54], ['AG', 'أنتيغوا وبربودا', 'Antigua and Barbuda', -61.8, 17.25], ['BB', 'بربادوس', 'Barbados', -59.56, 13.18], ['FM', 'ولايات ميكرونيزيا الموحدة', 'Micronesia (Federated States of)', 158.2, 6.88],
  ['GD', 'غرينادا', 'Grenada', -61.68, 12.12], ['KI', 'كيريباس', 'Kiribati', 173.0, 1.4], ['KN', 'سانت كيتس ونيفس', 'Saint Kitts and Nevis', -62.75, 17.3], ['LC', 'سانت لوسيا', 'Saint Lucia', -60.97, 13.9],
  ['LI', 'ليختنشتاين', 'Liechtenstein', 9.54, 47.15], ['MC', 'موناكو', 'Monaco', 7.41, 43.74], ['MH', 'جزر مارشال', 'Marshall Islands', 171.2, 7.1], ['MT', 'مالطة', 'Malta', 14.4, 35.9], ['MV', 'ملديف', 'Maldives', 73.4, 3.7],
  ['NR', 'ناورو', 'Nauru', 166.93, -0.53], ['PW', 'بالاو', 'Palau', 134.55, 7.5], ['SC', 'سيشيل', 'Seychelles', 55.48, -4.67], ['SG', 'سنغافورة', 'Singapore', 103.82, 1.35], ['SM', 'سان مارينو', 'San Marino', 12.46, 43.94],
  ['ST', 'سان تومي وبرينسيبي', 'Sao Tome and Principe', 6.7, 0.3], ['TO', 'تونغا', 'Tonga', -175.2, -21.15], ['TV', 'توفالو', 'Tuvalu', 179.2, -8.5], ['VC', 'سانت فنسنت وجزر غرينادين', 'Saint Vincent and the Grenadines', -61.2, 13.25],
  ['VA', 'الكرسي الرسولي', 'Holy See', 12.453, 41.903],
];

/** Areas of world-atlas without an ISO number: a name of their own and an invented id, or null to leave them out. */
export const ODD = {
  Kosovo: { id: 901, iso: 'XK', key: 'XK', ar: 'كوسوفو', en: 'Kosovo' },
  Somaliland: { id: 902, iso: 'XS', key: 'XS', ar: 'صوماليلاند', en: 'Somaliland' },
  'N. Cyprus': { id: 903, iso: '', key: 'CYN', ar: 'شمال قبرص', en: 'Northern Cyprus' },
  'Cyprus U.N. Buffer Zone': { id: 904, iso: '', key: 'CYN', ar: 'المنطقة العازلة للأمم المتحدة في قبرص', en: 'United Nations Buffer Zone in Cyprus' },
  'Siachen Glacier': { id: 905, iso: '', key: 'SIACHEN', ar: 'سياتشن', en: 'Siachen Glacier' },
  Dhekelia: { id: 906, iso: '', key: 'DHEKELIA', ar: 'ديكيليا', en: 'Dhekelia' },
  Akrotiri: { id: 907, iso: '', key: 'AKROTIRI', ar: 'أكروتيري', en: 'Akrotiri' },
  'USNB Guantanamo Bay': { id: 908, iso: '', key: 'GUANTANAMO', ar: 'غوانتانامو', en: 'Guantanamo Bay' },
  'Indian Ocean Ter.': null, 'Coral Sea Is.': null, 'Spratly Is.': null, 'Clipperton I.': null, 'Bajo Nuevo Bank': null,
  'Serranilla Bank': null, 'Scarborough Reef': null, 'Ashmore and Cartier Is.': null,
};

/** Where a country's name stands, by hand for the window and for the large. */
export const LABEL_AT = {
  KZ: [67.2, 48.3], UZ: [63.4, 42.0], KG: [74.9, 41.5], TJ: [71.2, 38.7], TM: [59.2, 39.6], AF: [65.6, 33.6], PK: [69.0, 28.7],
  IN: [78.6, 23.2], CN: [92.5, 36.2], IR: [54.6, 32.6], RU: [92, 62.5], US: [-99, 39.6], CA: [-105, 57.5], MN: [102.6, 46.9],
  NP: [84.0, 28.25], BT: [90.45, 27.4], BD: [89.9, 24.1], LK: [80.7, 7.6], MM: [95.6, 21.4], TR: [34.6, 39.1], IQ: [43.4, 32.9],
  SY: [38.5, 35.1], SA: [44.6, 23.9], OM: [56.9, 21.3], YE: [47.2, 15.7], AE: [54.3, 23.7], AZ: [47.7, 40.45], GE: [43.4, 42.05],
  AM: [44.9, 40.25], UA: [31.3, 49.2], KW: [47.6, 29.35], QA: [51.2, 25.3], FR: [2.4, 46.7], NO: [9.0, 61.4], GB: [-1.6, 52.8],
  ID: [113.6, -1.0], MY: [102.3, 4.2], JP: [138.3, 36.4], CL: [-71.0, -30.5], VN: [108.2, 14.1], TH: [101.2, 15.8], EG: [29.6, 26.7],
  AU: [134, -25], BR: [-53, -10.5], SE: [15.4, 62.6], FI: [26.2, 63.0], GR: [22.0, 39.3], IT: [12.4, 43.0], IL: [34.85, 30.7],
  PS: [35.28, 32.38], SO: [45.2, 3.9], AQ: [30, -78], NZ: [171.5, -43.4], PH: [121.4, 16.2],
};
export const RANKS = {
  KZ: 1, UZ: 1, KG: 1, TJ: 1, TM: 1, AF: 1, PK: 1, IN: 1, CN: 1, IR: 1, RU: 1, US: 1, MN: 2, TR: 2, SA: 2, IQ: 3, NP: 3, BD: 3, AZ: 4,
  GE: 4, AM: 4, AE: 4, QA: 5, KW: 5, BT: 4, OM: 3, YE: 3, GB: 3, FR: 3, DE: 3, JP: 3, UA: 3, EG: 3, AQ: 4, GL: 3, BR: 2, AU: 2, CA: 2,
  IL: 5, PS: 5, LB: 5, BH: 5, TW: 5, HK: 5, MO: 5, XS: 5, XK: 5, EH: 5,
};

/** Corrections to the settlements of geo.json for use as labels; null leaves one out. */
export const TOWN_NAMES = {
  alga_kg: null, samarkandyk: null, panji_poyon: null, // fall on the wrong side of Natural Earth's generalised border
  vorukh: { en: 'Vorukh' }, razzakov: { ar: 'رزاكوف', en: 'Razzakov' }, guzara: { en: 'Guzara' },
  pul_e_alam: { ar: 'بل علم', en: 'Pul-e Alam' }, jalalabad_af: { ar: 'جلال آباد', en: 'Jalalabad' },
  kosh_dobo: { en: 'Kosh-Dobo' }, jalal_abad_kg: { ar: 'جلال آباد', en: 'Jalal-Abad' }, bokhtar: { en: 'Bokhtar' },
  khinj: { en: 'Khinj' }, bazarak: { en: 'Bazarak' }, tagab: { en: 'Tagab' },
  sarobi: { en: 'Sarobi' }, qarghayi: { ar: 'قرغئي', en: 'Qarghayi' }, kuz_kunar: { en: 'Khewa' }, goshta: { en: 'Goshta' },
  pulgon: { en: 'Pulgon' }, dushanbe: { ar: 'دوشنبه' }, washington: { en: 'Washington' },
};
export const TOWN_RANKS = {
  herat: 2, kandahar: 2, mazar: 2, peshawar: 2, quetta: 2, osh: 2, st_petersburg: 2, kashgar: 2, multan: 3, kunduz: 3, termez: 2,
  khujand: 2, andijan: 3, jalalabad_af: 3, balykchy: 3, rawalpindi: 4, batken: 3, bokhtar: 3, jalal_abad_kg: 3, farah: 4, bamyan: 4,
  sheberghan: 4, charikar: 4, maidan_shahr: 5, pul_e_alam: 5, dera_ghazi_khan: 4, isfara: 4, razzakov: 5, uzgen: 5, nookat: 5,
};

/** [name in Natural Earth, country, kind, rank, Arabic, English if it differs] */
export const CITIES = [
  ['Almaty', 'KZ', 'city', 1, 'ألماتي'], ['Shymkent', 'KZ', 'city', 2, 'شيمكنت'], ['Qaraghandy', 'KZ', 'city', 2, 'قراغندي', 'Karaganda'],
  ['Aqtobe', 'KZ', 'city', 2, 'أقتوبي', 'Aktobe'], ['Atyrau', 'KZ', 'city', 2, 'أتيراو'], ['Aqtau', 'KZ', 'city', 2, 'أقتاو', 'Aktau'],
  ['Taraz', 'KZ', 'city', 3, 'طراز'], ['Pavlodar', 'KZ', 'city', 3, 'بافلودار'], ['Oskemen', 'KZ', 'city', 3, 'أوسكمان', 'Oskemen'],
  ['Semey', 'KZ', 'city', 3, 'سيميي'], ['Qyzylorda', 'KZ', 'city', 2, 'قيزيل أوردا', 'Kyzylorda'], ['Oostanay', 'KZ', 'city', 3, 'قوستاناي', 'Kostanay'],
  ['Oral', 'KZ', 'city', 3, 'أورال'], ['Zhezqazghan', 'KZ', 'city', 3, 'جيزقازغان', 'Zhezkazgan'], ['Balqash', 'KZ', 'city', 4, 'بلخاش', 'Balkhash'],
  ['Petropavlovsk', 'KZ', 'city', 3, 'بتروبافل', 'Petropavl'], ['Turkistan', 'KZ', 'city', 4, 'تركستان'],
  ['Samarqand', 'UZ', 'city', 2, 'سمرقند', 'Samarkand'], ['Bukhara', 'UZ', 'city', 2, 'بخارى'], ['Nukus', 'UZ', 'city', 2, 'نوكوس'],
  ['Namangan', 'UZ', 'city', 3, 'نمنغان'], ['Fargona', 'UZ', 'city', 3, 'فرغانة', 'Fergana'], ['Qarshi', 'UZ', 'city', 3, 'قرشي'],
  ['Urgentch', 'UZ', 'city', 3, 'أورغنتش', 'Urgench'], ['Navoi', 'UZ', 'city', 4, 'نوائي'], ['Jizzax', 'UZ', 'city', 4, 'جيزاخ', 'Jizzakh'],
  ['Naryn', 'KG', 'city', 3, 'نارين'], ['Karakol', 'KG', 'city', 3, 'قراقول'], ['Talas', 'KG', 'city', 4, 'طلاس'], ['Tokmak', 'KG', 'city', 4, 'توكماك', 'Tokmok'],
  ['Khorugh', 'TJ', 'city', 3, 'خاروغ', 'Khorog'], ['Kulob', 'TJ', 'city', 4, 'كولاب'],
  ['Mary', 'TM', 'city', 2, 'ماري'], ['Turkmenabat', 'TM', 'city', 2, 'تركمن آباد'], ['Turkmenbasy', 'TM', 'city', 3, 'تركمنباشي', 'Turkmenbashi'],
  ['Dasoguz', 'TM', 'city', 3, 'داش أوغوز', 'Dashoguz'], ['Balkanabat', 'TM', 'city', 4, 'بلقان آباد'],
  ['Ghazni', 'AF', 'city', 3, 'غزني'], ['Feyzabad', 'AF', 'city', 4, 'فيض آباد', 'Faizabad'], ['Lashkar Gah', 'AF', 'city', 4, 'لشكر كاه'], ['Meymaneh', 'AF', 'city', 4, 'ميمنه', 'Maymana'],
  ['Karachi', 'PK', 'city', 1, 'كراتشي'], ['Lahore', 'PK', 'city', 1, 'لاهور'], ['Faisalabad', 'PK', 'city', 3, 'فيصل آباد'], ['Hyderabad', 'PK', 'city', 3, 'حيدر آباد'],
  ['Gilgit', 'PK', 'city', 4, 'غلغت'], ['Gwadar', 'PK', 'city', 3, 'غوادر'], ['Sukkur', 'PK', 'city', 4, 'سكهر'], ['Bahawalpur', 'PK', 'city', 4, 'بهاولبور'], ['Gujranwala', 'PK', 'city', 4, 'غوجرانوالا'],
  ['New Delhi', 'IN', 'capital', 1, 'نيودلهي'], ['Mumbai', 'IN', 'city', 1, 'مومباي'], ['Kolkata', 'IN', 'city', 2, 'كولكاتا'], ['Bangalore', 'IN', 'city', 2, 'بنغالور', 'Bengaluru'],
  ['Chennai', 'IN', 'city', 2, 'تشيناي'], ['Hyderabad', 'IN', 'city', 2, 'حيدر أباد', 'Hyderabad (India)'], ['Ahmedabad', 'IN', 'city', 3, 'أحمد أباد'], ['Jaipur', 'IN', 'city', 3, 'جايبور'],
  ['Lucknow', 'IN', 'city', 3, 'لكناو'], ['Amritsar', 'IN', 'city', 3, 'أمريتسار'], ['Srinagar', 'IN', 'city', 3, 'سريناغار'], ['Jammu', 'IN', 'city', 4, 'جامو'],
  ['Nagpur', 'IN', 'city', 3, 'ناغبور'], ['Patna', 'IN', 'city', 3, 'باتنا'],
  ['Urumqi', 'CN', 'city', 1, 'أورومتشي'], ['Hotan', 'CN', 'city', 3, 'ختن'], ['Aksu', 'CN', 'city', 3, 'أقصو'], ['Yining', 'CN', 'city', 3, 'غولجا', 'Yining (Ghulja)'], ['Korla', 'CN', 'city', 3, 'كورلا'],
  ['Shache', 'CN', 'city', 4, 'يارقند', 'Yarkant'], ['Lhasa', 'CN', 'city', 2, 'لاسا'], ['Xining', 'CN', 'city', 3, 'شينينغ'], ['Lanzhou', 'CN', 'city', 2, 'لانتشو'], ['Chengdu', 'CN', 'city', 2, 'تشنغدو'],
  ["Xian", 'CN', 'city', 2, 'شيآن', "Xi'an"], ['Shanghai', 'CN', 'city', 1, 'شانغهاي'], ['Guangzhou', 'CN', 'city', 2, 'قوانغتشو'], ['Turpan', 'CN', 'city', 4, 'طرفان'],
  ['Tehran', 'IR', 'capital', 1, 'طهران'], ['Mashhad', 'IR', 'city', 1, 'مشهد'], ['Isfahan', 'IR', 'city', 2, 'أصفهان'], ['Shiraz', 'IR', 'city', 2, 'شيراز'], ['Tabriz', 'IR', 'city', 2, 'تبريز'],
  ['Kerman', 'IR', 'city', 3, 'كرمان'], ['Bandar-e-Abbas', 'IR', 'city', 2, 'بندر عباس', 'Bandar Abbas'], ['Zahedan', 'IR', 'city', 3, 'زاهدان'], ['Ahvaz', 'IR', 'city', 3, 'الأهواز'], ['Yazd', 'IR', 'city', 3, 'يزد'],
  ['Moscow', 'RU', 'capital', 1, 'موسكو'], ['Novosibirsk', 'RU', 'city', 1, 'نوفوسيبيرسك'], ['Yekaterinburg', 'RU', 'city', 1, 'يكاترينبورغ'], ['Omsk', 'RU', 'city', 2, 'أومسك'], ['Chelyabinsk', 'RU', 'city', 2, 'تشيليابنسك'],
  ['Ufa', 'RU', 'city', 3, 'أوفا'], ['Kazan', 'RU', 'city', 2, 'قازان'], ['Samara', 'RU', 'city', 2, 'سامارا'], ['Saratov', 'RU', 'city', 3, 'ساراتوف'], ['Volgograd', 'RU', 'city', 2, 'فولغوغراد'],
  ['Astrakhan', 'RU', 'city', 2, 'أستراخان'], ['Orenburg', 'RU', 'city', 3, 'أورنبورغ'], ['Groznyy', 'RU', 'city', 3, 'غروزني', 'Grozny'], ['Makhachkala', 'RU', 'city', 3, 'محج قلعة'], ['Rostov', 'RU', 'city', 3, 'روستوف'],
  ['Krasnoyarsk', 'RU', 'city', 2, 'كراسنويارسك'], ['Irkutsk', 'RU', 'city', 2, 'إركوتسك'], ['Vladivostok', 'RU', 'city', 2, 'فلاديفوستوك'], ['Barnaul', 'RU', 'city', 3, 'بارناول'],
  ['Ulaanbaatar', 'MN', 'capital', 1, 'أولان باتور'], ['Kathmandu', 'NP', 'capital', 1, 'كاتماندو'], ['Thimphu', 'BT', 'capital', 4, 'تيمفو'], ['Dhaka', 'BD', 'capital', 1, 'دكا'], ['Colombo', 'LK', 'capital', 2, 'كولومبو'],
  ['Baku', 'AZ', 'capital', 1, 'باكو'], ['Tbilisi', 'GE', 'capital', 1, 'تبليسي'], ['Yerevan', 'AM', 'capital', 1, 'يريفان'], ['Ankara', 'TR', 'capital', 1, 'أنقرة'], ['Istanbul', 'TR', 'city', 1, 'إسطنبول'],
  ['Baghdad', 'IQ', 'capital', 1, 'بغداد'], ['Basra', 'IQ', 'city', 3, 'البصرة'], ['Mosul', 'IQ', 'city', 3, 'الموصل'], ['Damascus', 'SY', 'capital', 1, 'دمشق'], ['Beirut', 'LB', 'capital', 3, 'بيروت'], ['Amman', 'JO', 'capital', 3, 'عمان'],
  ['Riyadh', 'SA', 'capital', 1, 'الرياض'], ['Makkah', 'SA', 'city', 2, 'مكة المكرمة', 'Mecca'], ['Jeddah', 'SA', 'city', 3, 'جدة'], ['Kuwait', 'KW', 'capital', 2, 'مدينة الكويت', 'Kuwait City'], ['Doha', 'QA', 'capital', 3, 'الدوحة'],
  ['Abu Dhabi', 'AE', 'capital', 1, 'أبوظبي'], ['Dubai', 'AE', 'city', 2, 'دبي'], ['Muscat', 'OM', 'capital', 1, 'مسقط'], ['Manama', 'BH', 'capital', 3, 'المنامة'], ['Sanaa', 'YE', 'capital', 2, 'صنعاء'],
  ['Cairo', 'EG', 'capital', 1, 'القاهرة'], ['Kiev', 'UA', 'capital', 2, 'كييف', 'Kyiv'], ['Minsk', 'BY', 'capital', 2, 'مينسك'], ['Naypyidaw', 'MM', 'capital', 2, 'نايبيداو'], ['Bangkok', 'TH', 'capital', 2, 'بانكوك'],
  ['Tokyo', 'JP', 'capital', 2, 'طوكيو'], ['Seoul', 'KR', 'capital', 2, 'سيول'], ['London', 'GB', 'capital', 2, 'لندن'], ['Paris', 'FR', 'capital', 2, 'باريس'], ['Berlin', 'DE', 'capital', 2, 'برلين'],
  ['Rome', 'IT', 'capital', 2, 'روما'], ['Madrid', 'ES', 'capital', 2, 'مدريد'], ['Warsaw', 'PL', 'capital', 2, 'وارسو'], ['Brussels', 'BE', 'capital', 3, 'بروكسل'], ['Vienna', 'AT', 'capital', 3, 'فيينا'],
  ['New York', 'US', 'city', 2, 'نيويورك'], ['Jakarta', 'ID', 'capital', 2, 'جاكرتا'], ['Khartoum', 'SD', 'capital', 2, 'الخرطوم'], ['Addis Ababa', 'ET', 'capital', 2, 'أديس أبابا'], ['Nairobi', 'KE', 'capital', 3, 'نيروبي'],
];

/** Lakes by their id in Marble's copy of Natural Earth 1:50m. */
export const LAKES = {
  3: { ar: 'بحيرة بلخاش', en: 'Lake Balkhash', rank: 2 }, 4: { ar: 'بحر آرال', en: 'Aral Sea', rank: 2 },
  40: { ar: 'إيسيك كول', en: 'Issyk-Kul', rank: 2 }, 50: { ar: 'بحيرة زايسان', en: 'Lake Zaysan', rank: 4 },
  87: { ar: 'بحيرة ساريقاميش', en: 'Sarygamysh Lake', rank: 3 }, 83: { ar: 'بحيرة أورمية', en: 'Lake Urmia', rank: 3 },
  300: { ar: 'توكتوغول', en: 'Toktogul', rank: 4 },
};
/** Rivers by their name in Natural Earth. */
const river = (ar, en, rank) => ({ ar, en, rank });
export const RIVERS = {
  'Amu Darya': river('آمو داريا', 'Amu Darya', 1), 'Syr Darya': river('سير داريا', 'Syr Darya', 1), Indus: river('السند', 'Indus', 1), Ganges: river('الغانج', 'Ganges', 1),
  Helmand: river('هلمند', 'Helmand', 2), Ile: river('إيلي', 'Ili', 2), Tarim: river('تاريم', 'Tarim', 2), Panj: river('بنج', 'Panj', 2), Pamir: river('بنج', 'Panj', 2), Naryn: river('نارين', 'Naryn', 2),
  Harirud: river('هريرود', 'Harirud', 3), Zarafshon: river('زرافشان', 'Zarafshan', 3), Jhelum: river('جهلم', 'Jhelum', 3), Chenab: river('تشيناب', 'Chenab', 3), Sutlej: river('سوتليج', 'Sutlej', 3), Ravi: river('رافي', 'Ravi', 3),
  Yarkant: river('يارقند', 'Yarkant', 3), Ural: river('أورال', 'Ural', 2), Volga: river('الفولغا', 'Volga', 1), Ertis: river('إرتيش', 'Irtysh', 2), Irtysh: river('إرتيش', 'Irtysh', 2), 'Ertix (Irtysh)': river('إرتيش', 'Irtysh', 2),
  Yamuna: river('يامونا', 'Yamuna', 2), Brahmaputra: river('براهمابوترا', 'Brahmaputra', 2), Tigris: river('دجلة', 'Tigris', 2), Dicle: river('دجلة', 'Tigris', 2), Euphrates: river('الفرات', 'Euphrates', 2), 'Al Furat': river('الفرات', 'Euphrates', 2), Firat: river('الفرات', 'Euphrates', 2),
  Ob: river('أوب', 'Ob', 2), Tobol: river('توبول', 'Tobol', 3), Ishim: river('إيشيم', 'Ishim', 3), Esil: river('إيشيم', 'Ishim', 3), Yenisey: river('ينيسي', 'Yenisei', 2),
};
/** Water labels: Arabic, English, lon, lat, rank. */
export const SEAS = [
  ['بحر قزوين', 'Caspian Sea', 50.9, 41.6, 1], ['بحر آرال', 'Aral Sea', 58.75, 45.0, 3], ['إيسيك كول', 'Issyk-Kul', 77.2, 42.42, 3],
  ['بحيرة ساريقاميش', 'Sarygamysh', 57.45, 41.9, 4], ['توكتوغول', 'Toktogul', 72.95, 41.79, 5], ['بحيرة زايسان', 'Lake Zaysan', 83.8, 48.0, 5], ['بحيرة أورمية', 'Lake Urmia', 45.4, 37.6, 4],
  ['بحيرة بايكال', 'Lake Baikal', 108, 53.6, 3],
];
/** Waters whose name follows a curve: Arabic, English, rank, and the curve's start, bend and end, from west to east. */
export const ARCS = [
  ['بحر العرب', 'Arabian Sea', 1, [56.5, 14.6], [63.8, 22.2], [71.5, 15.6]], ['الخليج', 'The Gulf', 2, [48.7, 29.6], [50.4, 26.9], [54.6, 25.3]], ['خليج عمان', 'Gulf of Oman', 3, [56.9, 25.2], [58.6, 24.9], [61.2, 23.6]],
  ['خليج البنغال', 'Bay of Bengal', 1, [81.6, 12.4], [85.6, 18.8], [89.8, 16.4]], ['بحيرة بلخاش', 'Lake Balkhash', 3, [73.6, 45.5], [74.3, 46.8], [79.0, 46.6]],
  ['البحر الأحمر', 'Red Sea', 2, [34.6, 26.9], [38.2, 20.9], [41.6, 15.4]], ['البحر الأسود', 'Black Sea', 2, [29.4, 42.9], [34.4, 43.9], [40.2, 42.6]], ['البحر المتوسط', 'Mediterranean Sea', 2, [4.5, 38.6], [16.5, 33.6], [32.0, 33.4]],
  ['المحيط الهندي', 'Indian Ocean', 1, [56, -14], [76, -4], [89, -14]], ['المحيط الأطلسي', 'Atlantic Ocean', 1, [-62, 22], [-42, 36], [-20, 26]],
  ['المحيط الهادئ', 'Pacific Ocean', 1, [-176, 8], [-152, 20], [-124, 6]], ['المحيط المتجمد الشمالي', 'Arctic Ocean', 2, [6, 79], [46, 82.2], [86, 80.4]],
];
