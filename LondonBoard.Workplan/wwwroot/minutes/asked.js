// On a narrow screen the panel stands below the text. There what the caret's line asks is fixed to the lower edge of what is in
// sight (MinutesSurface.razor.css), above the keyboard of a phone. The text moves only where that would lie over the caret's line.
const gap = 4, byHand = ['focus', 'input', 'selectionchange'];

export function ask(surface, area, signal) {
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal });
  const size = new ResizeObserver(() => place());
  let shown = null, was = 0;

  function place(event) {
    const asked = surface.querySelector('[data-asked]'), fixed = asked && getComputedStyle(asked).position === 'fixed' ? asked : null;
    if (shown !== fixed) {
      if (shown) size.unobserve(shown);
      if (fixed) size.observe(fixed);
      shown = fixed;
    }
    // Whoever enlarges the page by hand looks at a part of it, and not past a keyboard.
    const { height, offsetTop, scale } = visualViewport;
    const keyboard = scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - height - offsetTop)), high = fixed?.offsetHeight ?? 0;
    surface.style.setProperty('--keyboard', `${keyboard}px`);
    surface.style.setProperty('--asked', `${high}px`);
    // Where the meeting is stands above it.
    const edge = innerHeight - keyboard - high - (surface.querySelector('.minutes-led')?.offsetHeight ?? 0), less = edge < was;
    was = edge;
    // Whoever scrolls away to read is not brought back.
    if (!fixed || !(less || byHand.includes(event?.type))) return;
    const end = endOfCaret(area);
    if (end + gap > edge && end - parseFloat(getComputedStyle(area).lineHeight) < innerHeight - keyboard) scrollBy(0, end + gap - edge);
  }

  // Whoever presses an answer goes on typing where they were, and a phone keeps its keyboard.
  on(surface, 'mousedown', event => { if (event.target.closest('[data-asked]')) event.preventDefault(); });
  for (const kind of ['focus', 'blur', 'input']) on(area, kind, place);
  on(document, 'selectionchange', event => { if (shown) place(event); });
  for (const kind of ['resize', 'scroll']) on(visualViewport, kind, place);
  const changes = new MutationObserver(() => place());
  changes.observe(surface.querySelector('[data-found]'), { childList: true, subtree: true, attributeFilter: ['data-asked'] });
  signal.addEventListener('abort', () => { changes.disconnect(); size.disconnect(); });
}

// Where the caret's line ends on the screen: a field does not say, so the text down to there is set once more out of sight.
function endOfCaret(area) {
  const twin = document.createElement('div'), style = getComputedStyle(area);
  for (const name of ['font', 'letterSpacing', 'wordSpacing', 'tabSize', 'padding', 'lineHeight']) twin.style[name] = style[name];
  twin.style.cssText += ';position:fixed;visibility:hidden;top:0;box-sizing:border-box;white-space:pre-wrap;overflow-wrap:break-word';
  twin.style.width = `${area.clientWidth}px`;
  // The rest of its word may carry it to the next line.
  const rest = area.value.slice(area.selectionEnd).match(/^\S*/)[0];
  twin.textContent = `${area.value.slice(0, area.selectionEnd)}${rest}\u200b`;
  area.after(twin);
  const end = twin.offsetHeight - parseFloat(style.paddingBottom);
  twin.remove();
  return area.getBoundingClientRect().top + area.clientTop + end - area.scrollTop;
}
