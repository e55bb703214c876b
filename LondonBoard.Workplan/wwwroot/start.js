// Starts Blazor. Reconnecting is patient and shown by Shell/Reconnect.razor; a page is never reloaded by itself, since what
// was typed into it and not saved would be gone.
(() => {
  const pauses = [0, 1000, 2000, 3000, 5000];
  const bar = document.getElementById('components-reconnect-modal');
  const show = state => { bar.className = bar.className.replace(/\s*components-reconnect-\w+/g, '') + (state ? ` components-reconnect-${state}` : ''); };

  let trying, hurry = () => {};
  async function reconnect() {
    for (let attempt = 0; attempt < 200; attempt++) {
      await new Promise(resolve => {
        const timer = setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]);
        hurry = () => { clearTimeout(timer); resolve(); };
      });
      try {
        if (await Blazor.reconnect()) return show(null);
        return show('rejected');
      } catch { /* The server cannot be reached yet. */ }
    }
    show('failed');
  }

  const down = () => {
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
    circuit: { reconnectionHandler: { onConnectionDown: down, onConnectionUp: () => show(null) } },
  });

  // A circuit that never comes about tells nobody: say so in the page.
  setTimeout(() => {
    if (document.querySelector('.opening') && !document.getElementById('main'))
      document.getElementById('opening-failed').hidden = false;
  }, 15000);
})();
