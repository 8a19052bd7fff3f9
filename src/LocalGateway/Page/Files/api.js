// Sends the page's requests to the gateway. No script of another site may send the header.
const own = { "X-Sluice-Page": "1" };

async function get(path) {
  const response = await fetch(`/_sluice/api/${path}`, { headers: own });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export const routes = () => get("routes");
export const requests = () => get("requests");
export const request = id => get(`requests/${encodeURIComponent(id)}`);

export async function render(order) {
  const response = await fetch("/_sluice/api/render", { method: "POST", headers: { ...own, "Content-Type": "application/json" }, body: JSON.stringify(order) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
