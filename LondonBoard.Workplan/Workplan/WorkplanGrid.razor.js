// The keys and clicks of the grid, reported to one .NET object by row and column (ARIA Authoring Practices, grid pattern).
import { rowWindow } from '../grid/window.js';
import { cellEditor } from '../grid/editor.js';
import { columnChoices } from '../grid/columns.js';
import { rowDrag } from '../grid/drag.js';

export function attach(scroll, dotnet) {
  const table = scroll.querySelector('table'), body = table.tBodies[0];
  const ended = new AbortController();
  const on = (target, kind, act, options = {}) => target.addEventListener(kind, act, { signal: ended.signal, ...options });
  const may = column => scroll.dataset[column === 'status' ? 'maySetStatus' : 'mayEdit'] !== undefined;
  const keyOf = td => table.dataset.columns.split('|')[td.cellIndex];
  const rowOf = td => td.closest('tr[data-id]');
  const visible = td => td.offsetParent !== null;
  const report = (name, ...args) => dotnet.invokeMethodAsync(name, ...args).catch(() => { /* the reconnect bar says so */ });
  const others = scroll.parentElement.querySelector('[data-others-said]');
  let active = null, wanted = null;

  const shown = rowWindow(scroll, body, (from, count) => report('ShowRows', from, count), settled);
  const editor = cellEditor(body, { finished });
  columnChoices(scroll, table, on, () => shown.settle());
  rowDrag(scroll, body, on, (id, after) => may('item') && report('MoveAsync', id, after));

  function activate(td, focus = true) {
    if (active && active !== td) active.removeAttribute('tabindex');
    active = td;
    td.tabIndex = 0;
    if (!focus) return;
    td.focus({ preventScroll: true });
    td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // Row by number, column by place; a row not rendered is scrolled to and focused when it has come.
  function go(index, column) {
    const rows = shown.total(), row = shown.row(Math.max(0, Math.min(index, rows - 1)));
    if (row) {
      const td = row.cells[Math.max(0, Math.min(column, row.cells.length - 1))];
      if (td) activate(td);
    } else if (rows > 0) {
      wanted = { index: Math.max(0, Math.min(index, rows - 1)), column };
      shown.reveal(wanted.index);
    }
  }

  function settled() {
    if (wanted && shown.row(wanted.index)) {
      const { index, column } = wanted;
      wanted = null;
      go(index, column);
    }
    if (active && !active.isConnected) active = null;
    const first = body.querySelector('tr[data-id] td');
    if (!active && first) activate(first, false);
  }

  function sideways(td, by) {
    let next = td;
    do next = by > 0 ? next.nextElementSibling : next.previousElementSibling; while (next && !visible(next));
    return next;
  }

  function finished(td, move) {
    if (!td.isConnected) return;
    const next = move ? sideways(td, move) : td;
    if (next) activate(next);
    else if (move) go(shown.indexOf(rowOf(td)) + move, move > 0 ? 0 : td.parentElement.cells.length - 1);
  }

  function open(td, key) {
    const column = keyOf(td);
    if (!may(column) || td.querySelector('[data-editor]')) return;
    if (!editor.isExpected(td)) {
      editor.expect(td);
      report('BeginEdit', rowOf(td).dataset.id, column).then(() => editor.stopExpecting(td));
    }
    if (key) editor.press(key);
  }

  async function menu(td) {
    const row = rowOf(td), list = document.getElementById('row-menu'), button = row.querySelector('.row-menu');
    if (!button || !list) return;
    document.querySelectorAll('.row-menu[popovertarget]').forEach(b => b.removeAttribute('popovertarget'));
    await report('OpenRowMenu', row.dataset.id);
    button.setAttribute('popovertarget', 'row-menu');
    list.showPopover({ source: button });
  }

  on(body, 'click', event => {
    const td = event.target.closest('td');
    if (!td || !rowOf(td) || event.target.closest('[data-editor], a')) return;
    if (event.target.closest('.row-menu')) {
      event.preventDefault();
      menu(td);
      return;
    }
    if (String(getSelection()).length > 0) return;
    const opens = () => { activate(td); open(td); };
    if (editor.isOpen()) editor.keep().then(done => done && opens());
    else opens();
  });

  on(body, 'focusin', event => {
    const td = event.target.closest('td');
    if (!td || event.target !== td) return;
    activate(td, false);
    const names = [...td.querySelectorAll(':scope > .others > .other')].map(o => o.dataset.name);
    others.textContent = names.length > 0 ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} editing this cell.` : '';
  });

  on(body, 'keydown', event => {
    const td = event.target;
    if (td.tagName !== 'TD' || !rowOf(td)) return;
    const row = shown.indexOf(rowOf(td)), column = td.cellIndex, ctrl = event.ctrlKey || event.metaKey;
    if (editor.isExpected(td) && !ctrl && !event.altKey && (event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace')) {
      event.preventDefault();
      editor.press(event.key);
      return;
    }
    const page = Math.max(1, Math.floor(scroll.clientHeight / Math.max(24, rowOf(td).offsetHeight)) - 1);
    const keys = {
      ArrowUp: () => event.altKey ? may('item') && report('MoveByAsync', rowOf(td).dataset.id, -1) : go(row - 1, column),
      ArrowDown: () => event.altKey ? may('item') && report('MoveByAsync', rowOf(td).dataset.id, 1) : go(row + 1, column),
      ArrowLeft: () => { const next = sideways(td, -1); if (next) activate(next); },
      ArrowRight: () => { const next = sideways(td, 1); if (next) activate(next); },
      Home: () => go(ctrl ? 0 : row, 0),
      End: () => go(ctrl ? shown.total() - 1 : row, td.parentElement.cells.length - 1),
      PageUp: () => go(row - page, column),
      PageDown: () => go(row + page, column),
      Enter: () => open(td),
      F2: () => event.shiftKey ? report('OpenHistory', rowOf(td).dataset.id, keyOf(td)) : open(td),
      ContextMenu: () => menu(td),
    };
    if (event.key === 'F10' && event.shiftKey) keys.F10 = keys.ContextMenu;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key.length === 1 && event.key !== ' ' && !ctrl && !event.altKey && may(keyOf(td))) {
      event.preventDefault();
      open(td, event.key);
    }
  });

  return {
    toTop: () => { scroll.scrollTop = 0; shown.settle(); },
    reveal: index => shown.reveal(index),
    detach: () => { ended.abort(); shown.end(); editor.end(); },
  };
}
