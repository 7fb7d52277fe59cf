/** Stands for one UTF-16 unit of a text that may not be published, so that offsets hold. */
export const WITHHELD = '░';

const RUN = new RegExp(`${WITHHELD}+`, 'g');

/** A text as a reader sees it: what is withheld is left out, and seen to be. */
export const withGaps = (text: string): string => text.replace(RUN, ' … ');
