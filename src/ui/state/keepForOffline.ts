/**
 * Keeps the page's own files in this browser, so that a meeting goes on with the network cable out. Work is kept apart,
 * and a browser that refuses goes on as before.
 */
export async function keepForOffline(): Promise<void> {
  if (!import.meta.env.PROD || !location.protocol.startsWith("http") || !("serviceWorker" in navigator))
    return;
  try {
    await navigator.serviceWorker.register("./offline.js");
  } catch {
    return; // refused, as in some private windows: the page needs its network, as any page
  }
}
