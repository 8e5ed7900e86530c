import { useState } from 'preact/hooks';

/** `shown`: the browser did not take it; she can mark and copy it herself. */
export type Copying = 'no' | 'done' | 'shown';

/** The report on its way to the clipboard. */
export function useReport(copy: (text: string) => Promise<void>): readonly [Copying, (report: string) => Promise<void>] {
  const [copying, setCopying] = useState<Copying>('no');
  const start = async (report: string) => {
    setCopying('no');
    setCopying(await copy(report).then(() => 'done' as const, () => 'shown' as const));
  };
  return [copying, start];
}
