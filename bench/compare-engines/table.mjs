// Checks that the outputs are equal, and prints the table. Velocity's must be equal to the byte; velocityjs keeps other white space around directives.
import { readFileSync } from 'node:fs';

const [sluice, velocity, velocityjs] = process.argv.slice(2).map(file =>
  new Map(readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line)).map(it => [it.id, it])));
const bare = text => text.replace(/\s/g, '');
const micro = it => (it.ns / 1000).toFixed(1);

console.log('| template | Sluice, µs | allocated, bytes | Velocity 1.7, µs | velocityjs, µs | times Velocity | times velocityjs |');
console.log('|---|--:|--:|--:|--:|--:|--:|');
for (const [id, mine] of sluice) {
  const [java, js] = [velocity.get(id), velocityjs.get(id)];
  if (java.out !== mine.out) throw new Error(`${id}: Velocity's output differs`);
  if (bare(js.out) !== bare(mine.out)) throw new Error(`${id}: velocityjs' output differs in more than white space`);
  console.log(`| ${id} | ${micro(mine)} | ${mine.bytes} | ${micro(java)} | ${micro(js)} | ${(java.ns / mine.ns).toFixed(1)} | ${(js.ns / mine.ns).toFixed(1)} |`);
}
