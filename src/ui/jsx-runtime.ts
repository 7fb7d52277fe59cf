import type { ElementType, Key } from 'react';
import * as react from 'react/jsx-runtime';
import { shown } from './shown.ts';

/** What JSX in this project is made by: React's own, after `shown`. Named in `tsconfig.json` as `jsxImportSource`. */
export type { JSX } from 'react/jsx-runtime';
export { Fragment } from 'react/jsx-runtime';

export const jsx = (type: ElementType, props: object, key?: Key) => react.jsx(type, shown(type, props as never), key);
export const jsxs = (type: ElementType, props: object, key?: Key) => react.jsxs(type, shown(type, props as never), key);
