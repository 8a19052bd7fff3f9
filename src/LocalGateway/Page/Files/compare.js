import { el, pretty } from "./dom.js";

const lines = pairs => pairs.map(([name, value]) => `${name}: ${value}`).join("\n");
const template = run => run === null ? "" : run.text;

// What is compared of two requests, step by step.
const steps = [
  ["Request", request => `${request.method} ${request.target}\n${lines(request.headers)}`],
  ["Request body", request => request.bodyBytes ?? pretty(request.body)],
  ["Request template", request => template(request.requestTemplate)],
  ["Payload", request => pretty(request.payload ?? "")],
  ["Mapped parameters", request => lines(request.endpointParameters)],
  ["Answer", request => pretty(request.answer ?? "")],
  ["Response template", request => template(request.responseTemplate)],
  ["Response", request => `${request.status}\n${lines(request.responseHeaders)}`],
  ["Response body", request => pretty(request.responseBody)],
];

const MOST = 1_000_000;

// The lines of both texts: [mark, line], where the mark is "-" (only in the first), "+" (only in the second) or " ".
export function difference(first, second) {
  const left = first === "" ? [] : first.split("\n"), right = second === "" ? [] : second.split("\n");
  let start = 0, end = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const a = left.slice(start, left.length - end), b = right.slice(start, right.length - end);
  const same = texts => texts.map(text => [" ", text]);
  return [...same(left.slice(0, start)), ...between(a, b), ...same(left.slice(left.length - end))];
}

// The longest common lines. Of very long texts, all lines between the first and the last difference count as different.
function between(a, b) {
  const marked = [];
  let i = 0, j = 0;
  if (a.length * b.length <= MOST) {
    const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
    for (let x = a.length - 1; x >= 0; x--) for (let y = b.length - 1; y >= 0; y--) length[x][y] = a[x] === b[y] ? length[x + 1][y + 1] + 1 : Math.max(length[x + 1][y], length[x][y + 1]);
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) marked.push([" ", a[i++]]), j++;
      else marked.push(length[i + 1][j] >= length[i][j + 1] ? ["-", a[i++]] : ["+", b[j++]]);
    }
  }
  return [...marked, ...a.slice(i).map(text => ["-", text]), ...b.slice(j).map(text => ["+", text])];
}

const tags = { "-": "del", "+": "ins", " ": "span" };

function step(title, first, second) {
  const isSame = first === second;
  return el("details", { class: "step", open: !isSame },
    el("summary", {}, el("h3", {}, title), el("span", { class: isSame ? "hint" : "warn" }, isSame ? "the same" : "different")),
    first === "" && second === "" ? el("p", { class: "empty" }, "empty")
      : el("pre", { class: "diff", tabindex: "0" }, ...difference(first, second).map(([mark, text]) => el(tags[mark], {}, `${mark} ${text}\n`))));
}

// Shows the differences of two requests as a list of their steps.
export function compare(first, second) {
  const name = (mark, request) => el("p", { class: "one" }, el("b", {}, mark), " ",
    el("a", { href: `#/request/${request.id}` }, `${request.method} ${request.target}`), ` ${request.status} · ${new Date(request.at).toLocaleTimeString()}`);
  return [
    el("div", { class: "head" }, el("h3", {}, "Two requests")),
    name("−", first), name("+", second),
    ...steps.map(([title, text]) => step(title, text(first), text(second))),
  ];
}
