import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/**
 * A value that may go away by itself.
 * @returns the value, and what sets it: for good, or for a lifetime in milliseconds
 */
export function usePassing<Value>() {
  const [value, setValue] = useState<Value>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback((newValue: Value | undefined, lifetime?: number) => {
    clearTimeout(timer.current);
    setValue(() => newValue);
    if (lifetime !== undefined) timer.current = setTimeout(() => setValue(undefined), lifetime);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [value, set] as const;
}
