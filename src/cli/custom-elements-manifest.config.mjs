/**
 * How `cem analyze` describes the elements in dist/custom-elements.json, and what editors complete from it: VS Code
 * reads dist/vscode.html-custom-data.json and dist/vscode.css-custom-data.json, JetBrains' editors dist/web-types.json.
 */
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

export default {
  globs: ['src/elements/**/*.ts', 'src/define-all.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
  ],
};
