import { el, find, colorOf, say } from "./dom.js";
import * as api from "./api.js";
import { form } from "./form.js";
import { journey } from "./journey.js";
import { compare } from "./compare.js";
import { resend } from "./resend.js";
import { link, listRoutes } from "./routes.js";

let routes = { operations: [], stage: "", first: null };
let known = "";

function mark() {
  const current = location.hash;
  for (const anchor of document.querySelectorAll(".list a")) anchor.setAttribute("aria-current", String(anchor.getAttribute("href") === current));
}

async function loadRoutes() {
  routes = await api.routes();
  document.title = `${routes.title} – Sluice`;
  find("title").textContent = routes.title;
  find("stage").textContent = `stage ${routes.stage}`;
  find("client").hidden = !routes.clientDocument;
  listRoutes(routes.operations, mark);
}

async function loadRequests() {
  const list = await api.requests();
  const text = list.map(request => request.id).join();
  if (text === known) return;
  known = text;
  const focused = document.activeElement?.getAttribute?.("href");
  find("requests").replaceChildren(...list.map(request => link(`/request/${request.id}`, request.method, request.target, el("strong", { class: colorOf(request.status) }, String(request.status)))));
  find("none").hidden = list.length > 0;
  if (focused) document.querySelector(`.list a[href="${CSS.escape(focused)}"]`)?.focus();
  mark();
}

const sent = id => { if (id) location.hash = `/request/${id}`; };

async function view(kind, name, other) {
  if (kind === "request" || kind === "edit" || kind === "compare") {
    await loadRequests();
    const request = await api.request(name);
    return kind === "edit" ? resend(request, sent)
      : kind === "compare" ? compare(request, await api.request(other))
      : journey(request, (await api.requests()).filter(one => one.id !== name), routes.stage);
  }
  const wanted = decodeURIComponent(name ?? "");
  const operation = routes.operations.find(candidate => candidate.name === wanted) ?? routes.operations.find(candidate => candidate.name === routes.first) ?? routes.operations[0];
  return operation ? form(routes.stage, operation, sent) : el("p", {}, "The document has no operations, so there is nothing to call. Declare one, and build the project again.");
}

async function show() {
  const [, kind, name, other] = location.hash.slice(1).split("/");
  const main = find("main");
  try {
    main.replaceChildren(...[await view(kind, name, other)].flat());
  } catch (failure) {
    main.replaceChildren(el("p", { class: "fault" }, ["request", "edit", "compare"].includes(kind)
      ? "This request is not kept any more: the gateway keeps the last 200. Choose another one, or send it again." : failure.message));
  }
  mark();
}

function move(list, step) {
  const anchors = [...list.querySelectorAll("a")];
  anchors[Math.max(0, Math.min(anchors.length - 1, anchors.indexOf(document.activeElement) + step))]?.focus();
}

document.addEventListener("keydown", event => {
  const list = document.activeElement?.closest?.(".list");
  if (list && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    move(list, event.key === "ArrowDown" ? 1 : -1);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || document.activeElement?.matches?.("input, textarea, select")) return;
  if (event.key === "/") {
    event.preventDefault();
    find("filter").focus();
  }
  if (event.key === "r") find("routes").querySelector("a")?.focus();
  if (event.key === "q") find("requests").querySelector("a")?.focus();
});

window.addEventListener("hashchange", async () => {
  await show();
  find("main").focus();
});

async function poll() {
  try {
    if (!document.hidden) await loadRequests();
  } catch {
    say(api.silent);
  }
  setTimeout(poll, 1000);
}

await loadRoutes();
await show();
poll();
