/**
 * Finds a Chromium, Chrome or Edge for the tests, and on Debian and Ubuntu installs one if there is none.
 *
 * The test tools' own downloads of a browser are not used: they need a server outside the package
 * registries. Knows nothing of how a browser is started.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {Stop} from './stop.mjs';

const remedy = 'Install Chromium, Chrome or Edge, or set CHROME_PATH to one.';

/** Returns the browser's path: CHROME_PATH if set, else the first that is found, else nothing. */
export function findChromium() {
  const wanted = process.env['CHROME_PATH'];
  if (wanted) {
    if (!isProgram(wanted)) throw new Stop(`CHROME_PATH is ${wanted}, and no program is there. ${remedy}`);
    return wanted;
  }
  return listCandidates().find(isProgram);
}

/** Returns the browser's path, after installing one where that can be done without asking. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;

  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!canInstall) throw new Stop(`No browser for the tests was found. ${remedy}`);

  console.error('Installing chromium with apt-get, for the tests in a browser …');
  runApt(['update']);
  runApt(['install', '-y', 'chromium']);
  const installed = findChromium();
  if (!installed) throw new Stop(`apt-get installed chromium, and still no browser was found. ${remedy}`);
  return installed;
}

/** Every place to look at, in order of preference. */
function listCandidates() {
  const {env, platform} = process;
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
      names.map(name => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(folder =>
      folder ? [...programs, edge].map(program => join(folder, program)) : [],
    );
  }
  const names = [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return names.flatMap(name => folders.map(folder => join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Quiet unless it fails: apt prints hundreds of lines. @param {string[]} args */
function runApt(args) {
  const result = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  if (result.status === 0) return;
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
  throw new Stop(
    `apt-get ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}. ${remedy}`,
  );
}
