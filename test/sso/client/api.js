/** The executor's JSON interface. The query of the page goes along, since the server finds `next` in it. */
function address(slug) {
  return `/api/v3/flows/executor/${slug}/?query=${encodeURIComponent(location.search.slice(1))}`;
}

async function read(response) {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

export async function fetchChallenge(slug) {
  return read(await fetch(address(slug), { headers: { Accept: 'application/json' } }));
}

export async function sendAnswer(slug, answer) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  return read(await fetch(address(slug), { method: 'POST', headers, body: JSON.stringify(answer) }));
}
