import { el } from "./dom.js";
import { headersOf, sendAndSay, verbs } from "./form.js";

// Headers of the connection belong to the old request. The gateway writes the length anew.
const dropped = ["connection", "content-length", "transfer-encoding"];

// A form with a request that was sent.
export function resend(request, sent) {
  const method = el("input", { id: "method", list: "verbs", autocomplete: "off", spellcheck: "false" });
  method.value = request.method;
  const target = el("input", { id: "target", autocomplete: "off", spellcheck: "false" });
  target.value = request.target;
  const headers = el("textarea", { id: "headers", rows: "8", spellcheck: "false" });
  headers.value = request.headers.filter(([name]) => !dropped.includes(name.toLowerCase())).map(([name, value]) => `${name}: ${value}`).join("\n");
  const isBytes = request.bodyBytes !== undefined;
  const body = el("textarea", { id: "body", rows: "10", spellcheck: "false" });
  body.value = isBytes ? "" : request.body;
  if (isBytes) body.placeholder = "The body is no text or is long. Leave this empty to send it as it was.";
  const shown = body.value;
  const problem = el("p", { class: "fault", role: "alert", hidden: true });
  const element = el("form", { novalidate: true, onsubmit: submit, onkeydown: event => event.key === "Enter" && (event.ctrlKey || event.metaKey) && element.requestSubmit() },
    el("div", { class: "head" }, el("h3", {}, "Edit and send again"), el("a", { href: `#/request/${request.id}` }, "Back to the request")),
    el("datalist", { id: "verbs" }, ...verbs.map(verb => el("option", { value: verb }))),
    el("div", { class: "fields" }, el("label", { for: "method" }, "Method"), method, el("span", {}), el("label", { for: "target" }, "Path"), target, el("span", { class: "hint" }, "with the stage")),
    el("label", { for: "headers" }, "Headers"), headers,
    el("label", { for: "body" }, "Body"), body,
    request.bodyLeftOut ? el("p", { class: "hint" }, "The body was longer than 256 KB and was not kept.") : null,
    problem,
    el("div", { class: "buttons" }, el("button", { class: "main" }, "Send"), el("span", { class: "hint" }, "Sends it as a client would, and shows each step of it.")));
  return element;

  async function submit(event) {
    event.preventDefault();
    problem.hidden = true;
    // A text area has only line feeds, so a body that nobody has edited is sent as it was.
    const content = body.value === shown ? { bodyOf: request.id } : { body: body.value };
    try {
      const address = target.value.trim().replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
      sent(await sendAndSay({ method: method.value.trim(), target: address, headers: headersOf(headers.value), ...content }));
    } catch (failure) {
      problem.textContent = failure.message;
      problem.hidden = false;
    }
  }
}
