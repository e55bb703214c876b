// Which columns this person shows, and how wide: remembered by the browser for each workplan, applied by style rules alone.
export function columnChoices(scroll, table, on, changed) {
  const store = `columns:${scroll.dataset.name}`, sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let chosen = { hidden: [], widths: {} };
  try { chosen = { ...chosen, ...JSON.parse(localStorage.getItem(store) ?? '{}') }; } catch { /* what cannot be read is not kept */ }

  function apply() {
    const cell = n => `.workplan-grid tr > :nth-child(${Number(n) + 1}):not([colspan])`;
    sheet.replaceSync([
      ...chosen.hidden.map(n => `${cell(n)} { display: none; }`),
      ...Object.entries(chosen.widths).map(([n, px]) => `.workplan-grid thead th:nth-child(${Number(n) + 1}) { width: ${Number(px)}px; }`),
    ].join('\n'));
    try { localStorage.setItem(store, JSON.stringify(chosen)); } catch { /* private browsing: for this page only */ }
    changed();
  }

  function show(settings) {
    for (const box of settings.querySelectorAll('[data-show-column]')) box.checked = !chosen.hidden.includes(Number(box.dataset.showColumn));
    for (const range of settings.querySelectorAll('[data-width-column]'))
      range.value = chosen.widths[range.dataset.widthColumn] ?? table.tHead.rows[0].cells[range.dataset.widthColumn]?.offsetWidth ?? 160;
  }

  const settings = () => document.querySelector('[data-column-settings]');
  const appears = new MutationObserver(() => { const now = settings(); if (now && !now.dataset.ready) { now.dataset.ready = ''; show(now); } });
  appears.observe(scroll.parentElement, { childList: true });
  on(document, 'input', event => {
    const { showColumn, widthColumn } = event.target.dataset ?? {};
    if (showColumn !== undefined) {
      const n = Number(showColumn);
      chosen.hidden = event.target.checked ? chosen.hidden.filter(h => h !== n) : [...new Set([...chosen.hidden, n])];
    } else if (widthColumn !== undefined) chosen.widths = { ...chosen.widths, [widthColumn]: Number(event.target.value) };
    else return;
    apply();
  });
  on(document, 'click', event => {
    if (!event.target.closest('[data-reset-columns]')) return;
    chosen = { hidden: [], widths: {} };
    apply();
    show(settings());
  });

  // The edge of a heading can be pulled with the mouse; the settings above do the same by keyboard.
  const atEdge = (th, x) => x > th.getBoundingClientRect().right - 6;
  on(table.tHead, 'pointermove', event => { const th = event.target.closest('th'); if (th) th.classList.toggle('at-edge', atEdge(th, event.clientX)); });
  on(table.tHead, 'pointerdown', event => {
    const th = event.target.closest('th');
    if (!th || !atEdge(th, event.clientX)) return;
    event.preventDefault();
    th.setPointerCapture(event.pointerId);
    const start = event.clientX, width = th.offsetWidth;
    const move = e => { chosen.widths = { ...chosen.widths, [th.cellIndex]: Math.max(48, Math.round(width + e.clientX - start)) }; apply(); };
    th.addEventListener('pointermove', move);
    th.addEventListener('pointerup', () => th.removeEventListener('pointermove', move), { once: true });
  });
  apply();
}
