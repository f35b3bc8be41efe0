// Vietnamese and English are in the library; every other language is a small module.
import { addStrings } from '../dist/bantin.min.js';
import { ar } from '../dist/locales/ar.js';
import { bn } from '../dist/locales/bn.js';
import { es } from '../dist/locales/es.js';
import { fa } from '../dist/locales/fa.js';
import { fr } from '../dist/locales/fr.js';
import { he } from '../dist/locales/he.js';
import { hi } from '../dist/locales/hi.js';
import { id } from '../dist/locales/id.js';
import { ja } from '../dist/locales/ja.js';
import { km } from '../dist/locales/km.js';
import { ko } from '../dist/locales/ko.js';
import { lo } from '../dist/locales/lo.js';
import { my } from '../dist/locales/my.js';
import { pt } from '../dist/locales/pt.js';
import { ru } from '../dist/locales/ru.js';
import { th } from '../dist/locales/th.js';
import { zh } from '../dist/locales/zh.js';

const languages = { ar, bn, es, fa, fr, he, hi, id, ja, km, ko, lo, my, pt, ru, th, zh };
for (const [language, strings] of Object.entries(languages)) addStrings(language, strings);
