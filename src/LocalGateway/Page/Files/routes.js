import { el, find } from "./dom.js";

export const link = (hash, verb, path, end, name) => el("li", {}, el("a", { href: `#${hash}` }, el("span", { class: "verb" }, verb),
  el("span", { class: "path", title: name ? `${path} (${name})` : path }, path), end ?? el("span", {})));

const isPreflight = operation => operation.method === "OPTIONS";

// Lists the routes that the filter and the switch let through.
export function listRoutes(operations, changed) {
  const filter = find("filter");
  const preflight = find("preflight");
  const number = operations.filter(isPreflight).length;
  find("preflight-row").hidden = number === 0;
  find("preflight-text").textContent = `Show ${number} preflight ${number === 1 ? "route" : "routes"} (OPTIONS)`;
  const show = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = operations.filter(operation => (preflight.checked || !isPreflight(operation))
      && words.every(word => `${operation.method} ${operation.path} ${operation.name}`.toLowerCase().includes(word)));
    find("routes").replaceChildren(...wanted.map(operation => link(`/route/${encodeURIComponent(operation.name)}`, operation.method, operation.path, null, operation.name)));
    find("no-route").hidden = wanted.length > 0 || operations.length === 0;
    changed();
  };
  filter.oninput = preflight.onchange = show;
  filter.onkeydown = event => {
    if (event.key !== "Escape") return;
    filter.value = "";
    show();
  };
  show();
}
