// Opens the page without a network after a first visit. Where there is a network, its answer is what is shown; a
// copy is given only in the place of none. Embeds are left to the network. The build writes the next two lines.
const VERSION = "";
const FILES = [];

const SCOPE = self.registration.scope;
const OURS = `faultlines ${SCOPE} `;
const CACHE = OURS + VERSION;
// Named after their content: a copy is as good as the file.
const HASHED = /-[0-9a-f]{16}(_\w+)?\.(js|css|wasm)$/;

function isEmbed(address) {
  return address !== "" && new URL(address).searchParams.get("embed") === "1";
}

// A page is the same file whatever its query says.
function pageKey(address) {
  const url = new URL(address);
  return url.origin + url.pathname.replace(/index\.html$/, "");
}

// What the page got a moment ago is taken from the browser's own store, whatever the host says of its age, and not asked
// for again. The opening page alone is: its copy is to be the one of this version.
async function fetchAndKeep(address) {
  const cache = address === SCOPE ? "no-cache" : "force-cache";
  const answer = await fetch(address, { cache });
  // What came by a redirect may not be given for a page.
  if (answer.status !== 200 || answer.redirected) throw new Error(address);
  const copies = await caches.open(CACHE);
  await copies.put(address, answer);
}

// What the pages that are open now were made of, besides the files of the build.
async function openPages() {
  const wanted = new Set([new URL("data/dataset.json", SCOPE).href]);
  for (const { url } of await self.clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    if (!url.startsWith(SCOPE) || isEmbed(url)) continue;
    wanted.add(pageKey(url));
    const data = new URL(url).searchParams.get("data");
    const address = data && new URL(data, url).href;
    if (address && address.startsWith(SCOPE)) wanted.add(address);
  }
  return [...wanted];
}

async function install() {
  const files = FILES.map((file) => new URL(file, SCOPE).href);
  await Promise.all(files.map(fetchAndKeep));
  const others = (await openPages()).filter((address) => !files.includes(address));
  await Promise.allSettled(others.map(fetchAndKeep));
  await self.skipWaiting();
}

async function removeOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function copyOf(key) {
  const copies = await caches.open(CACHE);
  return copies.match(key, { ignoreVary: true });
}

async function keep(key, answer) {
  const copies = await caches.open(CACHE);
  await copies.put(key, answer);
}

async function fromNetwork(event, key) {
  let answer;
  try {
    answer = await fetch(event.request, { cache: "no-cache" });
  } catch (error) {
    const copy = await copyOf(key);
    if (copy) return copy;
    throw error;
  }
  // A host in trouble is as good as none; one that says no is heard.
  if (answer.status >= 500) return (await copyOf(key)) || answer;
  // The opening page changes with the files it names: its copy is the one of this version.
  if (answer.status === 200 && !answer.redirected && key !== SCOPE) {
    event.waitUntil(keep(key, answer.clone()).catch(() => {}));
  }
  return answer;
}

async function fromCopy(event, key) {
  return (await copyOf(key)) || fromNetwork(event, key);
}

self.addEventListener("install", (event) => {
  if (FILES.length) event.waitUntil(install());
});

self.addEventListener("activate", (event) => event.waitUntil(removeOld()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = FILES.length && request.method === "GET" && request.url.startsWith(SCOPE);
  if (!ours || isEmbed(request.url) || isEmbed(request.referrer)) return;
  const key = request.mode === "navigate" ? pageKey(request.url) : request.url;
  event.respondWith(HASHED.test(key) ? fromCopy(event, key) : fromNetwork(event, key));
});
