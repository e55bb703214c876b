// The bar stands outside the live page: this marks the room one is in, and lets its first link lead to the content.
(() => {
  const rooms = [...document.querySelectorAll('.rooms a')];
  function mark() {
    for (const room of rooms) {
      const current = location.pathname === room.getAttribute('href') || room.dataset.room.split(' ').some(begins => `${location.pathname}/`.startsWith(`${begins}/`));
      if (current) room.setAttribute('aria-current', 'page'); else room.removeAttribute('aria-current');
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
