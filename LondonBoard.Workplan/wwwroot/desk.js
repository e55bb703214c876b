// What a person types is on its way to the server while they type: through the circuit, and by an ordinary POST where there is
// none. Fields that take part carry data-draft, their key, and data-draft-basis, what their text is based on; one that is saved
// as it is typed says by unsaved() what of it is not. Only this page knows what has not arrived, so "saved", "saving" and
// "not saved" are said here.
window.desk = (() => {
  const fields = new Map(), strays = new Set();
  // What a bad network held back may come after what was typed later: each text says which of this page's it is.
  const page = crypto.getRandomValues(new Uint32Array(1))[0].toString(36), stroke = count => `${page} ${count}`;
  const rest = 150, late = 1500, longest = 20000, again = 1000;
  const words = {
    'too-long': 'Not saved: too long', lost: 'Not saved: no connection', refused: 'Not saved: not taken', 'signed-out': 'Not saved: signed out',
    saving: 'Saving…', kept: 'Draft kept', saved: 'Saved',
  };
  let dotnet = null, up = true, used = false, where = null, keeping = 0, saved = false, signedOut = false, posting = false, beat = 0, strokes = 0;

  const now = () => performance.now();
  const here = () => [...fields.values()].filter(f => f.area.isConnected);
  const unkept = () => here().filter(f => f.kept < f.typed);
  const tell = (name, ...args) => up && dotnet ? dotnet.invokeMethodAsync(name, ...args) : Promise.reject(new Error('offline'));
  const say = (name, ...args) => tell(name, ...args).catch(() => { /* The state below and the reconnect bar say so. */ });

  function typed(area) {
    const key = area.dataset.draft;
    let field = fields.get(key);
    if (field?.area !== area) fields.set(key, field = { key, area, typed: 0, kept: 0, sentAt: -Infinity, since: 0, timer: 0 });
    if (field.kept === field.typed) field.since = now();
    field.typed = ++strokes;
    field.text = area.unsaved ? area.unsaved() : area.value;
    field.refused = saved = false;
    // A long text travels less often; with the quarter of a second it may wait for the next writing, it is kept within half a one.
    field.timer ||= setTimeout(() => send(field), Math.max(0, Math.min(250, Math.max(rest, field.text.length / 40)) - (now() - field.sentAt)));
    paint();
  }

  async function send(field) {
    clearTimeout(field.timer);
    field.timer = 0;
    if (!field.area.isConnected || field.text.length > longest) return paint();
    const count = field.typed, basis = field.area.dataset.draftBasis ?? null, begun = `${field.area.dataset.draftRound} ${basis}`;
    field.sentAt = now();
    try {
      if (field.begun !== begun) {
        await Promise.race([tell('Begin', field.key, basis), Promise.resolve()]);
        field.begun = begun;
      }
      settle(field, count, await tell('TypeAsync', field.key, field.text, stroke(count)));
    } catch { paint(); }
  }

  function settle(field, count, kept) {
    if (kept) [field.kept, field.since] = [Math.max(field.kept, count), now()];
    field.refused = !kept;
    paint();
  }

  async function post(left) {
    if (posting || left.length === 0) return;
    posting = true;
    const counts = left.map(f => f.typed);
    try {
      const answer = await fetch('drafts', { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(5000), headers: { 'Content-Type': 'application/json' }, body: body(left) });
      signedOut = answer.type === 'opaqueredirect' || answer.status === 401;
      if (answer.ok) (await answer.json()).forEach((kept, n) => settle(left[n], counts[n], kept));
    } catch { /* No way through yet. */ } finally { posting = false; }
    paint();
  }
  const body = left => JSON.stringify(left.map(f => ({ key: f.key, text: f.text, basis: f.area.dataset.draftBasis ?? null, stroke: stroke(f.typed) })));

  function state() {
    const open = here(), left = unkept();
    if (open.some(f => f.text.length > longest)) return 'too-long';
    if (left.length > 0 && signedOut) return 'signed-out';
    if ((left.length > 0 && !up) || left.some(f => now() - f.since > late) || (keeping && now() - keeping > late)) return left.some(f => f.refused) ? 'refused' : 'lost';
    if (left.length > 0 || keeping) return 'saving';
    return saved ? 'saved' : open.length > 0 ? 'kept' : '';
  }

  function paint() {
    const line = document.querySelector('[data-desk-state]'), said = document.querySelector('[data-desk-said]'), now = state();
    if (!line || line.dataset.deskState === now) return;
    line.dataset.deskState = now;
    line.textContent = words[now] ?? '';
    // A screen reader hears of trouble and of its end, not of every word.
    if (/^Not/.test(words[now] ?? '') || said.textContent) said.textContent = now === 'saving' ? said.textContent : words[now] ?? '';
    if (now === 'kept' || now === '') said.textContent = '';
  }

  setInterval(() => {
    for (const [key, field] of fields) if (!field.area.isConnected) { clearTimeout(field.timer); fields.delete(key); }
    const left = unkept().filter(f => !f.timer && now() - f.sentAt > again && f.text.length <= longest);
    if (up && dotnet) left.forEach(send);
    post(left.filter(f => !up || now() - f.since > 2 * again));
    if (++beat % 4 === 0) live();
    paint();
  }, 500);

  // Who does not look at the page is not there; who does says so every two seconds.
  function live() {
    if (document.hidden) return;
    say('Beat', used);
    if (up) used = false;
  }
  function move(key) { if (where !== key) { where = key; say('Move', key); } }
  // A phone about to sleep says so while it can.
  document.addEventListener('visibilitychange', () => document.hidden ? say('Away') : live());
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, () => { used = true; }, { capture: true, passive: true });
  document.addEventListener('focusin', event => move(event.target.closest?.('[data-draft]')?.dataset.draft ?? null));
  document.addEventListener('focusout', event => { if (!event.relatedTarget) move(null); });
  document.addEventListener('input', event => {
    const area = event.target;
    if (area.dataset.draft) typed(area);
    else if (area.matches('textarea, input:not([type]), input[type=text], input[type=email]')) strays.add(area);
  }, true);
  // What a field says before it is saved is what is kept: no word is left behind.
  document.addEventListener('change', event => { const field = fields.get(event.target.dataset?.draft); if (field?.timer) send(field); }, true);
  addEventListener('pagehide', () => {
    const left = unkept().filter(f => f.text.length <= longest);
    if (left.length > 0) navigator.sendBeacon('drafts', new Blob([body(left)], { type: 'application/json' }));
  });

  const stray = () => [...strays].filter(a => a.isConnected && a.value && a.value !== a.defaultValue);
  return {
    attach(end) { dotnet = end; live(); where = null; move(document.activeElement?.dataset?.draft ?? null); },
    down() { up = false; fields.forEach(f => { f.begun = undefined; }); paint(); },
    up() { up = true; live(); unkept().forEach(send); paint(); },
    // Of a field that is saved as it is typed: something of it is not saved yet, or all of it is.
    typed,
    done(area) { clearTimeout(fields.get(area.dataset.draft)?.timer); fields.delete(area.dataset.draft); saved = true; paint(); },
    saving(outcome) {
      const mine = keeping = now();
      outcome.then(done => { if (keeping === mine) keeping = 0; saved = done; paint(); });
      paint();
    },
    // Whether all that stands on this page is safe on the server; hands in what is not.
    async keepAll() {
      await post(unkept());
      return signedOut ? 'signed-out' : unkept().length > 0 || stray().length > 0 ? 'unkept' : 'kept';
    },
    texts: () => [...unkept().map(f => f.text), ...stray().map(a => a.value)],
    // The field that was open, for the page that comes after this one. Its key alone: the text is with the server.
    leave() { const open = here().at(-1); if (open) sessionStorage.setItem('resume', open.key); },
    // Told once, and only to whoever has that field.
    resume(keys) {
      const key = sessionStorage.getItem('resume');
      if (keys && !keys.includes(key)) return null;
      sessionStorage.removeItem('resume');
      return key;
    },
  };
})();
