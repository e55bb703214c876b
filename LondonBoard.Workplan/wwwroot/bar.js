// The bar stands outside the live page: this marks the room one is in, and lets its first link lead to the content.
(() => {
  const rooms = [...document.querySelectorAll('.rooms a')];
  let shown = null;

  // On a phone the rooms are wider than the screen: where one comes to a room, its name is in sight.
  function show(room) {
    if (room === shown) return;
    shown = room;
    const list = room.parentElement;
    list.scrollLeft = room.offsetLeft - list.offsetLeft - (list.clientWidth - room.offsetWidth) / 2;
  }

  function mark() {
    for (const room of rooms) {
      const current = location.pathname === room.getAttribute('href') || room.dataset.room.split(' ').some(begins => `${location.pathname}/`.startsWith(`${begins}/`));
      if (!current) { room.removeAttribute('aria-current'); continue; }
      room.setAttribute('aria-current', 'page');
      show(room);
    }
  }
  // Every page sets its title when one comes to it; a circuit tells nobody else where it has gone.
  new MutationObserver(mark).observe(document.head, { childList: true, subtree: true, characterData: true });
  mark();

  document.querySelector('.skip-link').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  });
})();
