/** What may stand in a field and what may not: the edges of both. */
export interface Kind {
  right: readonly unknown[];
  wrong: readonly unknown[];
}

const times = (length: number): string => 'x'.repeat(length);
const ADDRESS = 'https://outlet.example/a';
const UUID = '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5c';

export const count: Kind = { right: [0, 7], wrong: [-1, 1.5, '7', null] };
export const positive: Kind = { right: [1, 7], wrong: [0, -1, 1.5, '1', null] };
export const flag: Kind = { right: [true, false], wrong: ['true', 0, null] };
export const anyText: Kind = { right: ['', 'words'], wrong: [1, null, {}] };
export const text = (most: number): Kind => ({ right: ['', times(most)], wrong: [times(most + 1), 1, null] });
export const some = (most: number): Kind => ({ right: ['x', times(most)], wrong: ['', times(most + 1), 1, null] });
export const oneOf = (...values: readonly unknown[]): Kind => ({ right: values, wrong: ['', 'something else', 1.25, null] });
export const day: Kind = { right: ['2031-03-03'], wrong: ['', '2031-3-3', '2031-03-03T00:00:00Z', ' 2031-03-03', 20310303, null] };
export const moment: Kind = { right: ['2031-03-03T10:00:00.000Z', '2031-03-03T10:00:00Z'], wrong: ['2031-03-03', '2031-03-03 10:00', 'now', 0, null] };
export const address: Kind = { right: [ADDRESS, 'http://outlet.example/a'], wrong: ['', 'outlet.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///a', 'ftp://outlet.example/a', 1, null] };
/** an address within the longest that is kept */
export const shortAddress = (most: number): Kind => ({ right: address.right, wrong: [...address.wrong, `${ADDRESS}/${times(most)}`] });
export const uuid: Kind = { right: [UUID], wrong: ['', UUID.toUpperCase(), `${UUID}0`, ` ${UUID}`, UUID.replaceAll('-', ''), 1, null] };
/** a random name of letters, digits and hyphens */
export const randomName: Kind = { right: ['abcDEF-8', times(64)], wrong: [times(7), times(65), 'has space', 'наивное-имя', 1, null] };
export const host: Kind = {
  right: ['outlet.example', 'a.b.outlet.example', 'xn--e1afmkfd.xn--p1ai', `${times(63)}.example`],
  wrong: ['', 'localhost', 'Outlet.example', '-a.example', 'a-.example', `https://outlet.example`, 'outlet.example/', 'outlet.example.', '1.2.3.4', 'a..example', `${times(64)}.example`, `${'a.'.repeat(11)}example`, `${`${times(63)}.`.repeat(4)}example`, 1, null],
};
/** A list of at most so many of what stands first in it; an empty one is right unless it must hold something. */
export const list = (most: number, least: 0 | 1 = 0): Kind & { most: number; least: number } => ({ right: [], wrong: ['x', null, {}], most, least });

export const orNull = ({ right, wrong }: Kind): Kind => ({ right: [...right, null], wrong: wrong.filter((value) => value !== null) });

/** Fields by their paths: "where.tabId", "claims.0.id". One that ends with "?" may be missing. */
export type Fields = Readonly<Record<string, Kind>>;

export interface Trial {
  what: string;
  value: unknown;
  right: boolean;
}

function changed(base: unknown, path: readonly string[], change: (holder: Record<string, unknown>, key: string) => void): unknown {
  const copy: unknown = structuredClone(base);
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, path.at(-1) ?? '');
  return copy;
}

/** Everything to try of something that is right as it is: each field with each of its values, and without it. Throws where the base has no such field. */
export function trials(base: unknown, fields: Fields): Trial[] {
  return [{ what: 'as it is', value: base, right: true }, ...Object.entries(fields).flatMap(([name, kind]) => ofField(base, name, kind))];
}

function ofField(base: unknown, name: string, kind: Kind): Trial[] {
  const may = name.endsWith('?');
  const path = (may ? name.slice(0, -1) : name).split('.');
  const shown = (value: unknown): string => `${name} = ${JSON.stringify(value).slice(0, 60)}`;
  const put = (value: unknown): unknown => changed(base, path, (holder, key) => {
    if (!Object.hasOwn(holder, key)) throw new Error(`There is no ${name} in ${JSON.stringify(base).slice(0, 300)}.`);
    holder[key] = value;
  });
  const given = (values: readonly unknown[], right: boolean): Trial[] => values.map((value) => ({ what: shown(value), value: put(value), right }));
  const without: Trial[] = /^\d+$/.test(path.at(-1) ?? '') ? [] : [{ what: `without ${name}`, value: changed(base, path, (holder, key) => delete holder[key]), right: may }];
  return [...given(kind.right, true), ...given(kind.wrong, false), ...without, ...('most' in kind ? lengths(base, path, kind as ReturnType<typeof list>) : [])];
}

/** The same list empty, as long as it may be, and one longer. */
function lengths(base: unknown, path: readonly string[], { least, most }: { least: number; most: number }): Trial[] {
  const filled = (length: number): unknown => changed(base, path, (holder, key) => {
    const before = holder[key] as unknown[];
    holder[key] = Array.from({ length }, () => before[0]);
  });
  return [{ what: `${path.join('.')} is empty`, value: filled(0), right: least === 0 }, ...[most, most + 1].map((length) => ({ what: `${path.join('.')} has ${String(length)}`, value: filled(length), right: length === most }))];
}
