// What was copied elsewhere, as a cell's text.
const anyBullet = /^(\s*)(?:[•·◦▪▫‣⁃∙●○■□–*➢➤-]|o)[ \t\u00a0]+/;

// A list copied from Word or a web page arrives as bullets; anything else as its text.
export function pasted(data) {
  const page = new DOMParser().parseFromString(data.getData('text/html') || '', 'text/html');
  const items = [...page.querySelectorAll('li')];
  if (items.length > 0 && !page.querySelector('table')) {
    return [...page.body.querySelectorAll('li, p, div')].filter(n => !n.querySelector('li, p, div') && n.textContent.trim())
      .map(n => {
        const item = n.closest('li');
        let depth = -1;
        for (let up = n; up; up = up.parentElement) if (/^[OU]L$/.test(up.tagName)) depth++;
        return (item ? '  '.repeat(Math.max(0, depth)) + '• ' : '') + n.textContent.replace(/\s+/g, ' ').trim();
      }).join('\n');
  }
  return data.getData('text/plain').replace(/\r\n?/g, '\n').split('\n').map(l => l.replace(anyBullet, '$1• ')).join('\n').replace(/\n{2,}/g, '\n');
}
