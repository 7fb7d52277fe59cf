import type { ElementType, Key } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { shown } from './shown.ts';

/** As `jsx-runtime.ts`, for the dev server and the tests. */
export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment } from 'react/jsx-dev-runtime';

export const jsxDEV: typeof react.jsxDEV = (type: ElementType, props: unknown, key: Key | undefined, ...rest) => react.jsxDEV(type, shown(type, props as never), key, ...rest);
