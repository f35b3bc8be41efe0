/** How much of its letters' colour the typography paints behind code, key caps and heads of tables, in percent. */
export const TINT_PERCENT = 9;
