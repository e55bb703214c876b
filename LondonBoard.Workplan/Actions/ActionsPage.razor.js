// Brings an action that was just added in sight, as soon as its dialog is closed and the picture with it has come, and marks it
// for a while. Nothing glides or fades, so that it is the same under reduced motion.
const patience = 5000, marked = 6000;

export function reveal(action) {
  const end = AbortSignal.timeout(patience);
  const look = () => {
    const found = !document.querySelector('dialog[open]') && document.querySelector(`.actions [data-id="${action}"]`);
    if (!found) return;
    watch.disconnect();
    // The dialog gives the focus back in this turn, which scrolls to it.
    setTimeout(() => show(found), 0);
  };
  const watch = new MutationObserver(look);
  end.addEventListener('abort', () => watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
  look();
}

function show(element) {
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  element.dataset.fresh = '';
  setTimeout(() => delete element.dataset.fresh, marked);
}
