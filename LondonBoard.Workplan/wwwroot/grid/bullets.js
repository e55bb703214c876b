// A list typed in a text field: bullets go on from line to line, in and out.
export const mark = /^(\s*)([•✓])\s/;

export function insert(area, text) {
  area.focus();
  // The one way to type for a person that the browser's own undo knows of.
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
}

export function nextLine(area) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const line = area.value.slice(start, area.selectionStart), bullet = mark.exec(line);
  if (!bullet) return insert(area, '\n');
  if (line.length > bullet[0].length) return insert(area, `\n${bullet[1]}• `);
  // Enter on an empty bullet ends the list, as in Word.
  area.setSelectionRange(start, area.selectionStart);
  insert(area, bullet[1].slice(2));
}

export function indent(area, by) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1, at = area.selectionStart;
  if (by > 0) { area.setSelectionRange(start, start); insert(area, '  '); area.setSelectionRange(at + 2, at + 2); }
  else if (area.value.startsWith('  ', start)) { area.setSelectionRange(start, start + 2); insert(area, ''); area.setSelectionRange(Math.max(start, at - 2), Math.max(start, at - 2)); }
}
