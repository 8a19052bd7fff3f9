import { readFileSync } from "node:fs";
import type { Middleware } from "openapi-fetch";

const values: Record<string, string> = {
  api_key: "a-key",
  partners_token: "open",
  "partners_x-partner": "acme",
  people: "a-token",
  sigv4: "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0",
  staff: "alice",
};

/**
 * Adds to each request what the security schemes of its operation ask for, and nothing else.
 * Writes a line with the id of each operation that answers with success.
 */
export function credentials(documentPath: string): Middleware {
  const document = JSON.parse(readFileSync(documentPath, "utf8"));
  return {
    onRequest({ request, schemaPath }) {
      const operation = document.paths[schemaPath][request.method.toLowerCase()];
      let changed = request;
      for (const name of Object.keys(operation.security?.[0] ?? {})) {
        const scheme = document.components.securitySchemes[name];
        if (scheme.type === "http") changed.headers.set("Authorization", `Bearer ${values[name]}`);
        else if (scheme.in === "header") changed.headers.set(scheme.name, values[name]!);
        else {
          const url = new URL(changed.url);
          url.searchParams.set(scheme.name, values[name]!);
          changed = new Request(url, changed);
        }
      }
      return changed;
    },
    onResponse({ request, response, schemaPath }) {
      if (response.status < 400) console.log(`succeeded ${document.paths[schemaPath][request.method.toLowerCase()].operationId}`);
    },
  };
}
