import { el, block, card, say } from "./dom.js";
import { caseOf, render, save, source } from "./api.js";
import { copied } from "./copy.js";

// Finds the place of each reference in the text. The trace of a reference in a string has the place of the string, so the search starts there.
function places(text, references) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const found = new Map();
  for (const reference of references) {
    const at = text.indexOf(reference.text, (starts[reference.line - 1] ?? 0) + reference.column - 1);
    if (at < 0) continue;
    const place = found.get(at) ?? { at, end: at + reference.text.length, text: reference.text, values: [] };
    place.values.push(reference.value);
    found.set(at, place);
  }
  return [...found.values()].sort((left, right) => left.at - right.at);
}

const shown = value => value === null ? "(no value)" : value === "" ? "(empty)" : value;

function describe(place) {
  const values = [...new Set(place.values.map(shown))];
  return values.length === 1 ? values[0] : `${place.values.length} times: ${values.slice(0, 20).join(" · ")}${values.length > 20 ? " …" : ""}`;
}

// Shows the text of a template. The value of each reference is shown on hover and on focus.
function marked(run, value) {
  const pre = el("pre", { class: "template", tabindex: "0" });
  let at = 0;
  for (const place of places(run.text, run.references)) {
    if (place.at < at) continue;
    const text = describe(place);
    const show = () => value.replaceChildren(el("b", {}, place.text), ` = ${text}`);
    pre.append(run.text.slice(at, place.at), el("span", { class: "ref", tabindex: "0", title: text, "aria-label": `${place.text} is ${text}`, onmouseenter: show, onfocus: show }, place.text));
    at = place.end;
  }
  pre.append(run.text.slice(at));
  return pre;
}

// Shows a template with the values of its references. You can edit it, run it again on the same request, and save it to its file.
// If no template was rendered, the request may not have reached this step.
export function templateCard(title, side, run, id, reached) {
  if (!run) return card(title, null, el("p", { class: "empty" }, reached ? "There is no template: the body is passed on unchanged." : "The request did not reach this step."));
  const value = el("p", { class: "value" }, "Point at a reference, or go there with Tab, to see its value.");
  const content = el("div", {});
  const copy = el("div", { class: "copies" });
  const problem = text => text ? el("p", { class: "fault" }, text) : null;
  const edit = el("button", { type: "button", onclick: startEdit }, "Edit");
  const section = card(title, run.mediaType, content, value, copy);
  section.querySelector(".bar").append(el("span", { class: "tools" },
    el("button", { type: "button", onclick: () => copied(copy, "The case", () => caseOf({ id, side })) }, "Copy case"), edit));
  showRun(run);
  return section;

  function showRun(result) {
    content.replaceChildren(...[problem(result.problem), marked(result, value)].filter(Boolean));
  }

  async function startEdit() {
    edit.disabled = true;
    const file = await source({ id, side }).catch(failure => ({ reason: failure.message }));
    edit.disabled = false;
    const isFile = file.reason === undefined;
    const before = isFile ? file.before : "";
    const text = el("textarea", { spellcheck: "false", "aria-label": `${title}, edited`, rows: "14", oninput: () => { keep.disabled = true; } });
    text.value = isFile ? file.text : run.text;
    const result = el("div", { class: "result" });
    // The build leaves out line breaks at the end of a file.
    const whole = () => isFile ? before + text.value.replace(/\n+$/, "") : text.value;
    const again = async () => {
      const asked = text.value;
      try {
        const answer = await render({ id, side, template: whole() });
        keep.disabled = !isFile || Boolean(answer.problem) || text.value !== asked;
        result.replaceChildren(...[problem(answer.problem), el("p", { class: "part" }, "Rendered"), block(answer.output), el("p", { class: "part" }, "With its values"), marked(answer, value)].filter(Boolean));
        say(answer.problem ? "The template failed." : "The template was rendered.");
      } catch (failure) {
        result.replaceChildren(problem(failure.message));
      }
    };
    const store = async () => {
      try {
        file.version = (await save({ id, side, text: text.value, version: file.version })).version;
        note.textContent = `Saved to ${file.file}. It is served after the next build.`;
      } catch (failure) {
        note.textContent = failure.message;
      }
      keep.disabled = true;
      say(note.textContent);
    };
    text.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) again();
      if (event.key === "Escape") stop();
    });
    const stop = () => {
      edit.hidden = false;
      showRun(run);
      edit.focus();
    };
    const keep = el("button", { type: "button", onclick: store, disabled: true, hidden: !isFile }, "Save");
    const note = el("p", { class: "hint note" }, !isFile ? `It cannot be saved. ${file.reason}`
      : `This is ${file.file}. Run it again, look at the new rendering, and then save it.${before ? ` The build puts ${before.split("\n").length - 1} lines in front of it.` : ""}`);
    edit.hidden = true;
    content.replaceChildren(text, el("div", { class: "buttons" }, el("button", { type: "button", class: "main", onclick: again }, "Run again"), keep, el("button", { type: "button", onclick: stop }, "Done"),
      el("span", { class: "hint" }, "Renders the template with this request; nothing is sent.")), note, result);
    text.focus();
  }
}
