// npm's velocityjs. Reads cases, prints {id, out, ns} a case. A template is parsed once; what does not belong to a request is prepared once.
import { createInterface } from 'node:readline';
import { Compile, parse } from 'velocityjs';

const [warmMs, roundMs, rounds] = process.argv.slice(2).map(Number);

// Paths of names and indexes are all that the templates use.
const read = (value, path) => path.slice(1).split(/[.[\]]+/).filter(Boolean).reduce((at, name) => at?.[name], value);
const escape = text => text == null ? text : String(text).replace(/['"\\/]|[^\x20-\x7f]/g, c => `\\${/['"\\/]/.test(c) ? c : `u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`}`);

const patterns = new Map();
const pattern = text => {
  if (!patterns.has(text)) {
    const flags = text.startsWith('(?i)') ? 'i' : '';
    patterns.set(text, new RegExp(`^(?:${text.replace('(?i)', '')})$`, flags));
  }
  return patterns.get(text);
};

// Java's methods that a JavaScript string does not have. The replacement's text arrives as the template has it, with its backslash.
const customMethodHandlers = [
  { uid: 'matches', match: ({ property, context }) => property === 'matches' && typeof context === 'string', resolve: ({ context, params }) => pattern(params[0]).test(context) },
  { uid: 'replaceAll', match: ({ property, context }) => property === 'replaceAll' && typeof context === 'string', resolve: ({ context, params }) => context.replaceAll(params[0].replace('\\\\', '\\'), params[1]) },
];

function render(compile, prepared, it) {
  let document;
  const parsed = () => document ??= JSON.parse(it.body);
  const input = {
    params: () => it.params, body: it.body,
    path: path => read(parsed(), path),
    json: path => JSON.stringify(read(parsed(), path)),
  };
  return compile.render({ ...prepared, input });
}

// Processor time of the whole process, in nanoseconds: another load on the machine does not count.
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) * 1000; };

function run(compile, prepared, it, length, ms) {
  const start = cpu();
  const end = start + ms * 1e6;
  let n = 0;
  let now;
  do {
    for (let i = 0; i < 8; i++, n++) if (render(compile, prepared, it).length !== length) throw new Error('the output changed');
    now = cpu();
  } while (now < end);
  return (now - start) / n;
}

for await (const line of createInterface({ input: process.stdin })) {
  const it = JSON.parse(line);
  const prepared = { context: it.context, stageVariables: it.stageVariables, util: { escapeJavaScript: escape }, items: it.items?.map(item => JSON.parse(item)) };
  const compile = new Compile(parse(it.template), { escape: false, customMethodHandlers });
  const out = render(compile, prepared, it);
  run(compile, prepared, it, out.length, warmMs);
  const ns = Array.from({ length: rounds }, () => run(compile, prepared, it, out.length, roundMs)).sort((a, b) => a - b);
  console.log(JSON.stringify({ id: it.id, out, ns: ns[rounds >> 1] }));
}
