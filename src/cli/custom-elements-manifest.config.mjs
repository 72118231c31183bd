/**
 * How `cem analyze` describes the elements in dist/custom-elements.json, and what editors complete from it: VS Code
 * reads dist/vscode.html-custom-data.json and dist/vscode.css-custom-data.json, JetBrains' editors dist/web-types.json.
 */
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

export default {
  globs: [
    'src/elements/*/actor-graph*.ts',
    'src/elements/internal/panel-element.ts',
    'src/elements/events.ts',
  ],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    keepWhatIsPublic(),
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
  ],
};

/** Leaves out what is no user's business, and names modules as the package does. */
function keepWhatIsPublic() {
  return {
    name: 'keep-what-is-public',
    /** @param {{customElementsManifest: {modules: any[]}}} context */
    packageLinkPhase({customElementsManifest: manifest}) {
      const publish = (/** @type {string} */ path) =>
        path.replace(/^\/?src\//, 'dist/lib/').replace(/\.ts$/, '.js');
      for (const module of manifest.modules) {
        module.path = publish(module.path);
        module.declarations = module.declarations
          .filter((/** @type {any} */ {kind, privacy}) => kind === 'class' && privacy === undefined)
          .map(cleanClass);
        const names = new Set(module.declarations.map((/** @type {any} */ {name}) => name));
        module.exports = module.exports.filter((/** @type {any} */ {name}) => names.has(name));
        for (const {declaration} of module.exports) declaration.module = publish(declaration.module);
      }
      manifest.modules = manifest.modules.filter(({declarations}) => declarations.length > 0);
      // The analyzer takes files as they come from the disk.
      manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      manifest.modules.push(definitions(manifest.modules));
    },
  };
}

/** @param {any} declaration */
function cleanClass(declaration) {
  const {members = [], events = [], superclass, ...rest} = declaration;
  return {
    ...rest,
    ...(superclass?.package === undefined && superclass?.module !== undefined
      ? {superclass: {name: superclass.name}}
      : superclass && {superclass}),
    members: members.filter(
      (/** @type {any} */ {privacy, name}) => privacy === undefined && !name.startsWith('#'),
    ),
    // An event without a name is a guess of the analyzer's from a call of dispatchEvent.
    events: events.filter((/** @type {any} */ {name, description}) => name && description),
  };
}

/** Which tag is which class: the analyzer looks for calls of `customElements.define`, and ours is in a loop. */
function definitions(/** @type {any[]} */ modules) {
  return {
    kind: 'javascript-module',
    path: 'dist/lib/define-all.js',
    declarations: [],
    exports: modules.flatMap(({path, declarations}) =>
      declarations
        .filter((/** @type {any} */ {tagName}) => tagName)
        .map((/** @type {any} */ {name, tagName}) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: {name, module: path},
        })),
    ),
  };
}
