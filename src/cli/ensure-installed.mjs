/**
 * Makes node_modules hold what package-lock.json names, and does nothing when it already does.
 *
 * The proof of an earlier run is a stamp inside node_modules (so it goes when node_modules goes);
 * without one, npm's own record of what it installed is compared with the lock file. Knows no registry.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Stop} from './stop.mjs';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const platform = `${process.platform}-${process.arch}\n`;

/** One package as both npm's lock file and npm's record of an install describe it. */
/** @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} LockedPackage */

/** Runs `npm ci` in a folder if what is installed there isn't what its lock file asks for. */
export async function ensureInstalled(folder = projectRoot) {
  const lockFile = join(folder, 'package-lock.json');
  const stampFile = join(folder, 'node_modules', '.actor-graph-lock');
  if (!existsSync(lockFile))
    throw new Stop('package-lock.json is missing: this is not a whole copy of the project.');

  const stamp = makeStamp(lockFile);
  const found = readIfThere(stampFile);
  if (found === stamp) return;

  // Whoever ran npm by hand has no stamp, or an old one: npm's record tells. It can't tell when
  // node_modules was copied from another kind of machine, whose native packages don't load here.
  const isOfThisMachine = found === undefined || found.endsWith(platform);
  if (isOfThisMachine && isInstalled(folder)) {
    writeFileSync(stampFile, stamp);
    return;
  }

  // To stderr: the output of `npm run check` belongs to its caller.
  const isFirst = !existsSync(join(folder, 'node_modules'));
  console.error(`${isFirst ? 'Installing' : 'Updating'} the packages that package-lock.json names …`);
  runNpmCi(folder);
  writeFileSync(stampFile, stamp);
}

/** What node_modules is right for: this lock file on this kind of machine. */
/** @param {string} lockFile */
function makeStamp(lockFile) {
  return `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${platform}`;
}

/** Whether npm's record names the lock file's packages, each in the same version, and none besides. */
/** @param {string} folder */
function isInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  for (const [path, {version, integrity, optional, devOptional}] of wanted) {
    const found = installed.get(path);
    // Optional packages are for other platforms: npm leaves them out.
    if (!found && (optional || devOptional)) continue;
    if (found?.version !== version || found?.integrity !== integrity) return false;
  }
  return [...installed.keys()].every(path => wanted.has(path));
}

/** @param {string} file @returns {Map<string, LockedPackage>} */
function readPackages(file) {
  /** @type {Record<string, LockedPackage>} */
  let packages = {};
  try {
    packages = JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    // A missing or broken record is the same as nothing installed: npm ci puts it right.
  }
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** @param {string} folder */
function runNpmCi(folder) {
  // Development packages are wanted even where NODE_ENV=production is set: they are what runs here.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env['npm_execpath'];
  const isNpm = npmScript !== undefined && basename(npmScript) === 'npm-cli.js';
  // npm's own script avoids npm.cmd, which Windows spawns through a shell only.
  const result = isNpm
    ? spawnSync(process.execPath, [npmScript, ...args], {cwd: folder, stdio: ['ignore', 2, 2]})
    : spawnSync('npm', args, {cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32'});
  if (result.error) throw new Stop(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Stop('npm ci failed; its message is above. Nothing was run.');
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
