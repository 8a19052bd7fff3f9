// Makes elements. Texts are set as texts and never as markup, because most of them come from clients.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child != null));
  return element;
}

export const find = id => document.getElementById(id);

export function say(text) {
  find("status").textContent = text;
}

export const colorOf = status => status < 400 ? "good" : status < 500 ? "warn" : "bad";

// Shows JSON indented. A text that is not JSON, or that would change by more than white space, is shown as it is.
export function pretty(text) {
  if (!/^\s*[{[]/.test(text)) return text;
  try {
    const shown = JSON.stringify(JSON.parse(text), null, 2);
    return shown.replace(/\s/g, "") === text.replace(/\s/g, "") ? shown : text;
  } catch {
    return text;
  }
}

export function card(title, hint, ...children) {
  const heading = el("h3", {}, title);
  return el("section", { class: "card", "aria-label": title }, el("div", { class: "bar" }, heading, hint && el("span", { class: "hint" }, hint)), ...children);
}

export const block = text => text ? el("pre", { tabindex: "0" }, pretty(text)) : el("p", { class: "empty" }, "empty");

export const headers = pairs => el("pre", { tabindex: "0" }, pairs.map(([name, value]) => `${name}: ${value}`).join("\n"));
