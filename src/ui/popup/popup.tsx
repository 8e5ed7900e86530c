import { useEffect, useRef } from 'preact/hooks';
import { useDeliveries } from '../capture/use-deliveries.ts';
import { HelpLink } from '../help/help-link.tsx';
import { type Trouble, troubleKey } from '../trouble-key.ts';
import { useAccess } from '../welcome/use-access.ts';
import { arrangeRows } from './arrange-rows.ts';
import type { FirstState } from './codes-state.ts';
import type { PopupEnvironment } from './environment.ts';
import { Foot } from './foot.tsx';
import { PopupBody } from './popup-body.tsx';
import { SearchField } from './search-field.tsx';
import { useActions } from './use-actions.ts';
import { useBackup } from './use-backup.ts';
import { useCodes } from './use-codes.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useKeys } from './use-keys.ts';
import { useLockNow } from './use-lock-now.ts';
import { useMoment } from './use-moment.ts';
import { useSearch } from './use-search.ts';

interface Properties {
  readonly environment: PopupEnvironment;
  /** What is shown at once, so that the first thing painted is the codes. */
  readonly first: FirstState;
}

/** So many accounts are seen at once: nobody need search them, though everybody can. */
const mostWithoutSearch = 5;
const noRows = [] as const;
const noSites = [] as const;

/** The whole popup: the accounts with their codes, or why there are none; below, what the last action came to. */
export function Popup({ environment, first }: Properties) {
  const { send, translate, now, watchVault } = environment;
  const { codes, isWhole, refresh } = useCodes(first, send, watchVault);
  const rows = codes.status === 'open' ? codes.rows : noRows;
  const moment = useMoment(now, rows);
  const isOpen = codes.status === 'open';
  const actions = useActions(environment, isOpen, refresh);
  const { feedback, fold, fill, capture, site } = actions;
  const { notice, announcement, focusWish } = feedback;
  const search = useSearch(rows, isWhole, translate, feedback.announce);
  const tellTrouble = (trouble: Trouble) => feedback.tell({ text: translate(troubleKey[trouble]), tone: 'problem' });
  const lockNow = useLockNow(send, codes.status, refresh, () => tellTrouble('no-answer'));
  const backup = useBackup(send, isOpen, tellTrouble);
  const [access, askAccess] = useAccess(environment.access);
  const isDropping = useDeliveries((delivery) => void capture.receive(delivery));
  const root = useRef<HTMLElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);

  const isStale = rows.some((row) => row.endsAt <= moment);
  useEffect(() => {
    if (isStale) void refresh();
    // Asked again each second for as long as the answer is stale.
  }, [isStale, moment]);
  useFirstFocus(root, fill.question !== undefined, [notice, fill.question, site.question, access, capture.panel, codes.status, isWhole, backup.missing]);

  const shown = arrangeRows(rows);
  const arranged = search.isActive ? { front: [], others: search.found.filter((row) => row.accountStatus !== 'replaced') } : shown;
  const listed = [...arranged.front, ...arranged.others];
  const isListShown = isOpen && !capture.panel && shown.front.length + shown.others.length > 0;
  const clearSearch = () => {
    search.setQuery('');
    focusWish.current = shown.front[0]?.id ?? shown.others[0]?.id;
  };
  useKeys({
    rows: isListShown ? listed : noRows,
    searchInput,
    moveTo(row) {
      focusWish.current = row.id;
      actions.redraw();
    },
    copy: (row) => void actions.rowActions.onCopy(row),
    goBack() {
      if (fill.question) fill.decline();
      else if (search.query !== '') clearSearch();
      else if (actions.listState.unfolded !== undefined) {
        focusWish.current = actions.listState.unfolded;
        fold();
      } else return false;
      return true;
    },
  });

  return (
    <main ref={root}>
      <h1 class="visually-hidden">{translate('popupHeading')}</h1>
      <p class="visually-hidden" role="status">
        <span key={announcement.serial}>{announcement.text}</span>
      </p>
      {isListShown && rows.length > 1 && (
        <SearchField query={search.query} isQuiet={rows.length <= mostWithoutSearch} input={searchInput} translate={translate} onInput={search.setQuery} onClear={clearSearch} />
      )}
      <PopupBody environment={environment} codes={codes} isWhole={isWhole} rows={arranged} query={search.isActive ? search.query : ''} moment={moment} isWiped={backup.isWiped} actions={actions} refresh={refresh} onClearSearch={clearSearch} />
      <HelpLink send={send} translate={translate} now={now} />
      <Foot
        notice={notice}
        isOpen={isOpen && !capture.panel}
        isDropping={isDropping}
        capture={capture}
        site={site}
        fill={fill}
        backup={backup}
        lockNow={lockNow}
        missingSites={access?.missing ?? noSites}
        onAskAccess={() => void askAccess()}
        translate={translate}
      />
    </main>
  );
}
