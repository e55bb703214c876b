// The keys of undo and redo, on every page that has their buttons. Where a text is being typed they are the browser's own,
// unless that text is saved as it is typed (data-undo-keys) and so is undone with everything else.
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase(), undo = key === 'z' && !event.shiftKey, redo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!undo && !redo) return;
  if (event.target.closest('input, textarea, select, [contenteditable], dialog') && !event.target.closest('[data-undo-keys]')) return;
  const button = document.querySelector(undo ? '[data-undo]' : '[data-redo]');
  if (!button) return;
  event.preventDefault();
  button.click();
});
