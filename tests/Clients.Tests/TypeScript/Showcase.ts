import { deepStrictEqual as same, strictEqual as equal } from "node:assert";
import createClient from "openapi-fetch";
import { credentials } from "./credentials.js";
import type { components, paths } from "./schema.js";

const [address, document] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: address });
client.use(credentials(document));

const body: components["schemas"]["Message"] = { text: "it's", urgent: true };
equal((await client.POST("/queue", { body })).response.status, 202);
equal((await client.POST("/customers/{customer}/queue", { params: { path: { customer: "c 1" }, header: { "x-tenant": "acme" } }, body })).response.status, 202);
equal((await client.POST("/news", { body })).response.status, 202);
equal((await client.POST("/orders/{order}/events", { params: { path: { order: "7" }, query: { priority: 3 } }, body })).response.status, 202);
equal((await client.POST("/sensors/{sensor}/records", { params: { path: { sensor: "s" } }, body })).response.status, 202);
equal((await client.POST("/orders/{order}/shipping", { params: { path: { order: "7" } } })).response.status, 202);

const item = { params: { path: { sku: "a-1" } } };
equal((await client.PUT("/items/{sku}", { ...item, body: { title: "Anvil", price: 12.5, tags: ["heavy"] } })).response.status, 201);
const found = await client.GET("/items/{sku}", item);
equal(found.data?.price, 12.5);
const title: string | null | undefined = found.data?.title;
equal(title, "Anvil");
same((await client.GET("/shelves/{shelf}/items", { params: { path: { shelf: 4 } } })).data?.map(one => one.sku), ["a-1"]);

const picture = "/items/{sku}/picture";
equal((await client.PUT(picture, { ...item, body: "png", headers: { "Content-Type": "image/png" }, bodySerializer: text => text })).response.status, 204);
equal((await client.GET(picture, { ...item, parseAs: "text" })).data, "{}");
equal((await client.DELETE(picture, item)).error, undefined);

equal((await client.GET("/health")).data?.price, "5$");
equal((await client.GET("/robots.txt", { parseAs: "text" })).response.status, 200);
equal((await client.GET("/partners/me")).data?.text.endsWith(", acme"), true);
equal((await client.POST("/reports/{year}", { params: { path: { year: 2026 } } })).error, undefined);
equal((await client.GET("/shout/{text}", { params: { path: { text: "hey" } } })).data, "HEY");

const mail: components["schemas"]["JobMailJob"] = { $type: "mail", to: "me", then: { kind: 1, phone: "5", text: "done" } };
same((await client.POST("/jobs", { body: mail })).data, mail);
const print: components["schemas"]["JobPrintJob"] = { $type: "print", copies: 2, then: { text: "done" } };
same((await client.POST("/jobs", { body: print })).data, print);

const level = await client.GET("/stock/{sku}", { params: { path: { sku: "a-1" }, query: { q: "big & red", color: ["red", "blue"] } } });
equal(level.data?.quantity, 3);
equal((await client.POST("/stock", { body: { sku: "a-1", quantity: 3 } })).data?.sku, "a-1");
equal((await client.POST("/stock/{sku}/refills", { params: { path: { sku: "a-1" }, query: { urgent: true } }, body: { quantity: 2 } })).response.status, 202);

const any = { params: { path: { proxy: "audit" } } };
const text = { ...any, body: "text", headers: { "Content-Type": "text/plain" }, bodySerializer: (value: string | undefined) => value, parseAs: "text" } as const;
const service = "/stock-service/{proxy}";
equal((await client.GET(service, { ...any, parseAs: "text" })).response.status, 200);
equal((await client.DELETE(service, { ...any, parseAs: "text" })).response.status, 200);
equal((await client.HEAD(service, any)).response.status, 200);
equal((await client.POST(service, text)).response.status, 200);
equal((await client.PUT(service, text)).response.status, 200);
equal((await client.PATCH(service, text)).data?.includes("\"quantity\":3"), true);
