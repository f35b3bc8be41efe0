export { LEVELS as default } from '../../../dist/preferences/text-size.js';
