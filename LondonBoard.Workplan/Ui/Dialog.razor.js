// Opening and closing cannot be said in HTML alone. The browser gives the focus back to where it was when a dialog closes.
export function show(dialog) {
  if (!dialog.open) dialog.showModal();
  bringFaultsIntoView(dialog);
  const first = '.dialog-body :is(input, select, textarea):not(:disabled)';
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector(first) ?? dialog.querySelector('.dialog-title'))?.focus();
}

// A form that was refused says why where the person may not look: the first field that is wrong gets the focus, or else what
// is said of the whole form comes into view.
function bringFaultsIntoView(dialog) {
  if (dialog.dataset.watched) return;
  dialog.dataset.watched = '';
  let sent = false;
  dialog.addEventListener('submit', () => { sent = true; });
  new MutationObserver(() => {
    const wrong = sent && dialog.querySelector('.dialog-body :is([aria-invalid="true"], [role="alert"])');
    if (!wrong) return;
    sent = false;
    wrong.scrollIntoView({ block: 'center' });
    wrong.focus();
  }).observe(dialog, { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-invalid'] });
}

export function close(dialog) {
  dialog.close();
}
