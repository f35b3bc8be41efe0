/** Sheets name their layers at their beginning; to read on would cost a large sheet's page some milliseconds. */
const RULES_ASKED = 100;

/** How pages name the layer of their reset, or the last part of its name. */
const RESET_LAYER = /(^|\.)(base|resets?|normali[sz]e|preflight|elements?)$/i;

/**
 * The cascade layer in which a page has its reset, or the first of its layers; `undefined` on a page without layers. What stands in
 * no layer beats all that stands in one: there the typography would beat the page's classes.
 */
export function resetLayerOf(page: Document): string | undefined {
  const names = [...page.styleSheets].flatMap(layersIn);
  return names.find(name => RESET_LAYER.test(name)) ?? names[0];
}

/** The rule of a linked `prose.css` in which its typography stands. */
export function linkedTypographyIn(page: Document): CSSMediaRule | undefined {
  for (const sheet of page.styleSheets) {
    const rules = rulesOf(sheet);
    const isOurs = rules[0] instanceof CSSPropertyRule && rules[0].name === '--bantin-reader-size';
    const typography = isOurs && rules.find(rule => rule instanceof CSSMediaRule && rule.cssText.includes('--bantin-measure'));
    if (typography) return typography as CSSMediaRule;
  }
  return undefined;
}

function layersIn(sheet: CSSStyleSheet): string[] {
  return rulesOf(sheet)
    .flatMap(namesOf)
    .filter(name => name && !name.startsWith('bantin'));
}

function namesOf(rule: CSSRule): readonly string[] {
  if (rule instanceof CSSLayerStatementRule) return rule.nameList;
  if (rule instanceof CSSLayerBlockRule) {
    const inside = Array.prototype.slice.call(rule.cssRules, 0, RULES_ASKED) as CSSRule[];
    return [rule.name, ...inside.flatMap(namesOf).map(name => `${rule.name}.${name}`)];
  }
  if (rule instanceof CSSImportRule && rule.layerName !== null) return [rule.layerName];
  return [];
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.prototype.slice.call(sheet.cssRules, 0, RULES_ASKED) as CSSRule[];
  } catch {
    return []; // of another origin
  }
}
