import { chromium } from './browsers.js';
import { describeReading } from './reading.js';

describeReading('Chromium', chromium);
