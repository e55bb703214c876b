// A field that holds only so many characters cuts what is pasted or typed beyond them without a word: say so below it, where
// the person is looking. A screen reader hears it at once, for words were lost.
const number = new Intl.NumberFormat('en-GB');
const isLimited = field => field?.maxLength > 0 && field.closest('.field');

function say(field, words) {
  let line = field.closest('.field').querySelector(':scope > [data-limit]');
  if (!words) return line?.remove();
  if (!line) {
    line = document.createElement('p');
    line.className = 'field-error';
    line.dataset.limit = '';
    line.setAttribute('role', 'alert');
    field.closest('.field').append(line);
  }
  if (line.textContent !== words) line.textContent = words;
  // A long text pushes it out of sight once it has come.
  setTimeout(() => line.scrollIntoView({ block: 'nearest' }), 0);
}

document.addEventListener('beforeinput', event => {
  const field = event.target;
  if (!isLimited(field) || event.isComposing) return;
  const come = (event.inputType === 'insertLineBreak' ? '\n' : event.data ?? event.dataTransfer?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
  const stays = field.value.length - (field.selectionEnd - field.selectionStart), over = stays + come.length - field.maxLength;
  if (over <= 0) return;
  const most = `This holds at most ${number.format(field.maxLength)} characters`;
  // Of keys that do nothing it is enough to say why; of a text, how much of it is not there.
  say(field, come.length === 1 ? `${most}; it is full.` : `${most}; ${number.format(over)} ${over === 1 ? 'was' : 'were'} left out at the end.`);
}, true);

document.addEventListener('input', event => {
  const field = event.target;
  if (isLimited(field) && field.value.length < field.maxLength) say(field, null);
}, true);
