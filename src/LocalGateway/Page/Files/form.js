import { el, say } from "./dom.js";
import { send } from "./api.js";

export const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

function parametersOf(operation) {
  const declared = operation.parameters;
  const inPath = [...operation.path.matchAll(/\{([^}+]+)\+?\}/g)].map(match => match[1]);
  const missing = inPath.filter(name => !declared.some(parameter => parameter.in === "path" && parameter.name === name));
  return [...missing.map(name => ({ name, in: "path", required: true, type: "string", choices: [], example: name })), ...declared];
}

function field(parameter) {
  const id = `p-${parameter.in}-${parameter.name}`;
  const choices = parameter.choices.length > 0 ? parameter.choices : parameter.type === "boolean" ? ["true", "false"] : [];
  const input = el("input", { id, name: id, autocomplete: "off", spellcheck: "false", list: choices.length > 0 ? `${id}-choices` : null, required: parameter.in === "path" });
  input.parameter = parameter;
  input.value = parameter.example ?? "";
  const list = choices.length > 0 ? el("datalist", { id: `${id}-choices` }, ...choices.map(choice => el("option", { value: choice }))) : null;
  return [el("label", { for: id }, parameter.name), el("span", {}, input, list), el("span", { class: "hint" }, `${parameter.in}${parameter.type ? `, ${parameter.type}` : ""}${parameter.required ? ", required" : ""}`)];
}

function address(stage, operation, inputs) {
  const value = place => inputs.filter(input => input.parameter.in === place && input.value !== "");
  const path = operation.path.replace(/\{([^}+]+)(\+?)\}/g, (_, name, greedy) => {
    const text = inputs.find(input => input.parameter.in === "path" && input.parameter.name === name)?.value ?? "";
    return greedy ? text.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(text);
  });
  const query = value("query").map(input => `${encodeURIComponent(input.parameter.name)}=${encodeURIComponent(input.value)}`).join("&");
  return { target: `/${stage}${path}${query ? `?${query}` : ""}`, headers: value("header").map(input => [input.parameter.name, input.value]) };
}

// The headers that the lines of a text name.
export const headersOf = text => text.split("\n").filter(line => line.trim() !== "").map(line => {
  const colon = line.indexOf(":");
  return colon < 0 ? [line, ""] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
});

// Sends a request through the gateway, because a script may not send every method, header and path, and does not see where an answer redirects to.
// Returns the id of the request.
export async function sendAndSay(request) {
  const { id, status } = await send(request);
  say(`Answered ${status}.`);
  return id;
}

// Makes the form of one operation from the document. The form checks nothing, so that you can see how the API answers an invalid value.
export function form(stage, operation, sent) {
  const fields = parametersOf(operation).map(field);
  const inputs = fields.map(parts => parts[1].querySelector("input"));
  const verb = operation.method === "ANY" ? el("select", { id: "verb" }, ...verbs.map(name => el("option", {}, name))) : null;
  if (verb) verb.value = "POST";
  const takesBody = operation.body !== null || verb || ["POST", "PUT", "PATCH"].includes(operation.method);
  const more = el("textarea", { id: "more", rows: "2", spellcheck: "false", placeholder: "name: value, a line each" });
  const body = takesBody ? el("textarea", { id: "body", rows: "8", spellcheck: "false" }) : null;
  if (body) body.value = operation.body ? JSON.stringify(JSON.parse(operation.body), null, 2) : "";
  const problem = el("p", { class: "fault", role: "alert", hidden: true });
  const element = el("form", { novalidate: true, onsubmit: submit, onkeydown: event => event.key === "Enter" && (event.ctrlKey || event.metaKey) && element.requestSubmit() },
    el("div", { class: "head" }, el("h3", {}, `${operation.method} /${stage}${operation.path}`), el("span", { class: "hint" }, `${operation.name} · ${operation.integration}${operation.access ? ` · ${operation.access}` : ""}`)),
    el("div", { class: "fields" },
      ...(verb ? [el("label", { for: "verb" }, "Method"), verb, el("span", {})] : []),
      ...fields.flat(),
      el("label", { for: "more" }, "Headers"), more, el("span", {})),
    ...(body ? [el("label", { for: "body" }, "Body"), body] : []),
    problem,
    el("div", { class: "buttons" }, el("button", { class: "main" }, "Send"), el("span", { class: "hint" }, "Sends the request, and shows each step of it.")));
  return element;

  async function submit(event) {
    event.preventDefault();
    problem.hidden = true;
    const method = verb?.value ?? operation.method;
    const { target, headers } = address(stage, operation, inputs);
    const all = [...headers, ...headersOf(more.value)];
    const has = name => all.some(pair => pair[0].toLowerCase() === name);
    const carries = body?.value && !["GET", "HEAD"].includes(method);
    if (carries && !has("content-type")) all.push(["Content-Type", "application/json"]);
    if (!has("accept")) all.push(["Accept", "*/*"]);
    if (!has("user-agent")) all.push(["User-Agent", navigator.userAgent]);
    try {
      sent(await sendAndSay({ method, target, headers: all, body: carries ? body.value : "" }));
    } catch (failure) {
      problem.textContent = failure.message;
      problem.hidden = false;
    }
  }
}
