/** The interface languages; the first is the master. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DIRECTION: Record<Language, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr' };

/** Words one after another, parted by the comma of the language; what is empty is left out. */
export function joined(language: Language, parts: readonly (string | null | undefined | false | 0)[]): string {
  return parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');
}

const RULES = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** Chooses the form of a counted noun; `#` in it becomes the number. Arabic has six forms, English two. */
export function counted(language: Language, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
  return (forms[RULES[language].select(count)] ?? forms.other).replace('#', String(count));
}

/** The language a name is written in, by its letters. */
export const languageOf = (text: string): Language => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
