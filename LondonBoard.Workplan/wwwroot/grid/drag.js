// Rows are moved by their number: pressed, pulled, dropped. Alt with the arrow keys does the same.
export function rowDrag(scroll, body, on, drop) {
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.hidden = true;
  scroll.append(line);

  on(body, 'pointerdown', event => {
    const td = event.target.closest('td:first-child'), row = td?.closest('tr[data-id]');
    if (!row || event.button !== 0 || event.pointerType === 'touch' || event.target.closest('button, [data-editor]') || scroll.dataset.mayEdit === undefined) return;
    const y = event.clientY;
    let after;
    const ended = new AbortController(), signal = ended.signal;
    const end = () => { ended.abort(); line.hidden = true; row.classList.remove('dragged'); };
    document.addEventListener('pointermove', move => {
      if (line.hidden && Math.abs(move.clientY - y) < 6) return;
      line.hidden = false;
      row.classList.add('dragged');
      getSelection().removeAllRanges();
      const box = scroll.getBoundingClientRect(), rows = [...body.querySelectorAll(':scope > tr[data-id]')];
      if (move.clientY < box.top + 40) scroll.scrollTop -= 16;
      if (move.clientY > box.bottom - 40) scroll.scrollTop += 16;
      const above = rows.filter(r => { const b = r.getBoundingClientRect(); return b.top + b.height / 2 < move.clientY; }).at(-1);
      after = above?.dataset.id ?? null;
      const edge = above ? above.getBoundingClientRect().bottom : rows[0].getBoundingClientRect().top;
      line.style.top = `${edge - box.top + scroll.scrollTop}px`;
    }, { signal });
    document.addEventListener('pointerup', () => {
      const moved = !line.hidden;
      end();
      if (!moved) return;
      // The press was a drag: the click that follows it opens nothing.
      document.addEventListener('click', e => { e.stopPropagation(); e.preventDefault(); }, { capture: true, once: true });
      if (after !== row.dataset.id) drop(row.dataset.id, after);
    }, { signal });
    document.addEventListener('keydown', e => { if (e.key === 'Escape') end(); }, { signal });
  });
}
