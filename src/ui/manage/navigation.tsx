import type { MessageKey, Translate } from '../../i18n.ts';

/** A section of the page by the id of its heading, and what it is called. */
export interface Place {
  readonly id: string;
  readonly name: MessageKey;
}

/** Leads to the sections of the page. */
export function Navigation({ places, translate }: { readonly places: readonly Place[]; readonly translate: Translate }) {
  return (
    <nav class="page-navigation" aria-label={translate('settingsNavigation')}>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{translate(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
