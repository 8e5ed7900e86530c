/** A host that goes on in the next line after a dot where it is too long for one, not in the middle of a word. */
export function Host({ host }: { readonly host: string }) {
  const labels = host.split(/(?<=\.)/u);
  return <>{labels.flatMap((label, index) => (index === 0 ? [label] : [<wbr key={index} />, label]))}</>;
}
