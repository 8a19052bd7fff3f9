// Sends the page's requests to the gateway. No script of another site may send the header.
const own = { "X-Sluice-Page": "1" };

export const silent = "The gateway does not answer. It may have stopped: look at its terminal, and start it again.";

async function ask(path, message) {
  const response = await fetch(`/_sluice/api/${path}`, message === undefined ? { headers: own }
    : { method: "POST", headers: { ...own, "Content-Type": "application/json" }, body: JSON.stringify(message) }).catch(() => { throw new Error(silent); });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

const json = async (path, message) => (await ask(path, message)).json();

export const routes = () => json("routes");
export const requests = () => json("requests");
export const request = id => json(`requests/${encodeURIComponent(id)}`);
export const render = order => json("render", order);
export const caseOf = async order => (await ask("case", order)).text();
export const source = order => json("source", order);
export const save = order => json("save", order);
export const send = order => json("send", order);
