// A page in use says so now and then: a circuit makes no requests of its own, and its session must not end under busy hands.
(() => {
  const pause = 5 * 60 * 1000;
  let last = Date.now();
  const busy = () => {
    if (Date.now() - last < pause) return;
    last = Date.now();
    fetch('account/alive', { method: 'POST' }).catch(() => { /* The reconnect bar tells about a lost network. */ });
  };
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, busy, { capture: true, passive: true });
})();
