import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markOwnSite } from '../src/signin/own-site.ts';

/** Before the script for sites outside the organisation, on those that policy makes the organisation's. */
export default defineUnlistedScript(markOwnSite);
