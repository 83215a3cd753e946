// Pan and zoom of the timeline: during a gesture only its canvas is written to; elements keep the focus, and are in
// their places after it. With ten thousand events they are as many as there is room for, and their counts add up.

import { expect, test } from "./fixtures.mjs";

const EVENTS = 10_000;

/** Events over ten years, one after the other, of all kinds. */
function many() {
  const kinds = ["lawsuit-filed", "statement", "investment", "founding", "api-launch", "access-revoked"];
  const day = (n) => new Date(Date.UTC(2016, 0, 1 + (n * 7919) % 3653)).toISOString().slice(0, 10);
  return {
    version: 1, title: "Many", description: "Made up", updated: "2025-12-31", license: "CC0-1.0", opening: "v=1", languages: ["en"],
    sources: [{ id: "s", url: "https://example.org/", title: "Source", publisher: "Example", lang: "en", checked: "read" }],
    entities: [{ id: "lab", kind: "lab", name: "Lab" }],
    relations: [], disputes: [],
    events: Array.from({ length: EVENTS }, (_, n) => ({
      id: `e${n}`, date: day(n), kind: kinds[n % kinds.length], rank: 3, title: { en: `Event ${n}` }, summary: { en: "It happened." },
      actors: [{ entity: "lab", role: "initiator" }], sources: ["s"],
    })),
  };
}

const drawing = (page) => page.locator(".timeline .drawing");
const marks = (page) => page.locator(".timeline [data-event]");
const first = (page) => marks(page).first().evaluate((mark) => `${mark.dataset.event} ${mark.style.transform}`);

/** Counts what is written to the elements over the timeline from here on. */
const watchWrites = (page) =>
  page.locator(".timeline .layer").evaluate((layer) => {
    globalThis.writes_ = 0;
    new MutationObserver((list) => (globalThis.writes_ += list.length)).observe(layer, { attributes: true, childList: true, subtree: true, characterData: true });
  });
const writes = (page) => page.evaluate(() => globalThis.writes_);

/** Presses on the lanes and draws them along, without letting go. */
async function dragLanes(page) {
  const box = await drawing(page).boundingBox();
  const [x, y] = [box.x + box.width * 0.6, box.y + 3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(x + step * 12, y);
}

test("elements wait for the end of a drag, and are in place when it ends", async ({ page, open }) => {
  await open("?v=1&view=timeline&window=2024-01-01..2025-06-30");
  await marks(page).first().waitFor();
  const before = await first(page);
  await watchWrites(page);
  await dragLanes(page);
  await expect(drawing(page)).toHaveClass("drawing moving");
  expect(await writes(page), "written while the hand moves").toBe(0);
  await page.mouse.up();
  await expect(drawing(page)).toHaveClass("drawing");
  await expect.poll(() => first(page)).not.toBe(before);
  expect(await writes(page)).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get("window")).not.toBe("2024-01-01..2025-06-30");
});

test("the wheel zooms, the mark that has the focus keeps it, and the elements come when the wheel rests", async ({ page, open }) => {
  await open("?v=1&view=timeline&window=2024-01-01..2025-06-30");
  await marks(page).first().waitFor();
  const middle = marks(page).nth(Math.floor((await marks(page).count()) / 2));
  const focused = await middle.evaluate((mark) => (mark.focus(), mark.dataset.event));
  const { x } = await middle.boundingBox();
  const before = await marks(page).evaluateAll((all) => all.map((mark) => mark.style.transform).join());
  await drawing(page).hover({ position: { x: x + 12 - (await drawing(page).boundingBox()).x, y: 3 } });
  await page.mouse.wheel(0, -60);
  await expect.poll(() => marks(page).evaluateAll((all) => all.map((mark) => mark.style.transform).join())).not.toBe(before);
  await expect(drawing(page)).toHaveClass("drawing");
  expect(await page.evaluate(() => document.activeElement.dataset.event)).toBe(focused);
  expect(new URL(page.url()).searchParams.get("window")).not.toBe("2024-01-01..2025-06-30");
});

test("ten thousand events are no more elements than there is room for, and all are counted", async ({ page }) => {
  test.slow();
  await page.route("**/data/many.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(many()) }));
  await page.goto("?data=data/many.json&v=1&view=timeline");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready", { timeout: 60_000 });
  await marks(page).first().waitFor();
  const counted = () =>
    marks(page).evaluateAll((all) => {
      const ids = all.flatMap((mark) => (mark.dataset.events ?? mark.dataset.event).split(" "));
      return [ids.length, new Set(ids).size];
    });
  expect(await counted(), "each event once").toEqual([EVENTS, EVENTS]);
  expect(await marks(page).count()).toBeLessThan(400);
  await dragLanes(page);
  await page.mouse.up();
  await expect(drawing(page)).toHaveClass("drawing");
  expect(await marks(page).count()).toBeLessThan(400);
});
