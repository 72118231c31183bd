/** The version of this copy, as in package.json (a test compares them). Two copies on one page tell theirs. */
export const VERSION = '0.1.0';
