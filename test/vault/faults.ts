import { forgetOn, keepOn, type Call, type Disk } from './fake-environment.ts';

/** What can become of one call, by what is left on the disk and by what the program hears of it. */
export const faults: Record<string, (disk: Disk, call: Call, die: () => void) => Promise<void>> = {
  'throws and does nothing': () => Promise.reject(new Error('I/O')),
  'throws although it was done': (disk, call) => {
    carryOut(disk, call, (value) => value);
    return Promise.reject(new Error('I/O'));
  },
  'is dropped in silence': () => Promise.resolve(),
  'is done by half': async (disk, call) => {
    carryOut(disk, call, (value) => value.slice(0, value.length / 2));
    if (call.name === 'keep') disk.fileKey = call.key.file?.slice(0, 16);
  },
  'is done with one character changed': async (disk, call) =>
    carryOut(disk, call, (value) => `${value.slice(0, -2)}0${value.slice(-1)}`),
  'is the last before the program is killed, and was not done': (_, __, die) => {
    die();
    return new Promise(() => undefined);
  },
  'is the last before the program is killed, and was done': (disk, call, die) => {
    carryOut(disk, call, (value) => value);
    die();
    return new Promise(() => undefined);
  },
};

function carryOut(disk: Disk, call: Call, spoil: (value: string) => string): void {
  if (call.name === 'set') disk.values.set(call.key, spoil(call.value));
  if (call.name === 'remove') disk.values.delete(call.key);
  if (call.name === 'keep') keepOn(disk, call.key);
  if (call.name === 'forget') forgetOn(disk);
}
