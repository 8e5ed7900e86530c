import { generate } from 'selfsigned';

const names = [
  'localhost',
  'smiltenesnovads.lv',
  '*.smiltenesnovads.lv',
  'sso.smiltenesnovads.lv.evil.example',
  'atbalsts.smiltenesnovads.lv.evil.example',
  '*.example',
  '*.evil.example',
];

/** A certificate of this run alone, for the names that the stand-in answers to. Browsers are told to accept it. */
export async function createCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const altNames = [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }];
  const made = await generate([{ name: 'commonName', value: 'smiltenesnovads.lv' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}
