// The Chromium that CHROMIUM_PATH names, by test/run.js Debian's: another version than npm's, and not only a headless shell.
export { default } from './web-test-runner.config.js';
