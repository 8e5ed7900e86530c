/**
 * What fields of code are called, in the languages at hand: English, Latvian, German and Russian, and some of Estonian,
 * Lithuanian, Polish, French and Spanish. Looked up 2026-11. Each entry is how a word begins; a space at its end makes it
 * the whole word. Compared with a text that {@link foldWords} has written, so that there are no accents: и stands for й, too.
 */

/** Names that a one-time code of an authenticator never has, whatever else they say. */
const foreignNames = [
  // Recovery and backup codes.
  'recover|back ?up|scratch|emergency|rescue|reserve|restore|atjauno|atkop|atgu|rezerv|wiederherst|notfall|ersatz|reserv',
  'восстан|резерв|запасн|авариин|atkur|atsargin|taaste|varu ?kood|odzysk|zapasow|recuperac|recuperation|secours|respaldo',
  'sms|смс|text message|whatsapp|iszin',
  // Mail.
  'e ?mail|mail |epast|e past|почт|емеил|имеил|courriel|correo|el past|elpast',
  // Post codes.
  'zip|postal|post ?code|pasta ind|indeks|plz |postleit|индекс|kod pocz|pasto kod|siht',
  // Coupons and invitations.
  'coupon|promo|gift|voucher|discount|rebate|kupon|gutschein|rabat|atlaid|akcij|davan|купон|промо|подар|скид|referral|invit|redeem|campaign',
  // Pictures of letters.
  'captcha|robot|картинк',
  // Cards of a bank.
  'cvv|cvc|cvn|csc |card|karte|kredit|карт|kortel|kaardi|karty|expir|cc ',
  // Searching.
  'search|query|q |suche|mekle|поиск|find ',
  // Other numbers that people write into forms.
  'country|area ?code|dial|region|tax|vat |iban|swift|bic |sort ?code|bank|branch|account ?(?:no|num)|bar ?code|sku|product|item|licen[cs]e|activation|serial|tracking|order|invoice',
  'meeting|room|birth|dob |year|month|amount|price|quantity|qty|personas kod|personal ?code|isikukood|asmens kod|ssn |pesel|passport|customer|student|employee',
];

/** What says by itself that the code is of a second factor. */
const factorNames = [
  't?otp|hotp|2 ?fa|tfa |mfa|u2f|two ?factor|two ?step|2 ?step|2 ?factor|second factor|multi ?factor|authenticator|authentication code|one ?time|verification code',
  'vienreiz|divfakt|divu fakt|divpak|div[up]* ?sol|autentif|apstiprinajuma kod|einmal|zwei ?fakt|zwei ?stuf|bestatigungs ?code|authentifi',
  'одноразов|двухфак|двухэтап|аутентиф|код подтверж|uhekord|kaheast|vienkart|dvie[ju]|jednoraz|dwuskl|dwueta|uwierzyt|usage unique|deux facteurs|double auth|un solo uso|dos factores|dos pasos',
];

/** A phone's number; the phone may also be where the authenticator is. */
const phoneNames = ['phone|telephone|telefon|tel |cell ?phone|msisdn|mobile? ?(?:number|nr|no |nummer)|talrun|телефон|handy'];
const appNames = ['app |apps |authenticator|lietotn|programm|приложен'];

const codeNames = ['code|kod|код|token|passcode|challenge'];
const smsWords = ['sms|смс|text(?:ed)? (?:you|message)|isz?in|textnachricht|kurznachricht|whatsapp|viber|voice call|phone call|to your phone|uz talruni|на телефон|auf ihr (?:handy|telefon)|an ihr (?:handy|telefon)'];
const emailWords = ['e ?mail|epast|e past|почт|mailbox|inbox|courriel|correo|e ?posti|el past'];
const callWords = ['receive a (?:phone )?call|(?:will|are) call(?:ing)? you|piezvan|перезвон|позвон'];
const sentWords = ['sent |nosut(?:ij|it|am)|отправ|выслал|gesendet|geschickt|zugesandt|saatsi|saadetud|issiunt|wyslal|wyslan|envoye|enviad'];
const recoveryWords = [
  '(?:recovery|back ?up|scratch|emergency|rescue) (?:code|key)|(?:rezerves|atkop|atjauno|avarijas)\\w* ?(?:kod|atsleg)|(?:wiederherst|notfall|ersatz|reserve)\\w* ?(?:code|kod)',
  '(?:резервн|запасн|авариин)\\S* код|код\\S* (?:восстан|резерв)|varu ?kood|atsargin|kod\\w* (?:zapasow|odzysk)|code\\w* de (?:secours|recup)|codigo\\w* de (?:respaldo|recup)',
];
/** What is spoken of beside what the page asks for now. */
const asideWords = ['or |also |lost |instead |can ?t |cannot |if |without |vai |ari |ja |pazaud|nozaud|или |также |если |потер|нет |oder |auch |wenn |verlor|voi |kui |arba |jei |lub |jesli |ou |si '];

/** A text as it is compared: lower case, no accents, no signs, camelCase and snake_case as single words, a space at both ends. */
export function foldWords(text: string): string {
  const apart = text.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').normalize('NFD').replace(/\p{M}/gu, '');
  return ` ${apart.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const isForeign = matcher(foreignNames);
const isPhone = matcher(phoneNames);
const isApp = matcher(appNames);

/** @param words folded, here and below */
export function isForeignName(words: string): boolean {
  return isForeign(words) || (isPhone(words) && !isApp(words));
}

export const isFactorName = matcher(factorNames);
export const isCodeName = matcher(codeNames);
/** The secret number of a card or of a device, unless it is said to be a second factor's. */
export const isPinName = matcher(['pin ']);
export const saysApp = isApp;
export const saysSms = matcher([...smsWords, ...callWords]);
export const saysEmail = matcher(emailWords);
export const saysSent = matcher(sentWords);
const namesRecovery = matcher(recoveryWords);
const isAside = matcher(asideWords);

/** Whether a text asks for a recovery code, and does not only mention that there are some. */
export function asksForRecovery(words: string): boolean {
  return namesRecovery(words) && !isAside(words);
}

function matcher(beginnings: readonly string[]): (words: string) => boolean {
  const expression = new RegExp(` (?:${beginnings.join('|')})`);
  return (words) => expression.test(words);
}
