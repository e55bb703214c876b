// Puts the caret at the end of a line, and the line in sight; of several with the same words the one nearest to where it stood.
export function show(area, text, row) {
  const lines = area.value.split('\n');
  const same = lines.flatMap((line, at) => line === text ? [at] : []).sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  const at = same[0] ?? Math.min(row, lines.length - 1), end = lines.slice(0, at + 1).join('\n').length;
  // A field brings its caret in sight as it is entered.
  area.blur();
  area.setSelectionRange(end, end);
  area.focus();
}
