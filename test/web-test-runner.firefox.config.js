import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { firefoxCommands } from './tools/commands-firefox.js';
import { firefoxLaunchOptions } from './tools/firefox.js';
import { configure } from './web-test-runner.config.js';

// One after another: a tab behind another one has no frames.
export default configure(chromeLauncher({ puppeteer, launchOptions: firefoxLaunchOptions(), concurrency: 1 }), firefoxCommands);
