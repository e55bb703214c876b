// Which rows the browser needs. The server renders those and leaves spacers for the others; here the spacers get their height.
// Rows seen have their measured height, the others the usual one; the row at the top of the view stays where it is while
// rows above it come and go. A group's heading belongs to the row below it.
export function rowWindow(scroll, body, ask, settled) {
  const heights = new Map();
  let usual = 0, asking = false, anchor = null, frame = 0;

  const spacers = () => [...body.querySelectorAll(':scope > tr.spacer')];
  const rows = () => [...body.querySelectorAll(':scope > tr[data-id]')];
  const indexOf = row => Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2;
  const heightOf = index => heights.get(index) ?? (usual || 44);
  const total = () => {
    const last = body.lastElementChild;
    return !last ? 0 : last.dataset.to ? Number(last.dataset.to) : last.dataset.id ? indexOf(last) + 1 : 0;
  };
  const room = (from, to) => { let sum = 0; for (let i = from; i < to; i++) sum += heightOf(i); return sum; };
  const headingHeight = row => row.previousElementSibling?.classList.contains('group') ? row.previousElementSibling.offsetHeight : 0;
  const headHeight = () => body.parentElement.tHead.offsetHeight;

  function indexAt(y) {
    const end = total();
    let at = 0, top = 0;
    while (at < end - 1 && top + heightOf(at) <= y) top += heightOf(at++);
    return at;
  }

  // The longest run of rendered rows: a row held for editing elsewhere does not count.
  function run() {
    let best = [0, 0], now = null;
    for (const row of body.children) {
      if (row.dataset.id) {
        const at = indexOf(row);
        now = now ? [now[0], at + 1] : [at, at + 1];
        if (now[1] - now[0] > best[1] - best[0]) best = now;
      } else if (!row.classList.contains('group')) now = null;
    }
    return best;
  }

  function remember() {
    const edge = scroll.getBoundingClientRect().top + headHeight();
    const row = rows().find(r => r.getBoundingClientRect().bottom > edge);
    anchor = row ? { id: row.dataset.id, top: row.getBoundingClientRect().top - edge } : null;
  }

  function settle() {
    const shown = rows();
    for (const row of shown) heights.set(indexOf(row), row.offsetHeight + headingHeight(row));
    if (!usual && shown.length > 0) usual = shown.reduce((sum, r) => sum + r.offsetHeight, 0) / shown.length;
    for (const spacer of spacers()) {
      const height = `${Math.round(room(Number(spacer.dataset.from), Number(spacer.dataset.to)))}px`;
      if (spacer.firstElementChild.style.height !== height) spacer.firstElementChild.style.height = height;
    }
    const held = anchor && body.querySelector(`:scope > tr[data-id="${anchor.id}"]`);
    if (held) {
      const moved = held.getBoundingClientRect().top - scroll.getBoundingClientRect().top - headHeight() - anchor.top;
      if (Math.abs(moved) > 1) scroll.scrollTop += moved;
    }
    settled();
    fill();
  }

  function fill() {
    if (asking || !body.querySelector(':scope > tr.spacer')) return;
    const end = total(), height = Math.max(200, scroll.clientHeight - headHeight());
    const top = scroll.scrollTop, first = indexAt(top), last = indexAt(top + height);
    const [from, to] = run();
    if ((from === 0 || first - from >= 2) && (to === end || to - last > 2) && first >= from && last < to) return;
    // After a jump what is seen comes first, and what lies about it at the next look.
    const about = height * (first < to && last >= from ? 0.4 : 0.1);
    const start = indexAt(Math.max(0, top - about)), stop = Math.min(end, indexAt(top + height + about) + 1);
    if (start === from && stop === to) return;
    asking = true;
    // The rows come as changes of the table, before or after this answer; either way there is another look.
    Promise.resolve(ask(start, stop - start)).finally(() => { asking = false; fill(); });
  }

  const seen = new MutationObserver(settle);
  seen.observe(body, { childList: true });
  const sized = new ResizeObserver(() => { cancelAnimationFrame(frame); frame = requestAnimationFrame(settle); });
  sized.observe(scroll);
  const scrolled = () => { remember(); fill(); };
  scroll.addEventListener('scroll', scrolled, { passive: true });
  settle();

  return {
    total, indexOf, settle,
    row: index => body.querySelector(`:scope > tr[aria-rowindex="${index + 2}"]`),
    reveal(index) {
      anchor = null;
      const height = scroll.clientHeight - headHeight(), top = room(0, index);
      if (top < scroll.scrollTop || top + heightOf(index) > scroll.scrollTop + height) scroll.scrollTop = Math.max(0, top - height / 3);
      fill();
    },
    end() { seen.disconnect(); sized.disconnect(); scroll.removeEventListener('scroll', scrolled); },
  };
}
