/** What is done to every script that the project builds, beyond what Vite does. */
import type {Plugin} from 'vite';
import {handOnLicences} from './hand-on-licences.ts';
import {importAtOnce} from './import-at-once.ts';
import {leaveOutWebgl} from './leave-out-webgl.ts';
import {minifyTemplates} from './minify-templates.ts';
import {replaceTemplatePolicy} from './replace-template-policy.ts';
import {textsOnce} from './texts-once.ts';

/** Makes the plugins for the project in the folder `root`. */
export function scriptPlugins(root: string): Plugin[] {
  return [
    replaceTemplatePolicy(root),
    importAtOnce(),
    leaveOutWebgl(),
    minifyTemplates(),
    textsOnce(),
    handOnLicences(),
  ];
}
