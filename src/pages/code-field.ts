import { areaInSight } from './area-in-sight.ts';
import { findBoxes, isStandardField, isTextField } from './code-boxes.ts';
import { deepElements, isShown, textOf } from './dom.ts';
import { foldWords, isCodeName, isFactorName, isForeignName, isPinName } from './field-words.ts';
import { nearbyText } from './nearby-text.ts';

/** A field that asks for a one-time code, by what its page says of it. */
interface Candidate {
  readonly input: HTMLInputElement;
  readonly isStandard: boolean;
}

/** Narrower is drawn for nobody's eyes, in pixels. */
const leastSize = 8;

/** @returns the one field of a document that asks for a one-time code; undefined where there is none, or no telling which */
export function findCodeField(document: Document): HTMLInputElement | undefined {
  const candidates: Candidate[] = [];
  const seen = new Set<Element>();
  for (const element of deepElements(document)) {
    if (!isTextField(element) || seen.has(element)) continue;
    const boxes = mayBeBox(element) ? findBoxes(element) : undefined;
    for (const box of boxes ?? []) seen.add(box);
    const isStandard = judge(element, boxes);
    if (isStandard !== undefined) candidates.push({ input: element, isStandard });
  }
  const standard = candidates.filter((candidate) => candidate.isStandard);
  const [best, ...others] = standard.length > 0 ? standard : candidates;
  return others.length === 0 ? best?.input : undefined;
}

function mayBeBox(field: HTMLInputElement): boolean {
  return field.maxLength === 1 || isStandardField(field);
}

/** @returns whether the field is a standard one; undefined where it does not ask for a one-time code at all */
function judge(field: HTMLInputElement, boxes: readonly HTMLInputElement[] | undefined): boolean | undefined {
  const words = foldWords(namesOf(field));
  const ownNames = foldWords(`${field.name} ${field.id}`);
  if (isForeignName(words) || (isPinName(words) && !isFactorName(words)) || (takesLetters(field) && !isFactorName(ownNames))) return undefined;
  const kind = boxes === undefined ? kindOf(field, words, ownNames) : kindOfBoxes(field, words);
  return kind !== undefined && (boxes ?? [field]).every(isUsable) ? kind === 'standard' : undefined;
}

function kindOf(field: HTMLInputElement, words: string, ownNames: string): 'standard' | 'likely' | undefined {
  const length = field.maxLength;
  const isOpen = length < 0;
  if (isStandardField(field)) return isOpen || length >= 6 ? 'standard' : undefined;
  const mayHoldCode = isOpen || (length >= 6 && length <= 10);
  if (!mayHoldCode) return undefined;
  if (isFactorName(ownNames) || (isFactorName(words) && isNumeric(field))) return 'likely';
  // A "code" may be anything: then its length and what stands around it have to say more.
  const isLikely = isCodeName(words) && isNumeric(field) && length >= 6 && length <= 8 && isFactorName(foldWords(nearbyText(field)));
  return isLikely ? 'likely' : undefined;
}

function kindOfBoxes(first: HTMLInputElement, words: string): 'standard' | 'likely' | undefined {
  if (isStandardField(first)) return 'standard';
  return isNumeric(first) && (isFactorName(words) || isFactorName(foldWords(nearbyText(first)))) ? 'likely' : undefined;
}

function isNumeric(field: HTMLInputElement): boolean {
  if (/^(?:tel|number)$/.test(field.type) || /^(?:numeric|decimal|tel)$/.test(field.getAttribute('inputmode') ?? '')) return true;
  return /\\d|0-9/.test(field.getAttribute('pattern') ?? '') && !takesLetters(field);
}

/** As recovery codes do; an escape such as \d in a pattern is no letter. */
function takesLetters(field: HTMLInputElement): boolean {
  return /[a-z]/i.test((field.getAttribute('pattern') ?? '').replace(/\\./g, ''));
}

/** On the page for a person to see and to write in. Where there is no layout only the styles count. */
function isUsable(field: HTMLInputElement): boolean {
  if (field.readOnly || field.disabled || field.closest('fieldset[disabled], [inert], [aria-hidden="true"]') !== null || !isShown(field)) return false;
  const page = field.ownerDocument.documentElement.getBoundingClientRect();
  if (page.width === 0) return true;
  const { left, top, right, bottom } = areaInSight(field);
  // What is scrolled away can be scrolled to; what lies before the page's beginning or beyond its end can't.
  const { scrollWidth, scrollHeight } = field.ownerDocument.documentElement;
  const isWithin = right > page.left && bottom > page.top && left < page.left + scrollWidth && top < page.top + scrollHeight;
  return isWithin && right - left >= leastSize && bottom - top >= leastSize;
}

/** Everything by which a field is called. */
function namesOf(field: HTMLInputElement): string {
  const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const root = field.getRootNode() as Document | ShadowRoot;
  const labels = [...(field.labels ?? []), ...ids.map((id) => root.getElementById(id))].map(textOf);
  return [field.name, field.id, field.placeholder, field.title, field.getAttribute('aria-label') ?? '', field.type === 'search' ? 'search' : '', ...labels].join(' ');
}
