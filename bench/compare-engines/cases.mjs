// Writes the cases that every engine renders, one JSON object a line. Deterministic.
import { readFileSync } from 'node:fs';

const template = name => readFileSync(new URL(`templates/${name}.vtl`, import.meta.url), 'utf8');
const entries = (prefix, count, value) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}-${i}`, value(i)]));
const print = it => console.log(JSON.stringify(it));

const header = {
  ...entries('x-header', 17, i => `value ${i}; q=0.${i % 10}, "quoted" it's`),
  'X-Tenant': "o'neill", 'x.trace.id': 'Root=1-67891233-abcdef012345678912345678', 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
};
const context = {
  apiId: 'a1b2c3d4e5', httpMethod: 'POST', stage: 'prod', requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef', resourceId: '0nvyzk', resourcePath: '/customers/{customerId}/orders',
  identity: { accountId: '123456789012', apiKey: 'k', caller: 'c', sourceIp: '127.0.0.1', user: 'u', userAgent: 'curl/8.0', userArn: 'arn:aws:iam::123456789012:user/u' },
};
const order = { items: [{ sku: 'A-1', quantity: 2, price: 9.95 }, { sku: 'B-2', quantity: 1, price: 100 }], note: 'leave at the "door"', gift: false };

print({
  id: 'passthrough', template: template('passthrough'), body: JSON.stringify(order),
  params: { path: { customerId: 'c-42' }, querystring: entries('query', 4, i => `text ${i}`), header }, context, stageVariables: { backend: 'one', version: '2' },
});
print({
  id: 'typed', template: template('typed'), body: JSON.stringify(order),
  params: { path: { customerId: "o'neill/42" }, querystring: { ...entries('query', 3, i => `text ${i}`), dryRun: 'true' }, header }, context, stageVariables: {},
});
// Each item is JSON of its own, for the same reason as below.
const items = count => Array.from({ length: count }, (_, i) => JSON.stringify({ id: `item-${i}`, name: `Thing number ${i}`, quantity: i % 7, price: i + 0.25 }));
for (const count of [10, 100, 1000]) {
  print({ id: `foreach-${count}`, template: template('foreach'), body: '', params: {}, context, stageVariables: {}, items: items(count) });
}
// Fewer than 400 objects: Debian's json-smart refuses more.
const orders = Array.from({ length: 290 }, (_, i) => ({
  id: `order-${i}`, status: ['new', 'paid', 'shipped'][i % 3], total: i * 3 + 0.5, currency: 'EUR', express: i % 2 === 0, placedAt: `2026-11-${10 + i % 20}T12:34:56Z`,
  lines: [i, i * 2, i + 0.75], note: `A longer note of some sixty characters, for order ${i}. "Quoted" \\ and é.`, reference: null, address: `${i} Example Street, 1234${i % 10} Town`,
  tags: ['alpha', 'beta', `gamma-${i}`],
}));
print({ id: 'response', template: template('response'), body: JSON.stringify({ customer: { name: 'Ada' }, page: 1, orders }), params: {}, context, stageVariables: {} });
