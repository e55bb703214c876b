// Opening and closing cannot be said in HTML alone. The browser gives the focus back to where it was when a dialog closes.
export function show(dialog) {
  if (!dialog.open) dialog.showModal();
  const first = '.dialog-body :is(input, select, textarea):not(:disabled)';
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector(first) ?? dialog.querySelector('.dialog-title'))?.focus();
}

export function close(dialog) {
  dialog.close();
}
