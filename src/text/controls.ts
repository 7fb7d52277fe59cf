/**
 * The twelve characters that steer the direction of writing unseen (Unicode Bidirectional Algorithm, UAX #9). In data
 * they could make a text read as another one than is stored, so wherever one is shown it is made visible by its name.
 */
export const CONTROLS: Readonly<Record<string, string>> = {
  '\u061C': 'ALM', '\u200E': 'LRM', '\u200F': 'RLM', '\u202A': 'LRE', '\u202B': 'RLE', '\u202C': 'PDF',
  '\u202D': 'LRO', '\u202E': 'RLO', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
};

const ANY = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const EACH = new RegExp(ANY, 'g');
const BETWEEN = new RegExp(`(${ANY.source})`);

/** The text in pieces; every second one is a control character. One piece where there is none. */
export const betweenControls = (text: string): string[] => (ANY.test(text) ? text.split(BETWEEN) : [text]);

/** For what can hold nothing but text, as a label on the map: every control character as its name, `[RLO]`. */
export const visible = (text: string): string => (ANY.test(text) ? text.replace(EACH, (control) => `[${CONTROLS[control] as string}]`) : text);

/** For what a reader types or pastes, where they change nothing that can be found. */
export const withoutControls = (text: string): string => text.replace(EACH, '');
