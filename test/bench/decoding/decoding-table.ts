import { formatTable } from '../table.ts';
import { median, p95 } from '../statistics.ts';
import type { Attempt, PictureResult } from './measure-decoding.ts';
import { ours, peers } from './readers.ts';

/** A table a class and reader: pictures read in percent, median and 95th percentile in milliseconds; then the goals. */
export function formatDecoding(results: readonly PictureResult[]): string {
  const readers = results[0]?.attempts.map(({ reader }) => reader) ?? [];
  const groups = Map.groupBy(results, ({ className }) => className.name);
  const readable = results.filter(({ className }) => className.kind !== 'unreadable');
  const header = ['pixels to text: read %, median / p95 ms', 'pictures', ...readers, 'with the page', 'goal'];
  const rows = [...groups].map(([name, group]) => row(name, group, readers, goalOf(group)));
  return `${formatTable(header, [...rows, row('all that can be read', readable, readers, '99 %')])}\n${formatGoals(results, readable)}`;
}

function goalOf([first]: readonly PictureResult[]): string {
  if (first === undefined || first.className.kind === 'hard') return '';
  return first.className.kind === 'realistic' ? '100 %' : 'nothing';
}

function row(name: string, group: readonly PictureResult[], readers: readonly string[], goal: string): readonly string[] {
  const cells = readers.map((reader) => {
    const attempts = attemptsOf(group, reader);
    const milliseconds = attempts.map((attempt) => attempt.milliseconds);
    const wrong = attempts.filter(({ isWrong }) => isWrong).length;
    return `${share(attempts)}${wrong > 0 ? `, ${wrong} wrong` : ''}  ${format(median(milliseconds))} / ${format(p95(milliseconds))}`;
  });
  return [name, String(group.length), ...cells, shareWithPage(group), goal];
}

/** Unpacking the picture is not in it: it is the same for all. */
function formatGoals(results: readonly PictureResult[], readable: readonly PictureResult[]): string {
  const realistic = results.filter(({ className }) => className.kind === 'realistic');
  const [own, others] = [ours.name, peers.name].map((name) => median(attemptsOf(readable, name).map(({ milliseconds }) => milliseconds)));
  const wrong = attemptsOf(results, ours.name).filter(({ isWrong }) => isWrong).length;
  const inPage = results.filter(({ isInPage }) => isInPage);
  const times = own === undefined || others === undefined ? 0 : others / own;
  return formatTable(['decoding', 'here', 'goal'], [
    ['pictures whose page has it, read either way', shareWithPage(inPage), '100 %'],
    ['all that can be read, by their pixels alone', share(attemptsOf(readable, ours.name)), '99 %'],
    ['realistic classes, by their pixels alone', share(attemptsOf(realistic, ours.name)), '100 %'],
    ['times as quick as jsQR on the whole, by the medians', times.toFixed(1), '10'],
    ['texts that nobody drew', String(wrong), '0'],
  ]);
}

function attemptsOf(group: readonly PictureResult[], reader: string): readonly Attempt[] {
  return group.flatMap(({ attempts }) => attempts.filter((attempt) => attempt.reader === reader));
}

function share(attempts: readonly Attempt[]): string {
  return percent(attempts.filter(({ isRead }) => isRead).length, attempts.length);
}

function shareWithPage(group: readonly PictureResult[]): string {
  const saved = group.filter(({ isInPage, attempts }) => isInPage || attempts.some(({ reader, isRead }) => reader === ours.name && isRead));
  return percent(saved.length, group.length);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)} %`;
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}
