/** The looks of the base map. */
export type Theme = 'light' | 'dark' | 'print';

/** Light or dark. */
export type Ground = Exclude<Theme, 'print'>;

/** The ground a theme's signs stand on: tables that know light and dark serve paper too. */
export const groundOf = (theme: Theme): Ground => (theme === 'dark' ? 'dark' : 'light');

interface Look {
  sea: string; land: string; wash: string; participant: string; participantLine: string; hatch: string; veil: string;
  river: string; lakeLine: string; border: string; disputed: string; halo: string; waterHalo: string; country: string;
  capital: string; city: string; water: string; mark: string;
  /** Of the relief image: least and greatest brightness, contrast. */
  relief: readonly [number, number, number];
}

/** The colours of the base map; the legend and the page's background read them from here. */
export const BASE_COLOURS: Readonly<Record<Theme, Look>> = {
  light: {
    sea: '#c9d8df', land: '#f1f1f1', wash: '#f6f0e0', participant: '#e8cf98', participantLine: '#b08d45', hatch: '#8d7f68', veil: '#f3efe6',
    river: '#9fbccb', lakeLine: '#a9c2ce', border: '#8b8073', disputed: '#7b6f62', halo: '#f6f3ec', waterHalo: '#d3e0e6', country: '#574f45',
    capital: '#2f2a24', city: '#4a443b', water: '#2d5765', mark: '#5b5348', relief: [0.694, 1, 0.375],
  },
  dark: {
    sea: '#121b24', land: '#292929', wash: '#22303c', participant: '#7d6434', participantLine: '#b3975c', hatch: '#a09780', veil: '#26292c',
    river: '#3d5c6d', lakeLine: '#2c4453', border: '#76808a', disputed: '#98a1a9', halo: '#1c2228', waterHalo: '#131c24', country: '#bfc6cc',
    capital: '#edf0f2', city: '#c6ccd2', water: '#99c4d6', mark: '#b4bcc3', relief: [0, 0.229, 0],
  },
  print: {
    sea: '#e8eff3', land: '#f8f8f8', wash: '#ffffff', participant: '#e6d8b6', participantLine: '#8f6f2c', hatch: '#5f5646', veil: '#ffffff',
    river: '#7b9fb1', lakeLine: '#8faab8', border: '#4d463d', disputed: '#453e36', halo: '#ffffff', waterHalo: '#f6f9fa', country: '#3a342c',
    capital: '#000000', city: '#26221d', water: '#1d4452', mark: '#2b2722', relief: [0.82, 1, 0.375],
  },
};

/** How strongly the fills lie over what is beneath them, 0 to 1. */
export const BASE_OPACITY = { wash: 0.42, participant: 0.44, veil: 0.4, hatch: 0.42 } as const;
