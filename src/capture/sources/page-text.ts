import type { Source } from '../source.ts';

/** The otpauth texts that the page has in its attributes, fields, links and sentences. */
export const pageText: Source = {
  name: 'page-text',
  read: async (sight) => (await sight.page())?.texts ?? [],
};
