/** Has the browser put a text among the person's downloads, by a link that nobody sees: this takes no permission. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken hold of the contents by then, not by the end of the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
