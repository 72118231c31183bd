/**
 * The globals that web test runner's Mocha gives to the tests in tests/browser.
 * Tests in Node import theirs from `vitest`. No `only` and `skip`: they would be committed.
 */
type Run = () => void | Promise<void>;

declare function describe(title: string, run: () => void): void;
declare function it(
  title: string,
  run: (this: {timeout(milliseconds: number): void}) => void | Promise<void>,
): void;
declare function before(run: Run): void;
declare function after(run: Run): void;
declare function beforeEach(run: Run): void;
declare function afterEach(run: Run): void;
