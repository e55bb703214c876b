// The text of a meeting's minutes. What is typed goes to the server after a breath; what comes back, and what others type,
// is merged in by line (three-way: what the server last showed, what stands here, what it shows now). Nothing typed is dropped.
const breath = 250, longest = 800;

export function attach(area, dotnet, number) {
  const ended = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal: ended.signal });
  const mine = () => area.value.split('\n');
  let base = { number, lines: mine() }, sending = false, timer = 0, waiting = 0, composing = false, held = null;
  area.readOnly = false;

  // What of the text the server does not have: the lines between those that stand unchanged, and where they belong.
  area.unsaved = () => {
    const here = mine(), was = base.lines;
    let head = 0, tail = 0;
    while (head < here.length && head < was.length && here[head] === was[head]) head++;
    while (tail < here.length - head && tail < was.length - head && here.at(-1 - tail) === was.at(-1 - tail)) tail++;
    area.dataset.draftBasis = JSON.stringify({ number: base.number, above: was[head - 1] ?? null, was: was.slice(head, was.length - tail) });
    return here.slice(head, here.length - tail).join('\n');
  };
  const changed = () => mine().join('\n') !== base.lines.join('\n');

  function take(next) {
    // While lines are on their way, their answer comes first.
    if (sending || composing) held = next;
    else if (next.number > base.number) settle(base.lines, next);
  }

  // Puts what the server now shows under what was typed since `from`, and the caret back where it was.
  function settle(from, next) {
    const here = mine(), before = area.value.slice(0, area.selectionStart).split('\n'), top = area.scrollTop;
    const row = before.length - 1, column = before.at(-1).length, length = area.selectionEnd - area.selectionStart;
    const { lines, rowOf } = merge(from, here, next.lines);
    base = next;
    const text = lines.join('\n');
    if (text !== area.value) {
      const at = rowOf(row), start = lines.slice(0, at).reduce((n, l) => n + l.length + 1, 0);
      // A heading that was counted anew has another number before the caret.
      const moved = (lines[at]?.length ?? 0) - (here[row]?.length ?? 0);
      const caret = start + Math.max(0, Math.min((lines[at] ?? '').length, lines[at] === here[row] ? column : column + moved));
      area.value = text;
      if (document.activeElement === area) area.setSelectionRange(caret, lines[at] === here[row] ? caret + length : caret);
      area.scrollTop = top;
    }
    grow();
    if (changed()) { later(); window.desk?.typed(area); }
    else window.desk?.done(area);
  }

  // Puts lines in that were left unsaved: where they belong if that still stands as it was, and below the line above otherwise.
  function put(text, basis) {
    const here = mine(), { above = null, was = [] } = basis ? JSON.parse(basis) : {};
    let at = was.length ? here.findIndex((_, i) => was.every((line, n) => here[i + n] === line)) : -1;
    const gone = at < 0 ? 0 : was.length;
    if (at < 0) at = above === null ? 0 : here.lastIndexOf(above) + 1 || here.length;
    here.splice(at, gone, ...text.split('\n'));
    area.value = here.join('\n');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function send() {
    clearTimeout(timer);
    timer = 0;
    if (sending || composing || !changed()) return;
    sending = true;
    waiting = 0;
    const sent = mine();
    let next = null;
    try { next = await dotnet.invokeMethodAsync('TypedAsync', base.number, sent); } catch { /* the reconnect bar says so; the text stays and is sent again */ }
    sending = false;
    // What was typed upon a showing long gone was not stored: it is put upon this one and sent again.
    if (next) settle(next.stored ? sent : base.lines, next);
    else if (!ended.signal.aborted) timer = setTimeout(send, 2000);
    if (held && next) { const other = held; held = null; take(other); }
  }

  function later() {
    waiting ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(breath, waiting + longest - Date.now())));
  }

  function grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }

  on(area, 'input', () => { grow(); later(); });
  on(area, 'blur', send);
  on(area, 'compositionstart', () => { composing = true; });
  on(area, 'compositionend', () => { composing = false; if (held) { const other = held; held = null; take(other); } later(); });
  // A field is printed as far as it is seen; paper takes the text itself.
  on(window, 'beforeprint', () => area.closest('.surface').querySelector('[data-paper]').replaceChildren(...mine().map(line => {
    const words = document.createElement(/^\d+\. /.test(line) ? 'h2' : /^action\b/i.test(line) ? 'strong' : 'p');
    words.textContent = line;
    return words;
  })));
  on(document, 'keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit[1-9]$/.test(event.code)) return;
    const choice = area.closest('.surface').querySelector(`[data-choice="${event.code.at(-1)}"]`);
    if (choice) { event.preventDefault(); choice.click(); }
  });
  grow();
  return { take, put, send, detach: () => { ended.abort(); clearTimeout(timer); } };
}

// For each line of `a`, the line of `b` it is, or -1: the longest run of lines, in order, that stand unchanged in both.
function matches(a, b) {
  const found = new Array(a.length).fill(-1);
  let head = 0, tail = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) found[head] = head++;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) { found[a.length - 1 - tail] = b.length - 1 - tail; tail++; }
  const rows = a.length - head - tail, columns = b.length - head - tail;
  if (rows * columns > 4e6) return found;
  const longest = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) longest[i][j] = a[head + i] === b[head + j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[head + i] === b[head + j]) found[head + i++] = head + j++;
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++; else j++;
  }
  return found;
}

export function merge(base, mine, theirs) {
  const toMine = matches(base, mine), toTheirs = matches(base, theirs), lines = [], rows = new Map();
  const same = (x, y) => x.length === y.length && x.every((l, i) => l === y[i]);
  let b = 0, m = 0, t = 0;
  const push = (from, to) => { for (let i = from; i < to; i++) { rows.set(i, lines.length); lines.push(mine[i]); } };
  const chunk = (toB, toM, toT) => {
    const was = base.slice(b, toB), here = mine.slice(m, toM), there = theirs.slice(t, toT);
    if (same(here, was)) { here.forEach((_, i) => rows.set(m + i, lines.length + Math.min(i, Math.max(0, there.length - 1)))); lines.push(...there); }
    else if (same(there, was) || same(there, here)) push(m, toM);
    else { push(m, toM); lines.push(...there.filter(l => !here.includes(l) && !was.includes(l))); }
    [b, m, t] = [toB, toM, toT];
  };
  for (let i = 0; i < base.length; i++) {
    if (toMine[i] < m || toTheirs[i] < t) continue;
    chunk(i, toMine[i], toTheirs[i]);
    push(m, m + 1);
    [b, m, t] = [i + 1, m + 1, t + 1];
  }
  chunk(base.length, mine.length, theirs.length);
  return { lines, rowOf: row => rows.get(row) ?? Math.min(row, Math.max(0, lines.length - 1)) };
}
