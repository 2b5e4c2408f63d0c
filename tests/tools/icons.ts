import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = join(import.meta.dirname, '../../icons');

/** Sizes of the manifest, and the drawing inside latchkey.svg that each is made from. */
export const ICONS = [
  { size: 16, drawing: 'small' },
  { size: 32, drawing: 'small' },
  { size: 48, drawing: 'large' },
  { size: 128, drawing: 'large' },
] as const;

/** One PNG. The file shows its large drawing when it is opened by itself; the `use` says which. */
export function renderIcon(svg: string, { size, drawing }: (typeof ICONS)[number]): Buffer {
  const chosen = svg.replace('<use href="#large"', `<use href="#${drawing}"`);
  return new Resvg(chosen, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

/** `npm run icons`: writes icons/latchkey-<size>.png from icons/latchkey.svg. */
export async function main(): Promise<number> {
  const svg = readFileSync(join(folder, 'latchkey.svg'), 'utf8');
  for (const icon of ICONS) writeFileSync(join(folder, `latchkey-${icon.size}.png`), renderIcon(svg, icon));
  return 0;
}
