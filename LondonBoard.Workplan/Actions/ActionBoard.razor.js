// The keys and drags of the board: one stop for Tab, arrows between cards; Space or a pull picks a card up.
// While it is in hand a placeholder stands where it would go; the card itself is never moved here, only by the server's next picture.
export function attach(board, dotnet) {
  const ended = new AbortController();
  const on = (target, kind, act, options = {}) => target.addEventListener(kind, act, { signal: ended.signal, ...options });
  const ask = (name, ...args) => dotnet.invokeMethodAsync(name, ...args).catch(() => null /* the reconnect bar says so */);
  const says = board.parentElement.querySelector('[data-board-says]');
  const columns = () => [...board.querySelectorAll('ol[data-column]')];
  const cards = column => [...column.querySelectorAll(':scope > li[data-id]')];
  const link = card => card.querySelector('.card-what');
  const say = words => { says.textContent = words; };
  const name = card => link(card).textContent.trim();
  const met = new WeakSet();
  let active = null, hand = null, wanted = null, sought = null;

  function activate(card, focus = true) {
    if (!card) return;
    if (active?.isConnected) link(active).tabIndex = -1;
    active = card;
    link(card).tabIndex = 0;
    if (focus) { link(card).focus({ preventScroll: true }); card.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }
  }

  // A card that has come onto the board is new until it has been in sight.
  const sight = new IntersectionObserver(entries => {
    const seen = entries.filter(entry => entry.isIntersecting).map(entry => entry.target);
    seen.forEach(card => sight.unobserve(card));
    if (seen.length) ask('Seen', seen.map(card => card.dataset.id));
  }, { threshold: 0.5 });

  function meet(card) {
    if (met.has(card)) return;
    met.add(card);
    sight.observe(card);
  }

  // The card that was asked for may only come with the next picture.
  function seek() {
    const card = sought && board.querySelector(`li[data-id="${sought}"]`);
    if (!card) return;
    sought = null;
    activate(card);
    card.scrollIntoView({ block: 'center', inline: 'nearest' });
    card.dataset.fresh = '';
    setTimeout(() => delete card.dataset.fresh, 6000);
  }

  // Another picture has come: the one stop for Tab, and the focus after a move, must be on a card that is there.
  function settle() {
    const moved = wanted && document.activeElement === document.body && board.querySelector(`li[data-id="${wanted}"]`);
    if (moved && !hand) activate(moved);
    if (active && !active.isConnected) active = null;
    if (!active) activate(board.querySelector('li[data-id]'), false);
    if (hand && !hand.card.isConnected) drop(false);
    board.querySelectorAll('li[data-came]').forEach(meet);
    seek();
  }
  const watch = new MutationObserver(settle);
  watch.observe(board, { childList: true, subtree: true });
  settle();

  function sideways(card, by) {
    const all = columns(), column = card.closest('ol'), at = cards(column).indexOf(card);
    for (let i = all.indexOf(column) + by; i >= 0 && i < all.length; i += by) {
      const there = cards(all[i]);
      if (there.length) return there[Math.min(at, there.length - 1)];
    }
    return null;
  }

  async function take(card) {
    const place = document.createElement('li');
    place.className = 'card-place';
    place.setAttribute('aria-hidden', 'true');
    place.style.height = `${card.offsetHeight}px`;
    const mine = hand = { card, place, may: [], asking: true };
    card.classList.add('carried');
    card.after(place);
    mine.may = await ask('ColumnsFor', card.dataset.id) ?? [];
    mine.asking = false;
    if (hand !== mine) return;
    if (!mine.may.length) { refuse(card.closest('ol')); return; }
    columns().forEach(c => c.classList.toggle('may-drop', mine.may.includes(c.dataset.column)));
    say(`Picked up: ${name(card)}. ${where()}`);
  }

  // Said where everybody sees it, and a screen reader hears it: in a notice of the page.
  function refuse(column) {
    const id = hand.card.dataset.id;
    drop(false);
    say('');
    ask('Refuse', id, column.dataset.column);
  }

  function where() {
    const column = hand.place.closest('ol'), rest = [...column.children].filter(c => c !== hand.card);
    return `${column.dataset.words}, place ${rest.indexOf(hand.place) + 1} of ${rest.length}.`;
  }

  function put(column, before) {
    if (!hand.may.includes(column.dataset.column)) return false;
    column.insertBefore(hand.place, before);
    return true;
  }

  async function drop(keep) {
    const { card, place } = hand, column = place.closest('ol');
    let above = place.previousElementSibling;
    if (above === card) above = above.previousElementSibling;
    const stays = !keep || (column === card.closest('ol') && (place.previousElementSibling === card || place.nextElementSibling === card));
    hand = null;
    columns().forEach(c => c.classList.remove('may-drop'));
    if (!stays) { wanted = card.dataset.id; await ask('PutAsync', card.dataset.id, column.dataset.column, above?.dataset.id ?? null); }
    place.remove();
    card.classList.remove('carried');
    if (stays) say(keep ? 'Put down where it was.' : 'Given up; the card stays where it was.');
  }

  on(document, 'pointerdown', () => { wanted = null; });
  on(board, 'keydown', event => {
    wanted = null;
    const card = event.target.closest('li[data-id]');
    if (!card || event.target !== link(card) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = (hand ? inHand : resting)(card)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const resting = card => ({
    ' ': () => take(card),
    ArrowDown: () => activate(cards(card.closest('ol'))[cards(card.closest('ol')).indexOf(card) + 1]),
    ArrowUp: () => activate(cards(card.closest('ol'))[cards(card.closest('ol')).indexOf(card) - 1]),
    ArrowRight: () => activate(sideways(card, 1)),
    ArrowLeft: () => activate(sideways(card, -1)),
    Home: () => activate(cards(card.closest('ol'))[0]),
    End: () => activate(cards(card.closest('ol')).at(-1)),
  });

  const inHand = card => {
    const step = move => { if (move()) { hand.place.scrollIntoView({ block: 'nearest', inline: 'nearest' }); say(where()); } };
    const next = by => { let n = hand.place; do n = by > 0 ? n.nextElementSibling : n.previousElementSibling; while (n === card); return n; };
    const across = by => {
      const every = columns(), here = hand.place.closest('ol'), all = every.filter(c => hand.may.includes(c.dataset.column)), to = all[all.indexOf(here) + by];
      const closed = every[every.indexOf(here) + by];
      if (!to && closed) say(`${closed.dataset.words}: not yours to put it there. ${closed.dataset.column === 'Accepted' ? 'An action is accepted by the chair.' : ''}`);
      return to && put(to, to.firstElementChild);
    };
    return {
      ' ': () => drop(true), Enter: () => drop(true), Escape: () => drop(false), Tab: () => drop(false),
      ArrowDown: () => step(() => { const n = next(1); return n && put(n.parentElement, n.nextElementSibling); }),
      ArrowUp: () => step(() => { const n = next(-1); return n && put(n.parentElement, n); }),
      ArrowRight: () => step(() => across(1)), ArrowLeft: () => step(() => across(-1)),
    };
  };

  on(board, 'focusin', event => { const card = event.target.closest('li[data-id]'); if (card && event.target === link(card)) activate(card, false); });
  on(board, 'dragstart', event => event.preventDefault());

  on(board, 'pointerdown', event => {
    const card = event.target.closest('li[data-id]');
    if (!card || hand || event.button !== 0 || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y } = event, over = new AbortController(), signal = over.signal;
    let above = null, pulled = false;
    document.addEventListener('pointermove', move => {
      // One pull takes a card up once: what was refused, or given up, is not taken up again under way.
      if (!hand) { if (pulled || Math.hypot(move.clientX - x, move.clientY - y) < 6) return; pulled = true; take(card); }
      getSelection().removeAllRanges();
      const column = document.elementFromPoint(move.clientX, move.clientY)?.closest('.board-column')?.querySelector('ol[data-column]');
      above = column;
      if (!column) return;
      const below = cards(column).filter(c => c !== card).find(c => { const b = c.getBoundingClientRect(); return b.top + b.height / 2 > move.clientY; });
      put(column, below ?? null);
    }, { signal });
    document.addEventListener('pointerup', () => {
      over.abort();
      // The press was a drag: the click that follows it opens nothing.
      if (pulled) document.addEventListener('click', e => { e.stopPropagation(); e.preventDefault(); }, { capture: true, once: true, signal: AbortSignal.timeout(50) });
      if (!hand) return;
      if (above && !hand.asking && !hand.may.includes(above.dataset.column)) refuse(above);
      else drop(true);
    }, { signal });
    document.addEventListener('keydown', e => { if (e.key === 'Escape' && hand) { over.abort(); drop(false); } }, { signal });
  });

  return {
    show(id) { sought = id; seek(); },
    detach() { ended.abort(); watch.disconnect(); sight.disconnect(); },
  };
}
