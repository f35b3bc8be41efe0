import 'axe-core'; // a classic script: it puts itself on window
import type { AxeResults, ElementContext, Result, RunOptions } from 'axe-core';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, and what it could not decide, each as one readable line. */
export async function audit(
  context: Element,
  disabled: readonly string[] = [],
): Promise<{ wrong: string[]; undecided: string[] }> {
  const rules = Object.fromEntries(disabled.map(id => [id, { enabled: false }]));
  const { violations, incomplete } = await axe.run(context, { runOnly: RULES, rules });
  const lines = (results: Result[]): string[] =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all }) => `${id}: ${target.join(' ')}: ${[...any, ...all].map(({ message }) => message).join('; ')}`,
      ),
    );
  return { wrong: lines(violations), undecided: lines(incomplete) };
}
