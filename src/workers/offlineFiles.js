// Stays beside the page as `offline.js`: the build puts the names of its files in, so that the meeting goes on, and the
// page opens again, with the network cable out.

// These have a hash in their name: one that is kept is never stale.

/** @type {readonly string[]} */
const FILES = [];
// These have none: the network's own come first, and are kept anew with each build.
const UNHASHED = ["./", "icon.svg"];
const CACHE = "maillage-files";
const page = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @param {string} file */
function addressOf(file) {
  return new URL(file, page.registration.scope).href;
}

async function keepFiles() {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll(FILES.map(addressOf).filter((url) => !known.has(url)));
  await cache.addAll(UNHASHED.map(addressOf));
  await page.skipWaiting();
}

async function forgetOthers() {
  const cache = await caches.open(CACHE);
  const wanted = new Set([...FILES, ...UNHASHED].map(addressOf));
  const kept = await cache.keys();
  await Promise.all(kept.filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)));
  await page.clients.claim();
}

/** @param {Request} request */
async function answerUnhashed(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request.url)) ?? Response.error(); // no network: as it was kept
  }
}

/** @param {Request} request */
async function answerHashed(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

page.addEventListener("install", (event) => event.waitUntil(keepFiles()));
page.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
page.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const isAsked = (/** @type {string} */ file) => addressOf(file) === request.url;
  if (UNHASHED.some(isAsked)) event.respondWith(answerUnhashed(request));
  else if (FILES.some(isAsked)) event.respondWith(answerHashed(request));
});
