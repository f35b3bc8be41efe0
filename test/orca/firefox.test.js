import { firefox } from './browsers.js';
import { describeReading } from './reading.js';

describeReading('Firefox', firefox);
