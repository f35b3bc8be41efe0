import { addStrings } from '../dist/bantin.min.js';
import { ar } from '../dist/locales/ar.js';

addStrings('ar', ar);
