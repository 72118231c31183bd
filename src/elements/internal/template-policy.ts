/**
 * The Trusted Types policy of Lit's templates, for dist/actor-graph.js, which brings its own copy of Lit:
 * replace-template-policy.ts puts it in the place of Lit's own. Made with the first template and not before, so that
 * a second copy on a strict page, which never renders, needs none.
 */

interface TemplatePolicy {
  createHTML(markup: string): unknown;
}

/** `window.trustedTypes`, as far as it is used here. */
interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML: (markup: string) => string}): TemplatePolicy;
}

export function createTemplatePolicy(factory: PolicyFactory): TemplatePolicy {
  let policy: TemplatePolicy | undefined;
  return {
    createHTML: markup => {
      policy ??= makePolicy(factory);
      return policy.createHTML(markup);
    },
  };
}

/** Our templates are constants of the program, so that there is nothing to clean: see the lint rules. */
function makePolicy(factory: PolicyFactory): TemplatePolicy {
  const rules = {createHTML: (markup: string) => markup};
  try {
    return factory.createPolicy('lit-html', rules);
  } catch (error) {
    console.error(
      'Actor Graph cannot draw where Trusted Types are required: the page’s policy lets one script alone make “lit-html”, or none. ' +
        "Its Content-Security-Policy needs: trusted-types lit-html 'allow-duplicates'.",
      error,
    );
    // Good where the page does not require them.
    return rules;
  }
}
