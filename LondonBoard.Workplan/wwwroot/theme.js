// Loaded in the head, before anything is painted: the theme a person chose on this device (light, dark; nothing stored
// means as the system has it). Clicks on [data-theme-choice] choose; no circuit is needed, so it works on every page.
(() => {
  const key = 'theme';
  const chosen = () => { try { return localStorage.getItem(key) ?? 'system'; } catch { return 'system'; } };
  const mark = () => document.querySelectorAll('[data-theme-choice]').forEach(choice =>
    choice.setAttribute('aria-checked', String(choice.dataset.themeChoice === chosen())));
  const apply = () => {
    const theme = chosen();
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  };

  apply();
  addEventListener('storage', apply);
  document.addEventListener('toggle', mark, true);
  document.addEventListener('click', event => {
    const choice = event.target.closest?.('[data-theme-choice]');
    if (!choice) return;
    try {
      if (choice.dataset.themeChoice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice.dataset.themeChoice);
    } catch { /* Storage is refused: the choice cannot be kept, and nothing else depends on it. */ }
    apply();
    mark();
  });
})();
