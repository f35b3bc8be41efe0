import { posix } from 'node:path';

/** The rooms of src/, and from which other rooms each may import. */
const ELEMENTS_MAY = ['preferences', 'events', 'settings', 'place', 'prose', 'sizes', 'locales', 'warnings', 'pressing', 'slots'];
const ROOMS = {
  preferences: ['events'],
  events: [],
  warnings: [],
  pressing: [],
  slots: [],
  locales: ['events'],
  settings: ['events', 'preferences', 'warnings'],
  place: [],
  prose: ['events', 'place', 'preferences'],
  sizes: ['place'],
  toolbar: ELEMENTS_MAY,
  article: ELEMENTS_MAY,
  tools: ELEMENTS_MAY,
};

/** What of settings/ the elements see: never the store. */
const SETTINGS_FOR_ELEMENTS = ['settings/settings-controller.ts', 'settings/scopes.ts', 'settings/hydration.ts'];

const ROOMS_OF_ELEMENTS = ['toolbar', 'article', 'tools'];
const roomOf = path => (path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined);
const isTag = path => /(^|\/)bantin-[^/]+\.ts$/.test(path);
export const withoutComments = source => source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');

const FROM = /\b(?:import|export)\b[^'"`;()=]*\bfrom\s*(['"])(.+?)\1/g;
const BARE_OR_DYNAMIC = /\bimport\s*\(?\s*(['"`])([^$]+?)\1/g;

/** What a file imports, types included: packages as they are written, files as paths in src/. */
export function importsOf(path, source) {
  const code = withoutComments(source);
  const names = [FROM, BARE_OR_DYNAMIC].flatMap(pattern => [...code.matchAll(pattern)].map(match => match[2]));
  return names.map(name => (name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') : name));
}

/** Which files do something when they are imported, as paths in the package. */
export function sideEffectsOf(sources) {
  const registers = path => isTag(path) || ['define.ts', 'reading.ts', 'early.ts'].includes(path);
  const files = Object.keys(sources).filter(registers);
  return [
    ...files.map(path => `./dist/${path.replace(/\.ts$/, '.js')}`),
    './dist/bantin.min.js',
    './dist/bantin-reading.min.js',
    '*.css',
  ].sort();
}

/** Every way in which `{path: source}` breaks the order of the house, as sentences. */
export function violationsOf(sources) {
  const imports = Object.fromEntries(Object.entries(sources).map(([path, source]) => [path, importsOf(path, source)]));
  return [
    ...Object.keys(sources).flatMap(path => [...wrongImports(path, imports[path]), ...wrongContent(path, sources[path])]),
    ...wrongDefine(imports),
    ...cycles(imports),
  ];
}

function wrongImports(path, targets) {
  return targets
    .map(target => [target, whyNot(path, target)])
    .filter(([, why]) => why)
    .map(([target, why]) => `${path} imports ${target}: ${why}`);
}

/** Why a file may not import another; undefined when it may. */
function whyNot(path, target) {
  const room = roomOf(path);
  const targetRoom = roomOf(target);
  const isPackage = !target.endsWith('.ts');

  if (room === 'events' && targetRoom !== 'events') return 'events import nothing';
  if (isTag(path)) {
    const element = path.replace(/bantin-([^/]+)\.ts$/, '$1-element.ts');
    return [
      element,
      'browser-support.ts',
      'settings/start-settings.ts',
      ...(room === 'tools' ? ['prose/start-preferences.ts'] : []),
    ].includes(target)
      ? undefined
      : 'a tag imports its element, browser-support.js and start-settings.js';
  }
  if (isPackage)
    return /^lit(\/|$)/.test(target) && room !== 'preferences' ? undefined : 'lit is the only package, and preferences have none';
  if (targetRoom === 'tools' && room !== 'tools' && path !== 'reading.ts') return 'nothing outside tools imports tools';
  if (isTag(target)) return ['define.ts', 'reading.ts'].includes(path) ? undefined : 'only define.ts and reading.ts import tags';
  if (!room || room === targetRoom) return undefined;
  if (!ROOMS[room]?.includes(targetRoom)) return `${room} may import ${ROOMS[room]?.join(', ') || 'no other room'}`;
  if (ROOMS_OF_ELEMENTS.includes(room) && targetRoom === 'settings' && !SETTINGS_FOR_ELEMENTS.includes(target))
    return 'elements import the controller, never the store';
  return undefined;
}

function wrongContent(path, source) {
  const code = withoutComments(source);
  const hasClass = /\bclass\s+\w+\s+extends\s+\w*Element\b/.test(code);
  const hasStyles = /\bcss`/.test(code);
  const registers = /\bcustomElements\s*\.\s*define\s*\(/.test(code);
  const declares = /\binterface\s+HTMLElementTagNameMap\b/.test(code);
  const room = roomOf(path);
  return [
    room && !ROOMS[room] && 'is in a room that has no rule',
    /\bimport\s*\(\s*([^'"`\s]|`[^`]*\$\{)/.test(code) && 'has a dynamic import that cannot be read',
    registers && !isTag(path) && 'calls customElements.define, but is no tag',
    declares && !isTag(path) && 'declares HTMLElementTagNameMap, but is no tag',
    isTag(path) && !(registers && declares) && 'is a tag that does not register and declare it',
    hasClass && !path.endsWith('-element.ts') && 'has the class of an element, but is no …-element.ts',
    hasStyles && !path.endsWith('.styles.ts') && 'has styles, but is no ….styles.ts',
  ]
    .filter(Boolean)
    .map(what => `${path} ${what}`);
}

function wrongDefine(imports) {
  if (!imports['define.ts']) return [];
  const tags = Object.keys(imports).filter(path => isTag(path) && roomOf(path) !== 'tools');
  return tags.filter(tag => !imports['define.ts'].includes(tag)).map(tag => `define.ts does not import ${tag}`);
}

/** Each circle once, from the file at which it was entered. */
function cycles(imports) {
  const found = [];
  const done = new Set();
  const visit = (path, trail) => {
    if (trail.includes(path)) found.push(`circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
    else if (!done.has(path)) {
      for (const target of imports[path] ?? []) visit(target, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of Object.keys(imports)) visit(path, []);
  return found;
}
