// A one-time secret stands after the # of its link, which is sent to no server: it goes into the form and out of the address bar.
(() => {
  const field = document.querySelector('input[data-from-fragment]');
  if (!field || location.hash.length < 2) return;
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
})();
