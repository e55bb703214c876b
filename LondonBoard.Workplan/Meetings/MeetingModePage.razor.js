// The keys of the meeting mode, its buttons, and the clock, which ticks here so that no second costs a message.
export function attach(root, dotnet) {
  const ended = new AbortController(), signal = ended.signal;
  const keys = { ArrowRight: 'n', ArrowLeft: 'p', PageDown: 'n', PageUp: 'p', ' ': 'n', Home: 'Home' };
  const press = key => dotnet.invokeMethodAsync('KeyAsync', key).catch(() => { /* the reconnect bar says so */ });
  let begun = performance.now(), seen = null;

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, textarea, select');
    if (event.key === 'Escape') { event.preventDefault(); press('Escape'); return; }
    if (typing || (event.target.matches('button, a') && (event.key === ' ' || event.key === 'Enter'))) return;
    const key = keys[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : null);
    if (key !== 'Home' && !(key && 'npoidatmlf?'.includes(key))) return;
    event.preventDefault();
    press(key);
  }, { signal });

  root.addEventListener('click', event => {
    const button = event.target.closest('button[data-key]');
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
  return { detach: () => { ended.abort(); clearInterval(timer); } };
}
