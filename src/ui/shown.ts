import { createElement, Fragment, type ReactNode } from 'react';
import { betweenControls, CONTROLS, visible } from '../text/controls.ts';

/** Attributes in which text is read out or shown, and which can hold nothing but text. */
const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'] as const;
/** Elements that can hold nothing but text. */
const PLAIN = new Set(['title', 'desc', 'text', 'tspan', 'option', 'textarea']);

interface Props { children?: ReactNode; [attribute: string]: unknown }

/**
 * What an element of the page is given, with every control character of writing direction made visible and kept to
 * itself. The character stays in the text, so what is copied is what is stored. Every element of the page passes
 * through here (`jsx-runtime.ts`), so no text can be forgotten.
 */
export function shown(type: unknown, props: Props): Props {
  if (typeof type !== 'string' && type !== Fragment) return props;
  let changed: Props = props;
  const change = (name: string, value: unknown) => {
    if (changed === props) changed = { ...props };
    changed[name] = value;
  };
  for (const name of SPOKEN) {
    const value = props[name];
    if (typeof value === 'string' && visible(value) !== value) change(name, visible(value));
  }
  const { children } = props;
  if (typeof children === 'string') {
    const safe = textOf(children, type, 0);
    if (safe !== children) change('children', safe);
  } else if (Array.isArray(children) && children.some((child) => typeof child === 'string' && visible(child) !== child)) {
    change('children', children.map((child: ReactNode, index) => (typeof child === 'string' ? textOf(child, type, index) : child)));
  }
  return changed;
}

function textOf(text: string, type: unknown, key: number): ReactNode {
  const pieces = betweenControls(text);
  if (pieces.length === 1) return text;
  if (PLAIN.has(type as string)) return visible(text);
  return createElement(Fragment, { key: `text-${key}` }, ...pieces.map((piece, index) => (
    index % 2 === 0 ? piece : createElement('span', { key: index, className: 'control', 'data-control': CONTROLS[piece] }, piece)
  )));
}
