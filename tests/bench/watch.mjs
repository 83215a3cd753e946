// What a page is watched by while it loads. Run in the page before anything of its own, so it may use nothing from here.

/** Long tasks and paints count until the page has been answering, or standing there, for so long. */
export const CALM_MS = 1_500;

/** The opening view has pictures of its own; a page that is let alone has the largest paint without a reader's press. */
export const LET_ALONE = ", let alone";

/** Notes when the page is ready, keeps clicking a node until words answer; or lets it alone. */
export function watch({ ours, letAlone, calmMs }) {
  const seen = { ready: 0, answer: 0, blocked: 0, paint: 0, largest: 0 };
  const tasks = [];
  const observe = (type, note) => {
    // Firefox knows no long tasks.
    if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver((list) => note(list.getEntries())).observe({ type, buffered: true });
  };
  observe("longtask", (entries) => tasks.push(...entries));
  observe("largest-contentful-paint", (entries) => { seen.largest = entries.at(-1).startTime; });
  const click = () => {
    if (ours) return document.querySelector("#app [data-node]")?.click();
    const at = globalThis.spot?.();
    const element = at && document.querySelector(at.on);
    if (!element) return;
    const box = element.getBoundingClientRect();
    const event = { bubbles: true, cancelable: true, view: window, clientX: box.left + at.x, clientY: box.top + at.y, button: 0, detail: 1, pointerId: 1, pointerType: "mouse", isPrimary: true };
    for (const [type, buttons] of [["move", 0], ["down", 1], ["up", 0]]) {
      element.dispatchEvent(new PointerEvent(`pointer${type}`, { ...event, buttons }));
      element.dispatchEvent(new MouseEvent(`mouse${type}`, { ...event, buttons }));
    }
    element.dispatchEvent(new MouseEvent("click", event));
  };
  let clicked = 0;
  const tryAnswer = (now) => {
    const words = document.querySelector(ours ? "#app #words" : "#words");
    // The opening view may have something selected from the start: then that is the words' answer to nobody.
    if (words && (clicked || !ours) && words.textContent !== seen.before) seen.answer = now;
    else {
      if (!clicked) seen.before = words?.textContent;
      click();
      clicked += 1;
    }
  };
  const look = () => {
    const now = performance.now();
    // Ours may be ready before its graph has been laid out: then it counts from when that is drawn.
    const isReady = document.documentElement?.dataset.faultlines === "ready" && !document.querySelector("#app [aria-busy=true]");
    if (!seen.ready && isReady) seen.ready = now;
    if (!letAlone && !seen.answer && seen.ready) tryAnswer(now);
    const since = letAlone ? seen.ready : seen.answer;
    if (since && now - since > calmMs) {
      seen.paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      seen.blocked = tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
      globalThis.watched = seen;
      return;
    }
    setTimeout(look, 10);
  };
  look();
}
