/** Code that comes later than the page. */
export interface Later<Module> {
  /** Where it was asked for, of whatever name the build gave it; undefined before it was. */
  address(): string | undefined;
  /** The same module for all who ask. Rejects where it does not come; asked again, it is fetched anew. */
  get(): Promise<Module>;
  /** The module, if it is here. */
  now(): Module | null;
}

/**
 * Code under a name of its own among the built files, which is known by what it `holds`. Many browsers keep the failure of
 * a module for good, so after a failure it is asked for under another address.
 */
export function later<Module extends object>(first: () => Promise<Module>, name: string, holds: keyof Module): Later<Module> {
  let coming: Promise<Module> | null = null;
  let here: Module | null = null;
  let failures = 0;
  const built = new RegExp(`/assets/${name}-[^/?]*\\.js`);
  const address = () => performance.getEntriesByType('resource').find((one) => built.test(one.name))?.name.replace(/\?.*$/, '');
  const ask = (): Promise<Module> => {
    const asked = failures === 0 ? undefined : address();
    return asked === undefined ? first() : (import(/* @vite-ignore */ `${asked}?again=${failures}`) as Promise<Module>);
  };
  return {
    address,
    get() {
      coming ??= ask().then((module) => {
        if (!module[holds]) throw new TypeError(`${address() ?? name} is another script`);
        here = module;
        return module;
      }).catch((error: unknown) => {
        coming = null;
        failures += 1;
        throw error;
      });
      return coming;
    },
    now: () => here,
  };
}
