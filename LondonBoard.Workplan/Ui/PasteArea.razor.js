// Takes a text or a table off the clipboard and sends it to the server in a stream, however long it is.
export function attach(place, dotnet, tables) {
  const ended = new AbortController(), area = place.querySelector('textarea');
  const stream = text => text?.trim() ? DotNet.createJSStreamReference(new TextEncoder().encode(text)) : null;
  const send = (html, text) => dotnet.invokeMethodAsync('TakeAsync', stream(html), stream(text)).catch(() => { /* the reconnect bar says so */ });

  // What is pasted into an empty place is a whole; where something stands already, somebody is putting a text together.
  area.addEventListener('paste', event => {
    if (area.readOnly || area.value.trim()) return;
    const html = tables ? event.clipboardData.getData('text/html') : '', text = event.clipboardData.getData('text/plain');
    if (html || text) send(/<table/i.test(html) ? html : '', text);
  }, { signal: ended.signal });
  place.querySelector('[data-read]').addEventListener('click', () => send('', area.value), { signal: ended.signal });

  return { detach: () => ended.abort() };
}
