/** The browser takes 120 writes a minute and 1,800 an hour; an exchange makes three. */
const shortestGap = 10_000;

/**
 * Asked for again and again, does the work at once and then at most every ten seconds, the last time after the last request.
 * Should the program end while a request waits, the next event asks anew.
 * @param work never rejects
 */
export function createSchedule(work: () => Promise<void>, wait: (milliseconds: number) => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  const run = async () => {
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await work();
      await wait(shortestGap);
    }
    isBusy = false;
  };
  return () => {
    isWanted = true;
    if (!isBusy) void run();
  };
}
