// Leads from a doubt to its row.
export function reveal(id) {
  const box = document.getElementById(id);
  box?.closest('tr').scrollIntoView({ block: 'center' });
  box?.focus({ preventScroll: true });
}
