// Puts together what two people made of one text: line by line, and where both changed one line, word by word. What is
// unchanged in one is as the other has it; what both wrote stands. Nothing that anybody wrote is left out.
const widest = 40000;

// For each line of `a`, the line of `b` it is, or -1: the longest run of lines, in order, that stand unchanged in both.
function unchanged(a, b) {
  const found = new Array(a.length).fill(-1);
  let head = 0, tail = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) found[head] = head++;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) { found[a.length - 1 - tail] = b.length - 1 - tail; tail++; }
  const rows = a.length - head - tail, columns = b.length - head - tail;
  if (rows * columns <= 100 * widest) best(a, head, head + rows, b, head, head + columns, (x, y) => x === y ? 1 : 0, found);
  return found;
}

// Pairs lines of two stretches in order, such that the pairs are worth most; `worth` is nought for lines that are no pair.
function best(a, from, to, b, start, end, worth, found) {
  const rows = to - from, columns = end - start, most = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const pair = (i, j) => worth(a[from + i], b[start + j]);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const value = pair(i, j);
      most[i][j] = Math.max(most[i + 1][j], most[i][j + 1], value && value + most[i + 1][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const value = pair(i, j);
    if (value && most[i][j] === value + most[i + 1][j + 1]) found[from + i++] = start + j++;
    else if (most[i][j] === most[i + 1][j]) i++; else j++;
  }
}

// The lines of `b` that those of `a` have become: between what is unchanged, those that are alike.
function followed(a, b) {
  const found = unchanged(a, b);
  let from = 0, start = 0;
  for (let to = 0; to <= a.length; to++) {
    if (to < a.length && found[to] < 0) continue;
    const end = to < a.length ? found[to] : b.length;
    if ((to - from) * (end - start) <= widest) best(a, from, to, b, start, end, alike, found);
    [from, start] = [to + 1, end + 1];
  }
  return found;
}

// How much of the shorter of two lines stands at the beginning and end of the other, or as words anywhere in it; nought is no
// likeness. Words alone say less: two actions have half of theirs in common.
function alike(x, y) {
  const [short, long] = x.length < y.length ? [x, y] : [y, x], { head, tail } = common(x, y);
  if (short.length === 0) return 0;
  if (head + tail >= short.length / 2) return (head + tail) / short.length;
  const there = new Set(long.split(' ')), share = short.split(' ').reduce((n, word) => n + (there.has(word) ? word.length + 1 : 0), 0) / (short.length + 1);
  return share >= 0.7 ? share : 0;
}

function common(x, y) {
  const shorter = Math.min(x.length, y.length);
  let head = 0, tail = 0;
  while (head < shorter && x[head] === y[head]) head++;
  while (tail < shorter - head && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
  return { head, tail };
}

// One stretch of a line that became another.
function change(was, now) {
  const { head, tail } = common(was, now);
  return { from: head, to: was.length - tail, put: now.slice(head, now.length - tail) };
}

// A line that both changed: as one line where their changes do not touch or both only put words in, and otherwise both.
function together(was, mine, theirs) {
  if (mine === theirs || theirs === was) return [mine];
  if (mine === was) return [theirs];
  const own = change(was, mine), other = change(was, theirs);
  // What was on its way twice is there once.
  if (own.from === other.from && own.to === other.to && own.put.startsWith(other.put)) return [mine];
  if (own.from === other.from && own.to === other.to && other.put.startsWith(own.put)) return [theirs];
  const goesOn = put => /^\w/.test(put.put) && /\w$/.test(was.slice(0, put.from));
  const join = (first, second) => [was.slice(0, first.from) + first.put + was.slice(first.to, second.from) + second.put + was.slice(second.to)];
  const ownFirst = own.to <= other.from, otherFirst = other.to <= own.from;
  if (ownFirst && otherFirst) return goesOn(other) && !goesOn(own) ? join(other, own) : join(own, other);
  if (ownFirst || otherFirst) return ownFirst ? join(own, other) : join(other, own);
  return was.includes(' ') ? [merge(was.split(' '), mine.split(' '), theirs.split(' '), false).lines.join(' ')] : [mine, theirs];
}

/**
 * @param base what both began with, a line each
 * @param mine what stands here
 * @param theirs what stands there
 * @param once whether the same new line from both is one
 * @returns the lines of both, and which of them a line of `mine` is
 */
export function merge(base, mine, theirs, once = true) {
  const toMine = followed(base, mine), toTheirs = followed(base, theirs), lines = [], rows = new Map();
  let m = 0, t = 0;
  const put = (row, ...text) => { rows.set(row, lines.length); lines.push(...text); };
  // What is new on either side, up to the next line of the base.
  const add = (toM, toT) => {
    const own = mine.slice(m, toM);
    while (m < toM) { put(m, mine[m]); m++; }
    for (; t < toT; t++) if (!once || !own.includes(theirs[t])) lines.push(theirs[t]);
  };
  base.forEach((was, i) => {
    const row = toMine[i], other = toTheirs[i];
    add(row < 0 ? m : row, other < 0 ? t : other);
    if (row >= 0 && other >= 0) put(m++, ...together(was, mine[row], theirs[t++]));
    // Removed by one: it goes, unless the other has written in it since.
    else if (row >= 0) { if (mine[row] === was) rows.set(m++, lines.length); else put(m, mine[m++]); }
    else if (other >= 0) { if (theirs[other] !== was) lines.push(theirs[other]); t++; }
  });
  add(mine.length, theirs.length);
  return { lines, rowOf: row => Math.min(rows.get(row) ?? row, Math.max(0, lines.length - 1)) };
}
