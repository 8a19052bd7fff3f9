import { deepStrictEqual as same, strictEqual as equal } from "node:assert";
import createClient from "openapi-fetch";
import { credentials } from "./credentials.js";
import type { components, paths } from "./schema.js";

const [address, document] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: address });
client.use(credentials(document));

const customerId = "11111111-2222-3333-4444-555555555555";
const order: components["schemas"]["NewOrder"] = { lines: [{ sku: "anvil", quantity: 2, unitPrice: 0.1 }], note: null };
const placed = await client.POST("/customers/{customerId}/orders", {
  params: { path: { customerId }, header: { "x-tenant": "acme", "x-correlation-id": "c-1" }, query: { dryRun: true } },
  body: order,
});
equal(placed.data?.status, "Draft");
equal(placed.data?.total, 0.2);
equal(placed.data?.note, null);
equal(placed.data?.correlationId, "c-1");

const page = await client.GET("/customers/{customerId}/orders", {
  params: { path: { customerId }, query: { status: "Shipped", since: "2026-01-31", limit: 3 } },
});
equal(page.data?.since, "2026-01-31");
same(page.data?.orders.map(found => found.total), [12.5]);

const refused = await client.POST("/customers/{customerId}/orders", {
  params: { path: { customerId: "00000000-0000-0000-0000-000000000000" }, header: { "x-tenant": "acme" } },
  body: order,
});
equal(refused.error?.status, 404);

const any = { params: { path: { proxy: "a b" } } };
const body = { keybody: "it's" };
equal((await client.GET("/{proxy}", any)).data?.method, "GET");
equal((await client.DELETE("/{proxy}", any)).data?.method, "DELETE");
equal((await client.HEAD("/{proxy}", any)).response.status, 200);
equal((await client.PUT("/{proxy}", { ...any, body })).data?.method, "PUT");
equal((await client.PATCH("/{proxy}", { ...any, body })).data?.method, "PATCH");
const echoed = await client.POST("/{proxy}", { ...any, body });
same(echoed.data?.["body-json"], body);
same(echoed.data?.params?.path, { proxy: "a%20b" });
