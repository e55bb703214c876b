// The keys of the meeting mode, its buttons, and the clock, which ticks here so that no second costs a message.
export function attach(root, dotnet) {
  const ended = new AbortController(), signal = ended.signal;
  const keys = { ArrowRight: 'n', ArrowLeft: 'p', PageDown: 'n', PageUp: 'p', ' ': 'n', Home: 'Home' };
  const press = key => dotnet.invokeMethodAsync('KeyAsync', key).catch(() => { /* the reconnect bar says so */ });
  // What lies behind the page is not to be come to by Tab.
  const behind = document.querySelectorAll('.bar, .skip-link');
  let begun = performance.now(), seen = null;
  for (const part of behind) part.inert = true;

  // What has the focus may go: with a form that is closed, or a button that this step has not. The focus then goes back to where
  // it was before, or else to the heading, so that Tab and a screen reader go on from there.
  const visited = [];
  root.addEventListener('focusin', event => {
    if (visited.includes(event.target)) visited.splice(visited.indexOf(event.target), 1);
    visited.push(event.target);
  }, { signal });
  const watch = new MutationObserver(() => {
    if (!visited.length || visited.at(-1).isConnected || document.activeElement !== document.body) return;
    while (visited.length && !visited.at(-1).isConnected) visited.pop();
    (visited.at(-1) ?? root.querySelector('h1'))?.focus({ preventScroll: true });
  });
  watch.observe(root, { childList: true, subtree: true });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, textarea, select');
    if (event.key === 'Escape') { event.preventDefault(); press('Escape'); return; }
    if (typing || (event.target.matches('button, a') && (event.key === ' ' || event.key === 'Enter'))) return;
    const key = keys[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : null);
    if (key !== 'Home' && !(key && 'npoidatmlf?'.includes(key))) return;
    event.preventDefault();
    // Who holds a key down goes on step by step, and does nothing else twice.
    if (!event.repeat || key === 'n' || key === 'p') press(key);
  }, { signal });

  root.addEventListener('click', event => {
    const button = event.target.closest('button[data-key]:not([aria-disabled])');
    if (button) press(button.dataset.key);
  }, { signal });

  const timer = setInterval(() => {
    const clock = root.querySelector('[data-elapsed]');
    if (!clock) { root.querySelector('.mode-clock')?.replaceChildren(); seen = null; return; }
    if (clock.dataset.elapsed !== seen) { seen = clock.dataset.elapsed; begun = performance.now() - Number(seen) * 1000; }
    // While nobody leads it stands.
    if (clock.dataset.running === undefined) begun = performance.now() - Number(seen) * 1000;
    const seconds = Math.floor((performance.now() - begun) / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }, 500);

  root.dataset.ready = '';
  return {
    detach() {
      ended.abort();
      watch.disconnect();
      clearInterval(timer);
      for (const part of behind) part.inert = false;
    },
  };
}
