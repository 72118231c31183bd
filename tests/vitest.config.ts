/**
 * The tests that run in Node. `unit`: everything that needs no DOM. `journeys`: the built site, driven in
 * Chromium through playwright-core, one file at a time. `package`: what npm would publish, in projects of others.
 * Tests of elements run in the browser itself: see web-test-runner.config.mjs.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import {findChromium} from '../src/cli/find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// Before any worker starts: dates must read the same on every machine.
process.env['TZ'] = 'UTC';

const inBrowser = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  env: {CHROME_PATH: findChromium() ?? ''},
} as const;

export default defineConfig({
  root,
  test: {
    // Else one core is left idle, which is half of a small machine.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the same modules for every file took longer than the tests, which leave no traces in them.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          ...inBrowser,
        },
      },
      {
        root,
        test: {
          name: 'package',
          include: ['tests/package/*.test.ts'],
          ...inBrowser,
          // The examples are built as for a site: in anything but production, Lit and React are other modules.
          env: {...inBrowser.env, NODE_ENV: 'production'},
        },
      },
    ],
  },
});
