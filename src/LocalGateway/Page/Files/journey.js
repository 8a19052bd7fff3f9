import { el, block, card, headers, colorOf } from "./dom.js";
import { copied, curl, test } from "./copy.js";
import { templateCard } from "./template.js";

// What can be done with a request: send it again, copy it, compare it with another one.
function actions(request, others, stage) {
  const place = el("div", { class: "copies" });
  const choice = el("select", { id: "other", onchange: () => { location.hash = `/compare/${request.id}/${choice.value}`; } },
    el("option", { value: "" }, others.length === 0 ? "no other request yet" : "another request"),
    ...others.map(other => el("option", { value: other.id }, `${other.status} ${other.method} ${other.target} · ${new Date(other.at).toLocaleTimeString()}`)));
  return [
    el("div", { class: "actions" },
      el("a", { class: "button", href: `#/edit/${request.id}` }, "Edit and send"),
      el("button", { type: "button", onclick: () => copied(place, "The curl command", () => curl(request, location.origin)) }, "Copy as curl"),
      el("button", { type: "button", onclick: () => copied(place, "The test", () => test(request, stage)) }, "Copy as C# test"),
      el("label", { for: "other" }, "Compare with"), choice),
    place,
  ];
}

// Shows one request, step by step.
export function journey(request, others, stage) {
  const answerHint = request.selectionText === null ? null : `selected by ${JSON.stringify(request.selectionText)}`;
  return [
    el("div", { class: "head" },
      el("h3", {}, `${request.method} ${request.target}`),
      el("strong", { class: colorOf(request.status) }, String(request.status)),
      el("span", { class: "hint" }, `${request.operation ?? "no route"} · ${request.milliseconds} ms · ${new Date(request.at).toLocaleTimeString()} · ${request.id}`)),
    request.fault && el("p", { class: "fault" }, request.fault),
    ...actions(request, others, stage),
    el("div", { class: "journey" },
      card("Request", null, headers(request.headers), request.body ? block(request.body) : null),
      templateCard("Request template", "request", request.requestTemplate, request.id, request.payload !== null),
      card("Payload", null, request.payload === null ? el("p", { class: "empty" }, "The backend was not called.") : block(request.payload),
        request.endpointParameters.length > 0 ? el("p", { class: "part" }, "Mapped parameters") : null,
        request.endpointParameters.length > 0 ? headers(request.endpointParameters) : null),
      card("Answer", answerHint, request.answer === null ? el("p", { class: "empty" }, "None.") : block(request.answer),
        request.functionLog.length > 0 ? el("p", { class: "part" }, "Log") : null,
        request.functionLog.length > 0 ? el("pre", { tabindex: "0" }, request.functionLog.join("\n")) : null),
      templateCard("Response template", "response", request.responseTemplate, request.id, request.answer !== null),
      card("Response", request.parts === undefined ? null : `streamed in ${request.parts} parts`, headers(request.responseHeaders), request.responseBody ? block(request.responseBody) : null)),
    el("details", {}, el("summary", {}, "Execution log"), el("pre", { tabindex: "0" }, request.executionLog.join("\n"))),
  ].filter(Boolean);
}
