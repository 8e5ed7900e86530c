/* global chrome */
/** Answers a message; where it brings a text, once that has been written and read back. */
chrome.runtime.onMessage.addListener((text, _sender, answer) => {
  if (text === '') {
    answer('answered');
    return false;
  }
  void chrome.storage.local
    .set({ text })
    .then(() => chrome.storage.local.get('text'))
    .then(() => answer('kept'));
  return true;
});
