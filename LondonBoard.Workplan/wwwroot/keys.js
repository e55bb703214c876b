// Keys that mean the same on every page.

// Undo and redo press their buttons, where a page has them. Where a text is being typed the keys are the browser's own, unless
// that text is saved as it is typed (data-undo-keys) and so is undone with everything else.
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

// In a text of several lines Enter begins another: Ctrl+Enter sends its form (data-send), with what stands there.
document.addEventListener('keydown', event => {
  const form = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && event.target.closest('form[data-send]');
  if (!form) return;
  event.preventDefault();
  event.target.dispatchEvent(new Event('change', { bubbles: true }));
  form.requestSubmit();
});

// What opens beneath its button (data-closes) closes on Escape, and where one presses beside it.
const opened = () => [...document.querySelectorAll('[data-closes] > [aria-expanded="true"]')];
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const button of opened()) {
    event.stopPropagation();
    button.click();
    button.focus();
  }
}, true);
document.addEventListener('pointerdown', event => {
  for (const button of opened()) if (!button.parentElement.contains(event.target)) button.click();
}, true);
