import { el, say } from "./dom.js";

// Puts a text on the clipboard, and shows it, because a browser may refuse the clipboard.
export async function copied(place, what, make) {
  try {
    const text = await make();
    const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
    const message = done ? `${what} is on the clipboard.` : `The browser refused the clipboard. Select ${what} here, and copy it.`;
    place.replaceChildren(el("div", { class: "buttons" }, el("span", { class: "hint" }, message),
      el("button", { type: "button", onclick: () => place.replaceChildren() }, "Hide")), el("pre", { class: "copied", tabindex: "0", "aria-label": what }, text));
    say(message);
  } catch (failure) {
    place.replaceChildren(el("p", { class: "fault" }, failure.message));
  }
}

const lower = pair => pair[0].toLowerCase();

// In single quotes the shell changes nothing, not even line breaks and exclamation marks.
const quote = text => `'${text.replaceAll("'", "'\\''")}'`;

const base64 = text => btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(""));

// A client sets these headers itself, so a copied request does not have them.
const ofConnection = ["connection", "content-length", "expect", "keep-alive", "transfer-encoding"];

export function curl(request, origin) {
  const isAsFile = pair => pair[0][0] === "@";
  const headers = request.headers.filter(pair => !isAsFile(pair) && !ofConnection.includes(lower(pair)) && !(lower(pair) === "host" && pair[1] === new URL(origin).host));
  const has = name => headers.some(pair => lower(pair) === name);
  // An argument holds no zero.
  const bytes = request.bodyBytes ?? (request.body.includes("\0") ? base64(request.body) : null);
  // With a body, curl would wait for the body of the answer to HEAD.
  const isHead = request.method === "HEAD";
  const carries = !isHead && (bytes || request.body);
  const parts = [isHead ? "curl --head" : `curl --include --request ${/^[A-Z]+$/.test(request.method) ? request.method : quote(request.method)}`,
    "--globoff --path-as-is", quote(origin + request.target)];
  // curl adds these headers where nobody sets or removes them.
  for (const name of ["Accept", "User-Agent", ...(carries ? ["Content-Type"] : [])]) if (!has(name.toLowerCase())) parts.push(`--header '${name}:'`);
  for (const [name, value] of headers) parts.push(`--header ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`);
  if (has("accept-encoding")) parts.push("--compressed");
  if (carries && bytes) parts.push("--data-binary @-");
  else if (carries) parts.push(`--data-raw ${quote(request.body)}`);
  const command = `${carries && bytes ? `printf %s ${quote(bytes)} | base64 -d | ` : ""}${parts.join(" \\\n  ")}`;
  return [
    ...(request.bodyLeftOut ? ["# The body is longer than 256 KB and was not kept. Add it: --data-binary @FILE"] : []),
    ...(isHead && (bytes || request.body) ? ["# curl sends no body with HEAD, so the body is left out."] : []),
    ...request.headers.filter(isAsFile).map(([name]) => `# curl takes a header whose name begins with @ for a file, so ${name} is left out.`),
    command,
  ].join("\n");
}

// A C# literal: raw where that is readable, with escapes otherwise.
function literal(text) {
  return text.includes('"') && !/"""|^"|"$|[^\x20-\x7e]/.test(text) ? `"""${text}"""`
    : JSON.stringify(text).replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const ofBrowser = /^(sec-.*|accept-(encoding|language)|cache-control|dnt|host|pragma|priority|referer|upgrade-insecure-requests|user-agent)$/;

const ofContent = /^(allow|content-.*|expires|last-modified)$/;

const isOwn = ([name, value]) => !ofConnection.includes(name.toLowerCase()) && !ofBrowser.test(name.toLowerCase())
  && !(name.toLowerCase() === "accept" && value === "*/*") && !(name.toLowerCase() === "origin" && value === location.origin);

function relative(target, stage) {
  const rest = target === `/${stage}` ? "" : target.startsWith(`/${stage}/`) ? target.slice(stage.length + 2) : `..${target}`;
  return rest === "" || rest[0] === "/" || rest[0] === "?" || /^[^/?]*:/.test(rest) ? `./${rest}` : rest;
}

// Uri leaves a target as it is if it has only these characters, no letter or digit in percents, and no step "." or "..".
const isPlain = target => /^(?:[\w~!$&'()*+,;=:@/?.-]|%(?:2[0-9A-CF]|3[A-F]|40|5[B-E]|60|7[B-D]))*$/.test(target) && !/\/\.\.?(?:[/?]|$)/.test(target);

// The lines of a C# test that make the request.
function requestLines({ method, target }, stage) {
  const make = address => `        using var request = new HttpRequestMessage(new HttpMethod(${literal(method)}), ${address});`;
  return isPlain(target) ? [make(literal(relative(target, stage)))] : [
    "        // Without this option, Uri would change the path or the query string.",
    "        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };",
    `        var address = new Uri(api.BaseAddress.GetLeftPart(UriPartial.Authority) + ${literal(target)}, exact);`,
    make("address"),
  ];
}

// A test of xunit that sends the request to the API in memory.
export function test(request, stage) {
  const headers = request.headers.filter(isOwn);
  const name = (request.operation ?? "Request").replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");
  const content = headers.filter(pair => ofContent.test(lower(pair)));
  const body = request.bodyBytes ? `Convert.FromBase64String("${request.bodyBytes}")` : request.body ? `${literal(request.body)}u8.ToArray()` : content.length > 0 ? "[]" : null;
  const add = (place, [key, value]) => `        ${place}.TryAddWithoutValidation(${literal(key)}, ${literal(value)});`;
  const expected = request.responseBody;
  const isText = expected && request.method !== "HEAD" && request.parts === undefined && expected.length < 4000 && !expected.includes("\ufffd") && !expected.includes(request.id);
  return [
    "using System.Net;", "using Sluice.Testing;", "using Xunit;", "",
    `public sealed class ${name}Tests`, "{", "    [Fact]", `    public async Task ${name}_answers_${request.status}()`, "    {",
    "        await using var api = await LocalApi.StartAsync<Program>();",
    "        using var client = api.CreateClient();",
    ...requestLines(request, stage),
    ...headers.filter(pair => !ofContent.test(lower(pair))).map(pair => add("request.Headers", pair)),
    ...(request.bodyLeftOut ? ["        // The body is longer than 256 KB and was not kept. Add it here."] : []),
    ...(body ? [`        request.Content = new ByteArrayContent(${body});`, ...content.map(pair => add("request.Content.Headers", pair))] : []),
    "", "        using var response = await client.SendAsync(request);", "",
    `        Assert.Equal((HttpStatusCode)${request.status}, response.StatusCode);`,
    ...(isText ? [`        Assert.Equal(${literal(expected)}, await response.Content.ReadAsStringAsync());`] : []),
    "    }", "}", ""].join("\n");
}
