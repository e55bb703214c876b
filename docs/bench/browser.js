// What a person's browser sees of a workplan: bytes of a cold first load, time to the first rows, and how soon the rows of a
// jump stand there. Needs Chromium and puppeteer-core (npm i puppeteer-core, outside the tree).
//   node browser.js BASE_URL WORKPLAN_ID EMAIL PASSWORD [JUMPS]
const puppeteer = require('puppeteer-core');
const [,, base, plan, email, password, jumps = '40'] = process.argv;
const page = `${base}/workplans/${plan}`;
const rowsThere = () => document.querySelectorAll('.workplan-grid tr[data-id]').length > 0;

async function signIn(browser) {
  const tab = await browser.newPage();
  await tab.goto(`${base}/sign-in`);
  await tab.type('[name="Form.Email"]', email);
  await tab.type('[name="Form.Password"]', password);
  await Promise.all([tab.waitForNavigation(), tab.click('button[type=submit]')]);
  const cookies = await browser.cookies();
  await tab.close();
  return cookies;
}

async function coldLoad(browser, cookies) {
  const context = await browser.createBrowserContext();
  await context.setCookie(...cookies);
  const tab = await context.newPage(), wire = await tab.createCDPSession();
  await wire.send('Network.enable');
  let bytes = 0, socket = 0, requests = 0;
  wire.on('Network.loadingFinished', e => { bytes += e.encodedDataLength; requests++; });
  wire.on('Network.webSocketFrameReceived', e => { socket += e.response.payloadData.length * (e.response.opcode === 2 ? 0.75 : 1); });
  const start = Date.now();
  await tab.goto(page);
  await tab.waitForFunction(rowsThere, { polling: 'mutation' });
  const rows = Date.now() - start;
  const paint = await tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await context.close();
  return { kB: +((bytes + socket) / 1000).toFixed(1), socket_kB: +(socket / 1000).toFixed(1), requests, paint_ms: Math.round(paint), rows_ms: rows };
}

async function jump(browser, cookies) {
  const context = await browser.createBrowserContext();
  await context.setCookie(...cookies);
  const tab = await context.newPage();
  await tab.setViewport({ width: 1400, height: 950 });
  await tab.goto(page);
  await tab.waitForFunction(rowsThere);
  const took = await tab.evaluate(async count => {
    const scroll = document.querySelector('.grid-scroll'), box = scroll.getBoundingClientRect(), took = [];
    // Filled is when words stand at a fifth, half and four fifths of what is seen, below the heading.
    const filled = () => [0.2, 0.5, 0.8].every(part => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part)?.closest('tr[data-id]'));
    let seed = 7;
    for (let i = 0; i < count; i++) {
      seed = seed * 16807 % 2147483647;
      const start = performance.now(), end = start + 5000;
      scroll.scrollTop = seed / 2147483647 * (scroll.scrollHeight - scroll.clientHeight);
      await new Promise(done => { const look = () => (filled() && performance.now() - start > 8) || performance.now() > end ? done() : requestAnimationFrame(look); requestAnimationFrame(look); });
      took.push(performance.now() - start);
      await new Promise(done => setTimeout(done, 250));
    }
    return took.sort((a, b) => a - b);
  }, Number(jumps));
  await context.close();
  return { p50_ms: Math.round(took[took.length >> 1]), p95_ms: Math.round(took[Math.floor(took.length * 0.95)]), max_ms: Math.round(took.at(-1)), unfilled: took.filter(t => t >= 5000).length };
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server'] });
  const cookies = await signIn(browser);
  for (let i = 0; i < 3; i++) console.log('cold load', JSON.stringify(await coldLoad(browser, cookies)));
  console.log('jumps', JSON.stringify(await jump(browser, cookies)));
  await browser.close();
})().catch(e => { console.error(e); process.exit(1); });
