import type { VendorDef } from './vendor';

/** One value for each variable of a vendor, such as `{ tld: 'co.uk' }`. */
export type Binding = Record<string, string>;

/** Puts the values into an address. Throws when a variable has no value, so that a typo in a vendor folder shows. */
export function fill(template: string, binding: Binding): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = binding[name];
    if (value === undefined) throw new Error(`no value for ${whole} in ${template}`);
    return value;
  });
}

type Variables = Pick<VendorDef, 'variables' | 'bound'>;

/** Every combination of the vendor's variables, with what goes with each value; one empty binding when it has none. */
export function bindings(vendor: Variables): Binding[] {
  return Object.entries(vendor.variables ?? {}).reduce<Binding[]>(
    (all, [name, values]) =>
      all.flatMap((binding) =>
        values.map((value) => ({ ...binding, ...vendor.bound?.[name]?.[value], [name]: value })),
      ),
    [{}],
  );
}

/** All origins of a vendor, written out. */
export function allOrigins(vendor: Variables & Pick<VendorDef, 'origins'>): string[] {
  return [...new Set(bindings(vendor).flatMap((b) => vendor.origins.map((o) => fill(o, b))))];
}

/** The binding under which `origin` is one of the vendor's origins, or undefined when it is none of them. */
export function bindingOf(vendor: Variables & Pick<VendorDef, 'origins'>, origin: string): Binding | undefined {
  return bindings(vendor).find((b) => vendor.origins.some((o) => fill(o, b) === origin));
}

/** Host permission pattern of an origin: no port, because Firefox registers such a pattern and never runs it. */
export function matchPattern(origin: string): string {
  return `${origin.replace(/:\d+$/, '')}/*`;
}
