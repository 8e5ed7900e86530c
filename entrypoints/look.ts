import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyLook, readLook } from '../src/adapters/page-look.ts';

// Runs before anything of a page of ours is painted, so that it does not flash in other colours.
export default defineUnlistedScript(() => applyLook(readLook()));
