export { timeWords } from '../state/time-words.ts';
