// The text of a meeting's minutes. What is typed goes to the server after a breath; what comes back, and what others type,
// is merged in by line (three-way: what the server last showed, what stands here, what it shows now). Nothing typed is dropped.
import { merge } from '../minutes/merge.js';
import { follow } from '../minutes/found.js';
import { ask } from '../minutes/asked.js';

const breath = 250, longest = 800;

export function attach(area, dotnet, number) {
  const ended = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal: ended.signal });
  const mine = () => area.value.split('\n');
  const rowHere = () => area.value.slice(0, area.selectionStart).split('\n').length - 1;
  let base = { number, lines: mine() }, sending = false, underWay = null, told = '', timer = 0, waiting = 0, composing = false, held = null;
  const surface = area.closest('.surface');
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
      const caret = start + columnIn(lines[at] ?? '', here[row] ?? '', column);
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

  const send = () => sending ? underWay : (underWay = deliver());

  async function deliver() {
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
    told = '';
    tell();
  }

  // Tells in which line the caret is, as soon as that is one the server has.
  function tell() {
    if (document.activeElement !== area || sending || changed()) return;
    const here = `${rowHere()} of ${base.lines.length}`;
    if (here === told) return;
    told = here;
    dotnet.invokeMethodAsync('AtLine', base.number, rowHere()).catch(() => { told = ''; });
  }

  // A key is about the text as it stands before the eyes of whoever presses it: what is typed goes first.
  async function handedIn() {
    for (let tries = 0; tries < 3 && (sending || changed()); tries++) await send();
    return !sending && !changed();
  }

  async function answer(choice) {
    if (await handedIn()) await dotnet.invokeMethodAsync('AnswerAsync', base.number, rowHere(), choice);
  }

  function later() {
    waiting ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(breath, waiting + longest - Date.now())));
  }

  // Puts the caret at the end of a line, and the line in sight; of several with the same words the one nearest to where it stood.
  function show(text, row) {
    const lines = mine();
    const same = lines.flatMap((line, at) => line === text ? [at] : []).sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
    const at = same[0] ?? Math.min(row, lines.length - 1), end = lines.slice(0, at + 1).join('\n').length;
    // A field brings its caret in sight as it is entered.
    area.blur();
    area.setSelectionRange(end, end);
    area.focus();
  }

  function grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }

  on(area, 'input', () => { grow(); later(); });
  on(area, 'blur', send);
  on(document, 'selectionchange', tell);
  on(area, 'focus', tell);
  on(area, 'compositionstart', () => { composing = true; });
  on(area, 'compositionend', () => { composing = false; if (held) { const other = held; held = null; take(other); } later(); });
  // A field is printed as far as it is seen; paper takes the text itself.
  on(window, 'beforeprint', () => surface.querySelector('[data-paper]').replaceChildren(...mine().map(line => {
    const words = document.createElement(/^\d+\. /.test(line) ? 'h2' : /^action\b/i.test(line) ? 'strong' : 'p');
    words.textContent = line;
    return words;
  })));
  // The page's undo (keys.js) takes back what is stored.
  on(area, 'keydown', async event => {
    if (!(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(event.key) || !(sending || changed())) return;
    event.preventDefault();
    event.stopPropagation();
    if (await handedIn()) area.dispatchEvent(new KeyboardEvent('keydown', event));
  });
  on(document, 'keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit[1-9]$/.test(event.code)) return;
    // Without a question the key is the browser's own.
    if (!surface.querySelector('[data-keyed]') && !sending && !changed()) return;
    event.preventDefault();
    answer(Number(event.code.at(-1))).catch(() => { /* the reconnect bar says so; the question stands */ });
  });
  grow();
  follow(surface.querySelector('[data-found]'), ended.signal);
  ask(surface, area, ended.signal);
  return { take, put, show, send, detach: () => { ended.abort(); clearTimeout(timer); } };
}

// Where the caret goes in a line that has changed under it: behind the words it stood behind, or before those it stood before.
function columnIn(now, was, column) {
  if (now.startsWith(was.slice(0, column))) return column;
  const rest = was.length - column;
  // A heading that was counted anew has another number before the caret.
  return now.endsWith(was.slice(column)) ? now.length - rest : Math.max(0, Math.min(now.length, column + now.length - was.length));
}
