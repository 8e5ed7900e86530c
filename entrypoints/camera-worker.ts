import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveFrames } from '../src/adapters/serve-frames.ts';

/** Decodes what the camera sees, so that the page stays quick. */
export default defineUnlistedScript(serveFrames);
