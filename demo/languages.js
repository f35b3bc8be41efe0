// Vietnamese and English are in the library; every other language is a small module.
import { addStrings } from '../dist/bantin.min.js';
import { ar } from '../dist/locales/ar.js';
import { fr } from '../dist/locales/fr.js';
import { id } from '../dist/locales/id.js';
import { ja } from '../dist/locales/ja.js';
import { km } from '../dist/locales/km.js';
import { ko } from '../dist/locales/ko.js';
import { lo } from '../dist/locales/lo.js';
import { th } from '../dist/locales/th.js';
import { zh } from '../dist/locales/zh.js';

for (const [language, strings] of Object.entries({ ar, fr, id, ja, km, ko, lo, th, zh })) addStrings(language, strings);
