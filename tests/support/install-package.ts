/**
 * Installs what npm would publish into a project elsewhere, without npm and without a network: the packed files,
 * and links to just the packages that ours names as its own (and to those of the project's own frameworks).
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = join(root, 'tests/package/examples');

export interface PackageManifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface Installed {
  /** Holds the examples, and node_modules. */
  readonly project: string;
  /** The package's own folder. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  /** Paths of the packed files. */
  readonly files: readonly string[];
}

/** Packs dist and installs it beside the examples; all of it goes after the tests of the file. */
export function installPackage(others: readonly string[] = []): Installed {
  const project = mkdtempSync(join(tmpdir(), 'actor-graph-package-'));
  afterAll(() => {
    rmSync(project, {recursive: true, force: true});
  });
  const modules = join(project, 'node_modules');
  const folder = join(modules, 'actor-graph');
  mkdirSync(modules);

  // Its `prepack` script would build once more.
  const pack = ['pack', '--ignore-scripts', '--silent', '--offline', '--pack-destination', project];
  const tarball = execFileSync('npm', pack, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  execFileSync('tar', ['-xzf', tarball.trim()], {cwd: project});
  renameSync(join(project, 'package'), folder);

  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    mkdirSync(dirname(join(modules, name)), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  cpSync(examples, project, {recursive: true});
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return {project, folder, manifest, files};
}

/** Runs TypeScript in a project and returns what it complains of. */
export function runTsc(args: readonly string[], cwd: string): string {
  const script = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [script, ...args], {cwd, encoding: 'utf8'}).stdout;
}
