// What of the text the server does not have, out of the hands of whoever types: the field is about to go.
export function freeze(area) {
  area.readOnly = true;
  const text = area.unsaved?.() ?? '';
  return { text, basis: area.dataset.draftBasis ?? null };
}
