import { useEffect, useState } from 'preact/hooks';
import type { BackupEnvironment } from './environment.ts';

/** Where a copy of what could not be read once is, for as long as there is one: nothing else leads there while all is well. */
export function AsideLine({ environment: { send, translate, watch } }: { readonly environment: BackupEnvironment }) {
  const [hasAside, setHasAside] = useState(false);
  useEffect(() => {
    const look = async () => {
      const { hasAside: isThere } = await send('rescue-look', {}).catch(() => ({ hasAside: undefined }));
      setHasAside(isThere === true);
    };
    void look();
    return watch(() => void look());
  }, []);
  if (!hasAside) return null;
  return (
    <p class="row-detail">
      {translate('manageAside')}{' '}
      <a class="link-button" href="/rescue.html" target="_blank">
        {translate('manageAsideOpen')}
      </a>
    </p>
  );
}
