import {ARTICLE, mount, viewOf} from '../support/mount.ts';
import {hiddenLabels, labelOverlaps} from '../support/label-overlaps.ts';
it('climbs', async function () {
  this.timeout(110000);
  const file: any = await (await fetch(ARTICLE)).json();
  const view = file.views.find((v: any) => v.id === 'everything');
  const explorer: any = await mount('actor-graph', {data: file, view: 'everything'} as any);
  const score = async (positions: any) => {
    explorer.data = {...file, views: file.views.map((v: any) => (v.id === 'everything' ? {...v, positions} : v))};
    await explorer.settled;
    const cy = viewOf(explorer).cy;
    return {overlaps: labelOverlaps(cy), hidden: hiddenLabels(cy).length};
  };
  let best = {...view.positions};
  let s = await score(best);
  console.log(JSON.stringify(s));
  const byName = new Map(file.actors.map((a: any) => [a.name, a.id]));
  let seed = 7; const rnd = () => ((seed = (seed * 16807) % 2147483647) / 2147483647);
  const end = performance.now() + 95000;
  let n = 0;
  while (s.overlaps.length > 0 && performance.now() < end) {
    n++;
    const pick = s.overlaps[Math.floor(rnd() * s.overlaps.length)]!;
    const names = [...pick.matchAll(/“([^”]+)”/g)].map(m => byName.get(m[1]!)).filter(Boolean) as string[];
    const nodes = [...pick.matchAll(/node n:([\w-]+)$/g)].map(m => m[1]!);
    const ids = [...names, ...nodes].filter(id => best[id]);
    if (ids.length === 0) { console.log('none', pick); break; }
    const id = ids[Math.floor(rnd() * ids.length)]!;
    const r = 6 + rnd() * 40, a = rnd() * 6.283;
    const next = {...best, [id]: [Math.round(best[id][0] + Math.cos(a) * r), Math.round(best[id][1] + Math.sin(a) * r)]};
    const t = await score(next);
    if (t.overlaps.length < s.overlaps.length || (t.overlaps.length === s.overlaps.length && t.hidden < s.hidden)) { if (t.hidden <= s.hidden + 3) { best = next; s = t; console.log(n, JSON.stringify(s.overlaps), s.hidden); } }
  }
  const changed = Object.fromEntries(Object.entries(best).filter(([k, v]) => String(v) !== String(view.positions[k])));
  console.log('RESULT', n, JSON.stringify(s), JSON.stringify(changed));
});
