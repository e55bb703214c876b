// The keys of every menu on the page (ARIA Authoring Practices, menu button): loaded once, listens on the document.
const items = menu => [...menu.querySelectorAll('[role^="menuitem"]')];
const menuOf = button => document.getElementById(button.getAttribute('popovertarget'));
const buttonOf = menu => document.querySelector(`[popovertarget="${menu.id}"]`);

function place(menu, button) {
  const gap = 4, edge = 8, at = button.getBoundingClientRect();
  const left = at.left + menu.offsetWidth + edge > innerWidth ? at.right - menu.offsetWidth : at.left;
  const below = at.bottom + gap, above = at.top - gap - menu.offsetHeight;
  menu.style.left = `${Math.max(edge, left)}px`;
  menu.style.top = `${below + menu.offsetHeight + edge > innerHeight && above >= edge ? above : below}px`;
}

document.addEventListener('toggle', event => {
  const menu = event.target;
  if (!menu.matches?.('.menu-list')) return;
  const button = buttonOf(menu), open = event.newState === 'open';
  button?.setAttribute('aria-expanded', String(open));
  if (!open || !button) return;
  place(menu, button);
  const all = items(menu);
  (menu.dataset.from === 'last' ? all.at(-1) : all[0])?.focus();
  delete menu.dataset.from;
}, true);

document.addEventListener('keydown', event => {
  const button = event.target.closest?.('[aria-haspopup="menu"][popovertarget]');
  if (button && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const menu = menuOf(button);
    if (event.key === 'ArrowUp') menu.dataset.from = 'last';
    menu.showPopover({ source: button });
    return;
  }

  const menu = event.target.closest?.('.menu-list');
  if (!menu) return;
  const all = items(menu), at = all.indexOf(document.activeElement);
  const go = item => { event.preventDefault(); item?.focus(); };
  if (event.key === 'ArrowDown') go(all[(at + 1) % all.length]);
  else if (event.key === 'ArrowUp') go(all.at(at <= 0 ? -1 : at - 1));
  else if (event.key === 'Home') go(all[0]);
  else if (event.key === 'End') go(all.at(-1));
  else if (event.key === 'Tab') menu.hidePopover();
  else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const begins = item => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase());
    const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins);
    if (found) go(found);
  }
});

document.addEventListener('click', event => {
  const item = event.target.closest?.('.menu-list [role^="menuitem"]');
  if (!item || item.getAttribute('aria-disabled') === 'true') return;
  const menu = item.closest('.menu-list');
  menu.hidePopover();
  buttonOf(menu)?.focus();
});
