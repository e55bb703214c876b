// Starts Blazor. Reconnecting is patient and shown by Shell/Reconnect.razor. A page is reloaded by itself in one case only:
// the server has started anew, and all that was typed here is known to be kept (desk.js).
(() => {
  const pauses = [0, 1000, 2000, 3000, 5000];
  // Two hundred pages that come back at once come one after the other.
  const spread = 4000, rest = 1200;
  let pressed = -rest;
  addEventListener('keydown', () => { pressed = performance.now(); }, true);
  const bar = document.getElementById('components-reconnect-modal'), box = bar.querySelector('[data-reconnect-text]');
  const show = state => { bar.className = bar.className.replace(/\s*components-reconnect-[\w-]+/g, '') + (state ? ` components-reconnect-${state}` : ''); };
  const pause = time => new Promise(resolve => setTimeout(resolve, time));

  let trying, hurry = () => {};
  async function reconnect() {
    for (let attempt = 0; attempt < 200; attempt++) {
      await new Promise(resolve => {
        const timer = setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)] * (0.75 + Math.random() / 2));
        hurry = () => { clearTimeout(timer); resolve(); };
      });
      try {
        if (await Blazor.reconnect()) return back();
        return comeBack();
      } catch { /* The server cannot be reached yet. */ }
    }
    show('failed');
  }

  function back() {
    show(null);
    window.desk?.up();
  }

  async function comeBack() {
    for (let outcome; (outcome = await desk.keepAll()) !== 'kept'; await pause(2000)) {
      show(outcome === 'signed-out' ? 'signed-out' : 'rejected');
      const text = desk.texts().join('\n\n');
      box.hidden = text === '';
      box.querySelector('textarea').value = text;
    }
    box.hidden = true;
    show('returning');
    desk.leave();
    await pause(Math.random() * spread);
    // Nobody loses the letters under their fingers: the page goes once they rest, and what was typed is kept.
    do await pause(300); while (performance.now() - pressed < rest);
    if (await desk.keepAll() === 'kept' && performance.now() - pressed >= rest) location.reload();
    else comeBack();
  }

  const down = () => {
    window.desk?.down();
    if (trying) return;
    show('show');
    trying = reconnect().finally(() => { trying = null; });
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-reconnect]');
    if (!button) return;
    if (button.dataset.reconnect === 'reload') location.reload();
    else if (trying) hurry();
    else down();
  });
  addEventListener('online', () => hurry());

  Blazor.start({
    ssr: { disableDomPreservation: true },
    circuit: { reconnectionHandler: { onConnectionDown: down, onConnectionUp: back } },
  });

  // A circuit that never comes about tells nobody: say so in the page.
  setTimeout(() => {
    if (document.querySelector('.opening') && !document.getElementById('main'))
      document.getElementById('opening-failed').hidden = false;
  }, 15000);
})();
