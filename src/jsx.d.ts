/*
 * What the templates of React, Preact, Solid, Svelte and Vue may say of the tags: `import type {} from 'bantin/jsx.d.ts'`
 * once. Attributes are written as in HTML; so they hold before the elements are upgraded too, and a server prints them.
 */
import type { BantinSettings } from './tools/settings/settings-element.js';
import type { BantinArticle, BantinToolbar, ChangeEvent, QueryEvent, RequestEvent } from './index.js';
import type { BantinReadAloud } from './tools/read-aloud/read-aloud-element.js';

/** The elements, and the attributes of the properties that document them. */
interface Elements {
  readonly 'bantin-toolbar': {
    readonly element: BantinToolbar;
    readonly attributes: { datetime: 'datetime'; dateStyle: 'date-style'; timeZone: 'time-zone'; htmlFor: 'for'; adopt: 'adopt' };
  };
  readonly 'bantin-article': {
    readonly element: BantinArticle;
    readonly attributes: { typography: 'typography' };
  };
  readonly 'bantin-read-aloud': {
    readonly element: BantinReadAloud;
    readonly attributes: { htmlFor: 'for'; voiceSrc: 'voice-src' };
  };
  readonly 'bantin-settings': {
    readonly element: BantinSettings;
    readonly attributes: { groups: 'groups'; htmlFor: 'for' };
  };
}

type Tag = keyof Elements;
type ElementOf<Name extends Tag> = Elements[Name]['element'];
type AttributesOf<Name extends Tag> = Elements[Name]['attributes'];

/** The attributes of a tag, behind a framework's prefix such as `attr:`. */
type Attributes<Name extends Tag, Prefix extends string = ''> = {
  [
    Property in keyof ElementOf<Name> as Property extends keyof AttributesOf<Name>
      ? `${Prefix}${AttributesOf<Name>[Property] & string}`
      : never
  ]?: ElementOf<Name>[Property] | undefined;
};

/** The properties of a tag, behind a framework's prefix such as `prop:`. */
type Properties<Name extends Tag, Prefix extends string> = {
  [Property in keyof ElementOf<Name> as Property extends keyof AttributesOf<Name> & string ? `${Prefix}${Property}` : never]?:
    ElementOf<Name>[Property] | undefined;
};

/** Listeners on a tag, behind a framework's prefix such as `on:`. */
type Listeners<Prefix extends string> = { [Type in `${Prefix}bantin-query`]?: ((event: QueryEvent) => void) | undefined } & {
  [Type in `${Prefix}bantin-request`]?: ((event: RequestEvent) => void) | undefined;
};

/** What a tag accepts besides what every element does. */
type Own<Name extends Tag> = Attributes<Name> & Listeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'bantin-toolbar': Own<'bantin-toolbar'> & HTMLAttributes<BantinToolbar> & ClassAttributes<BantinToolbar>;
      'bantin-article': Own<'bantin-article'> & HTMLAttributes<BantinArticle> & ClassAttributes<BantinArticle>;
      'bantin-read-aloud': Own<'bantin-read-aloud'> & HTMLAttributes<BantinReadAloud> & ClassAttributes<BantinReadAloud>;
      'bantin-settings': Own<'bantin-settings'> & HTMLAttributes<BantinSettings> & ClassAttributes<BantinSettings>;
    }
  }
  interface CSSProperties {
    [property: `--bantin-${string}`]: string | number | undefined;
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bantin-toolbar': Own<'bantin-toolbar'> & import('preact').HTMLAttributes<BantinToolbar>;
      'bantin-article': Own<'bantin-article'> & import('preact').HTMLAttributes<BantinArticle>;
      'bantin-read-aloud': Own<'bantin-read-aloud'> & import('preact').HTMLAttributes<BantinReadAloud>;
      'bantin-settings': Own<'bantin-settings'> & import('preact').HTMLAttributes<BantinSettings>;
    }
  }
}

declare module 'solid-js' {
  namespace JSX {
    // Without a prefix Solid sets properties, so that `for` would be lost.
    type InSolid<Name extends Tag> = Attributes<Name, 'attr:'> &
      Properties<Name, 'prop:'> &
      Listeners<'on:'> &
      HTMLAttributes<ElementOf<Name>>;

    interface IntrinsicElements {
      'bantin-toolbar': InSolid<'bantin-toolbar'>;
      'bantin-article': InSolid<'bantin-article'>;
      'bantin-read-aloud': InSolid<'bantin-read-aloud'>;
      'bantin-settings': InSolid<'bantin-settings'>;
    }
  }
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'bantin-toolbar': Own<'bantin-toolbar'> & HTMLAttributes<BantinToolbar>;
    'bantin-article': Own<'bantin-article'> & HTMLAttributes<BantinArticle>;
    'bantin-read-aloud': Own<'bantin-read-aloud'> & HTMLAttributes<BantinReadAloud>;
    'bantin-settings': Own<'bantin-settings'> & HTMLAttributes<BantinSettings>;
  }
  interface SvelteDocumentAttributes {
    'onbantin-change'?: ((event: ChangeEvent) => void) | undefined;
  }
}

declare module 'vue' {
  type InVue<Name extends Tag> = new () => {
    $props: Attributes<Name> & Properties<Name, ''> & import('vue').HTMLAttributes;
  };

  interface GlobalComponents {
    'bantin-toolbar': InVue<'bantin-toolbar'>;
    'bantin-article': InVue<'bantin-article'>;
    'bantin-read-aloud': InVue<'bantin-read-aloud'>;
    'bantin-settings': InVue<'bantin-settings'>;
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'bantin-toolbar': Own<'bantin-toolbar'> & { [attribute: string]: unknown };
      'bantin-article': Own<'bantin-article'> & { [attribute: string]: unknown };
      'bantin-read-aloud': Own<'bantin-read-aloud'> & { [attribute: string]: unknown };
      'bantin-settings': Own<'bantin-settings'> & { [attribute: string]: unknown };
    }
  }
}
