import * as v from 'valibot';
import type { KeyValueStore } from './ports.ts';

/** A cell of a store: one parsed value under one key. What does not parse reads as absent. */
export interface Cell<Value> {
  get(): Promise<Value | undefined>;
  set(value: Value): Promise<void>;
  clear(): Promise<void>;
}

export function cell<Value>(store: KeyValueStore, key: string, schema: v.GenericSchema<unknown, Value>): Cell<Value> {
  return {
    async get() {
      const parsed = v.safeParse(schema, await store.get(key));
      return parsed.success ? parsed.output : undefined;
    },
    set: (value) => store.set(key, value),
    clear: () => store.remove(key),
  };
}
