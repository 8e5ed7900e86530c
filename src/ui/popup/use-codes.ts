import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Send } from '../../messages/protocol.ts';
import { type CodesState, type FirstState, loadCodes } from './codes-state.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { noOrder, type SteadyOrder, steadyOrder } from './steady-order.ts';

/** Calls back whenever something that is kept changes. @returns stops watching */
export type WatchVault = (changed: () => void) => () => void;

/**
 * The rows of the popup, fetched anew whenever the vault changes and when asked.
 * @param first what is shown at once; before it is `isWhole`, nobody knows what is not among them
 */
export function useCodes({ codes: first, isProvisional }: FirstState, send: Send<'extension'>, watchVault: WatchVault) {
  const [{ codes, isWhole }, setState] = useState(() => ({ ...ordered(noOrder, first), isWhole: !isProvisional }));
  const setCodes = useCallback((next: CodesState) => setState(({ order }) => ({ ...ordered(order, next), isWhole: true })), []);
  const refresh = useMemo(() => oneAtATime(async () => setCodes(await loadCodes(send))), [send]);
  const refreshQuietly = useCallback(() => void refresh(), [refresh]);
  useEffect(() => {
    if (isProvisional) void refresh();
  }, []);
  useEffect(() => watchVault(refreshQuietly), [watchVault, refreshQuietly]);
  return { codes, isWhole, refresh };
}

interface Ordered {
  readonly codes: CodesState;
  readonly order: SteadyOrder;
}

function ordered(before: SteadyOrder, codes: CodesState): Ordered {
  if (codes.status !== 'open') return { codes, order: before };
  const order = steadyOrder(before, codes.rows);
  return { codes: { status: 'open', rows: order.rows }, order };
}
