import type { RefObject } from 'preact';
import type { Translate } from '../../i18n.ts';
import { IconButton } from './icon-button.tsx';
import { CrossIcon, GlassIcon } from './icons.tsx';

interface Properties {
  readonly query: string;
  /** Among few accounts it is seen only once somebody uses it. */
  readonly isQuiet: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly translate: Translate;
  readonly onInput: (query: string) => void;
  readonly onClear: () => void;
}

/** Searches while it is typed into. The keys of the popup are understood here, too. */
export function SearchField({ query, isQuiet, input, translate, onInput, onClear }: Properties) {
  return (
    <div class={isQuiet && query === '' ? 'search search-quiet' : 'search'} role="search">
      <GlassIcon />
      <input
        ref={input}
        class="search-input"
        type="search"
        aria-label={translate('popupSearch')}
        placeholder={translate('popupSearch')}
        value={query}
        maxLength={100}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {query !== '' && (
        <IconButton label={translate('popupSearchClear')} onClick={onClear}>
          <CrossIcon />
        </IconButton>
      )}
    </div>
  );
}
