/** How often the card comes back after the page has removed, closed or changed it. Then it stays away: the page is not ours. */
const mostReturns = 5;

export interface Keeper {
  /** Makes a change of our own, which is no disturbance, and watches from then on. */
  start(change: () => void): void;
  stop(): void;
}

/** Notices when the page removes the host, closes it or changes its attributes. */
export function keepInPage(host: HTMLElement, onDisturbed: () => void, signal: AbortSignal): Keeper {
  let returns = 0;
  const disturbed = () => {
    returns += 1;
    if (returns <= mostReturns) onDisturbed();
  };
  const observer = new MutationObserver((records) => {
    if (!host.isConnected || records.some(({ type }) => type === 'attributes')) disturbed();
  });
  // `hidePopover` by the page leaves no mutation behind. Our own closing and opening ends with the host open.
  host.addEventListener('toggle', () => host.isConnected && !host.matches(':popover-open') && disturbed(), { signal });
  return {
    start(change) {
      observer.disconnect();
      change();
      // Only its own children: the page's mutations further down cost nothing.
      observer.observe(document.documentElement, { childList: true });
      observer.observe(host, { attributes: true });
    },
    stop: () => observer.disconnect(),
  };
}
