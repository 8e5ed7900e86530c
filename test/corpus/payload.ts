import type { Random } from './random.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const syllables = ['an', 'bēr', 'da', 'ilze', 'jā', 'kal', 'lī', 'mar', 'nis', 'oz', 'ra', 'sē', 'ti', 'va', 'ziņ'] as const;

function secret(random: Random, length: number): string {
  return Array.from({ length }, () => base32[random.whole(0, 31)]).join('');
}

function name(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(syllables)).join('');
}

/** As Authentik writes it: some 145 characters. */
export function authentikUri(random: Random): string {
  const user = `${name(random, 2)}.${name(random, 3)}`;
  return `otpauth://totp/${encodeURIComponent(`Novada pašvaldība:${user}`)}?secret=${secret(random, 32)}&algorithm=SHA1&digits=6&period=30&issuer=Novada`;
}

/** An otpauth URI of some 60 to 300 characters, as different systems write them. */
export function anyUri(random: Random): string {
  const issuer = encodeURIComponent(name(random, random.whole(2, 5)));
  const label = random.chance(0.5) ? `${name(random, 2)}@example.org` : name(random, random.whole(2, 6));
  const parts = [`secret=${secret(random, random.pick([16, 26, 32, 52, 103]))}`];
  if (random.chance(0.8)) parts.push(`issuer=${issuer}`);
  if (random.chance(0.4)) parts.push('algorithm=SHA256', 'digits=6', 'period=30');
  if (random.chance(0.15)) parts.push('image=https%3A%2F%2Fexample.org%2Fstatic%2Flogo.png');
  return `otpauth://totp/${issuer}:${encodeURIComponent(label)}?${parts.join('&')}`;
}

/** What QR codes on pages hold besides. */
export function otherText(random: Random): string {
  return random.pick([
    `https://example.org/${name(random, 4)}?utm_source=qr`,
    `WIFI:T:WPA;S:${name(random, 2)};P:${secret(random, 12)};;`,
    `BEGIN:VCARD\nVERSION:3.0\nN:${name(random, 3)};${name(random, 2)}\nTEL:+371${random.whole(20_000_000, 29_999_999)}\nEND:VCARD`,
    `00201${random.whole(10_000_000, 99_999_999)}${random.whole(10_000_000, 99_999_999)}`,
    `mailto:${name(random, 2)}@example.org`,
  ]);
}
