import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../run/commands.ts';

/** @returns the script that draws cards and popups in any page, made of the real modules */
export async function bundleStage(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      lib: { entry: join(root, 'test/screens/stage.tsx'), formats: ['iife'], name: 'stage', fileName: 'stage' },
    },
  });
  const [bundle] = [result].flat();
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code;
}
