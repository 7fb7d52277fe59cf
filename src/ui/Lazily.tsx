import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import type { Later } from './later.ts';

interface LazilyProps<Module, Props extends object> {
  code: Later<Module>;
  view(module: Module): ComponentType<Props>;
  /** What stands there until the code is here. */
  meanwhile: ReactNode;
  props: Props;
}

/** A view whose code comes later. Made anew after a failure, it asks for its code again. */
export function Lazily<Module, Props extends object>({ code, view, meanwhile, props }: LazilyProps<Module, Props>) {
  const [View] = useState(() => {
    const here = code.now();
    // What is here already must not wait for a promise to say so.
    return (here ? view(here) : lazy(async () => ({ default: view(await code.get()) as ComponentType<object> }))) as ComponentType<object>;
  });
  return <Suspense fallback={meanwhile}><View {...props} /></Suspense>;
}
