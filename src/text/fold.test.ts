import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolded, fold, namesPattern, wordsIn } from './fold.ts';

const found = (text: string, query: string): string | null => {
  const stretch = findFolded(fold(text), query);
  return stretch === null ? null : text.slice(stretch.start, stretch.end);
};

describe('spellings of one word fold alike', () => {
  test.each([
    ['أوزبكستان', 'اوزبكستان'], ['إسلام آباد', 'اسلام اباد'], ['ٱلله', 'الله'], ['قيرغيزستان', 'قیرغیزستان'], ['طهران الكبرى', 'طهران الكبري'],
    ['مناورة', 'مناوره'], ['رئيس', 'رييس'], ['مؤتمر', 'موتمر'], ['پاكستان', 'باكستان'], ['فورين پوليسي', 'فورين بوليسي'], ['باکستان', 'باكستان'],
    ['بِسْمِ ٱللهِ ٱلرَّحْمَٰنِ', 'بسم الله الرحمن'], ['تمّ', 'تم'], ['قوياً', 'قويا'], ['ســـند', 'سند'],
    ['٢٦ تموز ٢٠٢٥', '26 تموز 2025'], ['TAPI', 'tapi'], ['الأخوة  الراسخة - 2022', 'الاخوه الراسخه 2022'], ['«فرونتير 2022»،', ' فرونتير 2022 '.trim()],
    ['تموز/يوليو', 'تموز يوليو'], ['24.KG', '24 kg'], ['سطر\nثان', 'سطر ثان'], ['أ\u0654', 'ا'], ['ا\u0654وزبكستان', 'أوزبكستان'], ['س\u200Fن\u200Dد', 'سند'],
  ])('%s and %s', (one, other) => expect(fold(one).text.trim()).toBe(fold(other).text.trim()));

  test.each([['سند', 'هند'], ['طاجيكستان', 'تاجيكستان'], ['قيرغيزستان', 'قرغيزستان'], ['2022', '2023'], ['حرب', 'ضرب']])('but not %s and %s', (one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });
});

describe('the offsets lead back', () => {
  const unit = fc.constantFrom('أ', 'ا', 'ة', 'ى', 'پ', '٣', 'َ', 'ّ', 'ـ', ' ', '\n', '،', '-', 'A', 'b', '7', '\u200F', '😀', 'ؤ');
  test('every folded unit to the one it was made of, in order', () => {
    fc.assert(fc.property(fc.string({ unit }), (text) => {
      const { text: folded, origin } = fold(text);
      expect(origin).toHaveLength(folded.length + 1);
      expect(origin.at(-1)).toBe(text.length);
      for (let at = 0; at < folded.length; at += 1) {
        const from = origin[at] as number;
        expect(origin[at + 1]).toBeGreaterThan(from);
        const alone = fold(text[from] as string).text;
        expect(folded[at]).toBe(alone === '' ? ' ' : alone);
      }
    }));
  });
  test('and folding again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(unit, fc.string({ minLength: 1, maxLength: 2 })) }), (text) => {
      expect(fold(fold(text).text).text).toBe(fold(text).text);
    }));
  });
  test('a found stretch folds to the query', () => {
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), fc.string({ unit, maxLength: 12 }), fc.constantFrom('أوزبكستان', 'مناورة', '٢٦', 'Kabul'), (before, after, word) => {
      const text = `${before} ${word}${after}`;
      const stretch = findFolded(fold(text), word);
      expect(stretch).not.toBeNull();
      if (stretch) expect(fold(text.slice(stretch.start, stretch.end)).text.trim()).toBe(fold(word).text);
    }));
  });
  test.each([
    ['في أُوزْبَكِسْتَان اليوم', 'اوزبكستان', 'أُوزْبَكِسْتَان'], ['«ســـند»', 'سند', 'ســـند'], ['يوم ٢٦ تموز', '26', '٢٦'], ['وبالمناورة، قال', 'مناوره', 'مناورة'],
    ['مناورات "الأخوة الراسخة - 2022"، التي', 'الاخوة الراسخة 2022', 'الأخوة الراسخة - 2022'], ['the Kabul line', 'KABUL', 'Kabul'],
  ])('in %s, %s marks %s', (text, query, exact) => expect(found(text, query)).toBe(exact));
});

describe('finding a word', () => {
  test.each(['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وب', 'وبال', 'ول', 'ولل', 'فبال', 'وك'])('behind the prefix "%s"', (prefix) => {
    expect(found(`قال ${prefix}مناورات اليوم`, 'مناورات')).toBe('مناورات');
    expect(found(`${prefix}مناورات`, 'مناورات')).toBe('مناورات');
  });
  test.each(['وأوزبكستان', 'بأوزبكستان', 'لأوزبكستان', 'الأوزبكستانية', 'أوزبكستان', 'اوزبكستان', 'بين(أوزبكستان)و', '«أوزبكستان»', 'كازاخستان/أوزبكستان'])('أوزبكستان in %s', (text) => {
    expect(found(text, 'اوزبكستان')).not.toBeNull();
    expect(found(text, 'أوزبكستان')).not.toBeNull();
  });
  test('by its beginning, as one types', () => {
    for (let length = 1; length <= 9; length += 1) expect(found('في أوزبكستان', 'أوزبكستان'.slice(0, length))).toBe('أوزبكستان'.slice(0, length));
  });
  test.each([
    ['عروس البحر', 'روس'], ['مهند قال', 'هند'], ['حصين', 'صين'], ['عثمان', 'مان'], ['تدريبات', 'ريبات'], ['طاجيكستان', 'ستان'], ['مكابل', 'كابل'], ['سكك', 'كك'], ['أفغانستان', 'غانستان'],
    ['Tirana', 'Iran'], ['Oman', 'man'], ['casa1000', '1000'], ['2022', '22'], ['12022', '2022'], ['٢٠٢٢', '22'],
    ['والعين', 'مناورات'], ['مؤتمر', 'تمر'], ['سالمناورات', 'مناورات'], ['xالمناورات', 'مناورات'],
  ])('%s holds no %s', (text, query) => expect(found(text, query)).toBeNull());

  test.each(['', ' ', '  ', '،', 'ًّ', 'ـ', '()'])('nothing is found for "%s"', (query) => expect(found('أي نص', query)).toBeNull());
  test.each(['.', '.*', '(', '[', '\\', '+', 'a|b', '$', '^'])('the signs of a pattern are no pattern: %s', (query) => {
    expect(() => found('أي نص abc', query)).not.toThrow();
    expect(found('أي نص abc', query)).toBeNull();
  });
});

test('a query with ال is found behind ل, where the two contract', () => {
  const text = 'زيارته للولايات المتحدة';
  const found = findFolded(fold(text), 'الولايات المتحدة');
  expect(found && text.slice(found.start, found.end)).toBe('ولايات المتحدة');
});

describe('every place of a name', () => {
  const all = (text: string, ...names: string[]) => wordsIn(fold(text), namesPattern(names.map((name) => fold(name).text))).map(({ start, end }) => [start, text.slice(start, end)] as const);
  const words = (text: string, name: string) => all(text, name).map(([, found]) => found);

  test('is found, in order, without what is attached before it', () => {
    const text = 'باكستان وباكستان، «لباكستان» وبباكستان كباكستان فباكستان';
    expect(words(text, 'باكستان')).toEqual(Array.from({ length: 6 }, () => 'باكستان'));
    expect(all(text, 'باكستان').map(([start]) => start)).toEqual([...text.matchAll(/باكستان/g)].map((match) => match.index));
  });
  test.each([
    ['في أُوزْبَكِسْتَان اليوم', 'اوزبكستان', 'أُوزْبَكِسْتَان'], ['الولايات  المتحدة', 'الولايات المتحدة', 'الولايات  المتحدة'], ['إسلام‌ آباد', 'اسلام اباد', 'إسلام‌ آباد'], ['موقع 24.KG قال', '24 kg', '24.KG'],
    ['لقاء دار-روبيو', 'روبيو', 'روبيو'], ['منيــر', 'منير', 'منيــر'],
  ])('in %s is that of %s, spelled as it is', (text, name, exact) => expect(words(text, name)).toEqual([exact]));
  test.each([
    ['الباكستانية', 'باكستان'], ['باكستاني', 'باكستان'], ['للولايات', 'الولايات'], ['مكابل', 'كابل'], ['منيرة', 'منير'], ['شمنير', 'منير'], ['2022', '22'], ['باكستان1', 'باكستان'], ['لوباكستان', 'باكستان'],
  ])('is none in %s for %s: a part of a word is no name', (text, name) => expect(words(text, name)).toEqual([]));
  test.each(['', ' ', '،', 'ـ', '()'])('is none for "%s"', (name) => expect(words('أي نص ، () كان', name)).toEqual([]));
  test.each(['.', '.*', '(', '[', '\\', '+', 'a|b', '$', '^'])('the signs of a pattern are no pattern: %s', (name) => {
    expect(() => namesPattern([name])).not.toThrow();
    expect(wordsIn(fold('أي نص abc'), namesPattern([name]))).toEqual([]);
  });
  test('of several is that of the longest, and says which', () => {
    const text = 'رئيس أركان الجيش الباكستاني، والجيش';
    const names = ['جيش', 'الجيش', 'أركان الجيش', 'رئيس أركان الجيش'].map((name) => fold(name).text);
    expect(wordsIn(fold(text), namesPattern(names)).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([[names[3], 'رئيس أركان الجيش'], [names[1], 'الجيش']]);
    expect(wordsIn(fold(text), namesPattern(names)).map(({ name }) => name)).toEqual(wordsIn(fold(text), namesPattern([...names].reverse())).map(({ name }) => name));
  });
  test('of no names is nowhere', () => expect(wordsIn(fold('أي نص'), namesPattern([]))).toEqual([]));
  test('a name that begins with what may be attached is found whole', () => {
    expect(words('قال بوتين وبوتين', 'بوتين')).toEqual(['بوتين', 'بوتين']);
    expect(words('في كابل ولكابل', 'كابل')).toEqual(['كابل', 'كابل']);
  });
  test('two beside each other are both found', () => expect(words('سند سند', 'سند')).toHaveLength(2));
  test('is found wherever it was put, whatever stands around', () => {
    const unit = fc.constantFrom('أ', 'ة', '٣', 'َ', 'ـ', ' ', '\n', '،', '-', 'A', '\u200F', 'كلمة');
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), fc.constantFrom('', 'و', 'ب', 'ول', 'فك'), fc.constantFrom('أوزبكستان', 'إسلام آباد', 'منير'), fc.string({ unit, maxLength: 12 }), (before, prefix, name, after) => {
      const text = `${before} ${prefix}${name} ${after}`;
      expect(all(text, name)).toContainEqual([before.length + 1 + prefix.length, name]);
    }));
  });
});
