/** The executor's JSON interface. The query of the page goes along, since the server finds `next` in it. */
function address(slug) {
  return `/api/v3/flows/executor/${slug}/?query=${encodeURIComponent(location.search.slice(1))}`;
}

async function read(response) {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** @param session names the session where the page stands in a frame, whose cookies a browser may keep back */
export function createApi(slug, session) {
  const headers = { Accept: 'application/json', ...(session !== undefined && { 'X-Stand-In-Session': session }) };
  return {
    async fetchChallenge() {
      return read(await fetch(address(slug), { headers }));
    },
    async sendAnswer(answer) {
      return read(await fetch(address(slug), { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(answer) }));
    },
  };
}
