// Keys of the calendar: Page Up and Page Down turn the month, arrows go from day to day. One handler for every calendar shown.
document.documentElement.dataset.calendarKeys = 'ready';
const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

document.addEventListener('keydown', event => {
  const page = document.querySelector('.page-calendar');
  if (!page || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog, [popover]')) return;
  if (event.key === 'PageUp' || event.key === 'PageDown') {
    event.preventDefault();
    page.querySelector(`[data-step="${event.key === 'PageUp' ? 'back' : 'on'}"]`)?.click();
    return;
  }
  const day = event.target.closest('td[data-day]');
  if (!day || !(event.key in step)) return;
  event.preventDefault();
  const days = [...page.querySelectorAll('td[data-day]')];
  const next = days[days.indexOf(day) + step[event.key]];
  if (!next) return;
  for (const other of days) other.tabIndex = other === next ? 0 : -1;
  next.focus();
});
