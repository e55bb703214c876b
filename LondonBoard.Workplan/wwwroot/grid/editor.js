// The cell under a person's hands: keys, bullets, pasting. What is typed goes to the server as `change` when the fingers rest.
import { indent, insert, mark, nextLine } from './bullets.js';
import { pasted } from './pasted.js';

const mostCharacters = 20000, longestWait = 4000;

export function cellEditor(body, { finished }) {
  let expected = null, waiting = null, timer = 0;
  const ended = new AbortController();
  const on = (kind, act, capture = false) => body.addEventListener(kind, act, { signal: ended.signal, capture });
  const box = () => body.querySelector('[data-editor]');
  const field = () => box()?.querySelector('textarea, select');

  const grow = area => { area.style.height = 'auto'; area.style.height = `${area.scrollHeight + 2}px`; };

  function tell(area) {
    clearTimeout(timer);
    const long = area.closest('[data-editor]').querySelector('[data-too-long]');
    if (long) long.hidden = area.value.length <= mostCharacters;
    if (area.value.length <= mostCharacters) area.dispatchEvent(new Event('change', { bubbles: true }));
    return area.value.length <= mostCharacters;
  }

  // Keeps what is typed. Resolves true when the cell is at rest again, false when it was not taken and waits for the person.
  function keep(move = 0) {
    const now = box(), area = field();
    if (!now) return Promise.resolve(true);
    if (area.tagName === 'TEXTAREA' && !tell(area)) return Promise.resolve(false);
    waiting?.done(false);
    const outcome = new Promise(done => {
      waiting = { td: now.closest('td'), move, done, area, keys: waiting?.area === area ? waiting.keys : [] };
      now.querySelector('[data-keep], [data-give-up]').click();
    });
    if (area.tagName === 'TEXTAREA') {
      // What is typed now would go with the field when the server takes it away: it is held, and goes where the person is then.
      area.readOnly = true;
      const mine = waiting;
      setTimeout(() => { if (waiting === mine) typeOn(mine); }, longestWait);
      desk.saving(outcome);
    }
    return outcome;
  }

  // The field stays after all: what was held is typed in it.
  function typeOn({ area, keys }) {
    if (!area?.readOnly) return;
    area.readOnly = false;
    keys.splice(0).filter(held => held.key.length === 1).forEach(held => insert(area, held.key));
  }

  const again = keys => keys.forEach(held => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...held, bubbles: true, cancelable: true })));

  function giveUp() {
    waiting?.done(false);
    const td = box().closest('td');
    waiting = { td, move: 0, done() {}, keys: [] };
    box().querySelector('[data-give-up]').click();
  }

  function opened(now) {
    const area = field(), keys = expected?.td === now.closest('td') ? expected.keys : [];
    expected = null;
    area.focus({ preventScroll: true });
    if (area.tagName !== 'TEXTAREA') return;
    grow(area);
    area.setSelectionRange(area.value.length, area.value.length);
    now.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Typing on a cell of a list begins a new line of it.
    if (keys.length > 0 && area.dataset.list !== undefined && area.value.trim().replace('•', '')) nextLine(area);
    for (const key of keys) {
      if (key === 'Backspace') document.execCommand('delete');
      else if (key !== 'Enter') insert(area, key);
      else if (area.dataset.list !== undefined) nextLine(area);
      else return void keep();
    }
  }

  const seen = new MutationObserver(changes => {
    const came = changes.flatMap(c => [...c.addedNodes]).find(n => n.nodeType === 1 && (n.matches('[data-editor]') || n.querySelector('[data-editor]')));
    if (came) opened(came.matches('[data-editor]') ? came : came.querySelector('[data-editor]'));
    if (waiting && !waiting.td.querySelector('[data-editor]')) {
      const { td, move, done, keys } = waiting;
      waiting = null;
      if (!box()) finished(td, move);
      done(true);
      again(keys);
    } else if (waiting && changes.some(c => [...c.addedNodes].some(n => n.nodeType === 1 && n.matches('[role=alert]')))) {
      waiting.done(false);
      const was = waiting;
      waiting = null;
      typeOn(was);
    }
  });
  seen.observe(body, { childList: true, subtree: true });

  on('input', event => {
    const area = event.target;
    if (area.tagName !== 'TEXTAREA' || !area.closest('[data-editor]')) return;
    waiting?.done(false);
    waiting = null;
    grow(area);
    clearTimeout(timer);
    timer = setTimeout(() => area.isConnected && tell(area), 200);
  });

  // The browser's own `change` comes when the field loses the focus, which it also does when it is taken away: too late for
  // anybody to hear. Ours has told it all before.
  on('change', event => { if (event.isTrusted && event.target.matches('.cell-text')) event.stopPropagation(); }, true);

  on('paste', event => {
    if (event.target.dataset?.list === undefined) return;
    event.preventDefault();
    if (event.target.readOnly) return;
    const text = pasted(event.clipboardData), area = event.target;
    const lineStart = area.value.slice(area.value.lastIndexOf('\n', area.selectionStart - 1) + 1, area.selectionStart);
    // Pasting a list into a fresh bullet does not make a bullet of a bullet.
    insert(area, mark.test(lineStart) && lineStart.trim().length === 1 ? text.replace(mark, '') : text);
  });

  on('keydown', event => {
    const now = event.target.closest('[data-editor]');
    if (!now || event.isComposing) return;
    const area = event.target, isText = area.classList.contains('cell-text');
    if (isText && area.readOnly && waiting?.area === area) {
      event.preventDefault();
      waiting.keys.push({ key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey, altKey: event.altKey, metaKey: event.metaKey });
      return;
    }
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); giveUp(); }
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); keep(); }
    else if (event.key === 'Tab' && (isText || area.tagName === 'SELECT') && !now.querySelector('.clash, .slip-reason')) { event.preventDefault(); keep(event.shiftKey ? -1 : 1); }
    else if (event.key === 'Enter' && isText && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      if (area.dataset.list === undefined) keep(); else nextLine(area);
    } else if (event.key === 'Enter' && area.matches('.slip-reason input')) { event.preventDefault(); area.blur(); keep(); }
    else if (isText && event.altKey && event.shiftKey && event.key === 'ArrowRight') { event.preventDefault(); indent(area, 1); }
    else if (isText && event.altKey && event.shiftKey && event.key === 'ArrowLeft') { event.preventDefault(); indent(area, -1); }
  });

  return {
    isOpen: () => box() !== null,
    // The field comes from the server, and fingers do not wait for it: keys pressed meanwhile are typed when it is there.
    isExpected: td => expected?.td === td,
    expect: td => { expected = { td, keys: [] }; },
    press(key) { if (key !== 'Enter' || expected.keys.length > 0) expected.keys.push(key); },
    stopExpecting: td => { if (expected?.td === td) expected = null; },
    keep,
    end() { ended.abort(); seen.disconnect(); clearTimeout(timer); },
  };
}
