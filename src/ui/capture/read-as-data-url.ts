/** @returns the file as a base64 data URL of its type @throws where the file can't be read */
export function readAsDataUrl(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('The file could not be read'));
    });
    reader.readAsDataURL(file);
  });
}
