/** Runs axe-core on an element, its shadow roots included. */
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns what axe finds wrong, one line for each place: the rule, the place, and what to do. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const {violations} = await axe.run(element, {runOnly: {type: 'tag', values: TAGS}});
  return violations.flatMap(({id, nodes}) =>
    nodes
      .filter(({html}) => !isInlineTarget(id, html))
      .map(
        ({target, failureSummary = ''}) =>
          `${id}: ${target.flat().join(' >>> ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
  );
}

/** Returns the rules about landmarks (main, banner and so on) that the whole page breaks. */
export async function landmarkFaults(): Promise<string[]> {
  const rules = axe
    .getRules(['cat.semantics'])
    .map(({ruleId}) => ruleId)
    .filter(rule => rule.startsWith('landmark-'));
  const {violations} = await axe.run(document, {runOnly: rules});
  return violations.map(({id}) => id);
}

/** Words in running text need not be 24 pixels high (WCAG 2.5.8, “inline”); axe knows it of `<a>` alone. */
function isInlineTarget(rule: string, html: string): boolean {
  return rule === 'target-size' && html.startsWith('<span') && html.includes('class="link');
}
