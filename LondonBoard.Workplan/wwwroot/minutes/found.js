// What was understood stands in a panel beside the text. The entry of the line the caret is in stays in sight there, and so does
// the question that the keys answer; neither page nor text moves for it.
const gap = 12;

export function follow(panel, signal) {
  let over = false;
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal, passive: true });

  // On a narrow screen the panel is a part of the page below the text, and scrolls with it.
  const scrolls = () => getComputedStyle(panel).overflowY === 'auto';

  // Where the page is not scrolled the panel begins lower down: it ends with the screen all the same.
  function fit() {
    const top = Math.max(panel.getBoundingClientRect().top, parseFloat(getComputedStyle(panel.parentElement).top));
    panel.style.maxHeight = scrolls() ? `${Math.max(160, innerHeight - top - gap)}px` : '';
  }

  // Its heading stays at its top.
  function show(entry) {
    const box = panel.getBoundingClientRect(), { top, bottom } = entry.getBoundingClientRect();
    const first = box.top + panel.firstElementChild.offsetHeight, last = box.bottom - gap;
    if (top < first) panel.scrollTop += top - first;
    else if (bottom > last) panel.scrollTop += Math.min(bottom - last, top - first);
  }

  function keep() {
    fit();
    // Whoever is at the panel themselves looks where they like.
    if (!scrolls() || over || panel.contains(document.activeElement)) return;
    for (const entry of [...panel.querySelectorAll('[data-keyed]'), ...panel.querySelectorAll('[data-here]')]) show(entry);
  }

  on(panel, 'pointerenter', () => { over = true; });
  on(panel, 'pointerleave', () => { over = false; });
  on(window, 'scroll', fit);
  on(window, 'resize', keep);
  // What stands above it in its column comes and goes.
  const above = new ResizeObserver(keep);
  above.observe(panel.previousElementSibling);
  const changes = new MutationObserver(keep);
  changes.observe(panel, { childList: true, subtree: true, characterData: true, attributeFilter: ['data-here', 'data-keyed'] });
  signal.addEventListener('abort', () => { changes.disconnect(); above.disconnect(); });
  keep();
}
