// Pan and zoom of the graph: during a gesture the elements are transparent and not written to, and the canvas carries
// the names; after it each element is where the picture is. However many nodes there are, the elements stay few.

import { expect, goTo, test } from "./fixtures.mjs";

const layer = (page) => page.locator(".graph .layer");
const drawing = (page) => page.locator(".graph .drawing");

/** Counts what is written to the elements from now on. */
async function watchLayer(page) {
  await layer(page).evaluate((it) => {
    window.__writes = 0;
    new MutationObserver((all) => (window.__writes += all.length)).observe(it, { subtree: true, childList: true, attributes: true, characterData: true, attributeFilter: ["style", "class", "aria-label"] });
  });
}
const writes = (page) => page.evaluate(() => window.__writes);

/** Where each named node's element is, from the top left of the window. */
const places = (page) =>
  page.locator(".graph [data-node]").evaluateAll((all) =>
    Object.fromEntries(all.map((it) => [it.dataset.node, it.getBoundingClientRect()]).map(([node, r]) => [node, [r.x + r.width / 2, r.y + r.height / 2]])),
  );

/** A place in the drawing where nothing lies under the pointer, so that a drag moves the picture. */
const freeSpot = (page) =>
  drawing(page).evaluate((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const near = [...document.querySelectorAll(".graph .layer *, .graph .tools *, .graph .legend *")].map((it) => it.getBoundingClientRect());
    for (let x = left + 30; x < left + width - 130; x += 12)
      for (let y = top + 30; y < top + height - 90; y += 12)
        if (near.every((r) => x < r.left - 16 || x > r.right + 16 || y < r.top - 16 || y > r.bottom + 16)) return { x, y };
  });

/** The ink of the canvas where a name stands: what is written there is neither paper nor a line. */
const inkAt = (page, box) =>
  page.locator(".graph canvas").evaluate((canvas, { x, y, width, height }) => {
    const { left, top } = canvas.getBoundingClientRect();
    const ratio = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext("2d").getImageData((x - left) * ratio, (y - top) * ratio, Math.max(1, width * ratio), Math.max(1, height * ratio));
    const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(paper.slice(at, at + 2), 16));
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) > 200) ink++;
    return ink;
  }, box);

test("a drag writes nothing to the elements, and they are in place when it ends", async ({ page, open }) => {
  await open("?v=1");
  const before = await places(page);
  const from = await freeSpot(page);
  const name = page.locator('.graph [data-node="entity:anthropic"] .name');
  const named = await name.boundingBox();
  const inkBefore = await inkAt(page, named);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 8);
  await expect(layer(page)).toHaveAttribute("data-moving", "");
  await expect(layer(page)).toHaveCSS("opacity", "0");
  await watchLayer(page);
  for (const step of [20, 40, 60]) {
    await page.mouse.move(from.x + step, from.y + step / 2);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  expect(await writes(page), "elements stand still under a hand").toBe(0);
  // The name is on the canvas, where the picture is by now.
  expect(await inkAt(page, { ...named, x: named.x + 60, y: named.y + 30 })).toBeGreaterThan(inkBefore + 40);
  await page.mouse.up();
  await expect(layer(page)).not.toHaveAttribute("data-moving");
  await expect(layer(page)).toHaveCSS("opacity", "1");
  const after = await places(page);
  for (const [node, [x, y]] of Object.entries(before)) {
    expect(Math.abs(after[node][0] - x - 60) + Math.abs(after[node][1] - y - 30), node).toBeLessThan(2);
  }
  await expect(page).toHaveURL(/camera=/);
});

test("a drag there and back leaves the elements in sight", async ({ page, open }) => {
  await open("?v=1");
  const from = await freeSpot(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  await expect(layer(page)).not.toHaveAttribute("data-moving");
  // The address has the camera already: the same drag again changes nothing in it.
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  await expect(layer(page)).not.toHaveAttribute("data-moving");
});

test("the wheel zooms the canvas, and names are placed when it rests", async ({ page, open }) => {
  await open("?v=1");
  const box = await drawing(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await places(page);
  // A wheel that never rests for long, until it is seen that the elements stand aside.
  await expect(async () => {
    await page.mouse.wheel(0, -20);
    expect(await layer(page).getAttribute("data-moving", { timeout: 100 })).toBe("");
  }).toPass();
  await expect(layer(page)).not.toHaveAttribute("data-moving");
  await expect(page).toHaveURL(/camera=/);
  expect(await places(page)).not.toEqual(before);
});

test("the focus survives a gesture, and its ring is seen throughout", async ({ page, open }) => {
  await open("?v=1");
  await page.locator('.graph [data-node][tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  const key = await page.evaluate(() => document.activeElement.dataset.node);
  expect(key).toBeTruthy();
  const from = await freeSpot(page);
  await page.mouse.move(from.x, from.y);
  // The wheel takes no focus away, as a press beside the nodes would.
  await expect(async () => {
    await page.mouse.wheel(0, -20);
    expect(await layer(page).getAttribute("data-moving", { timeout: 100 })).toBe("");
  }).toPass();
  expect(await page.evaluate(() => document.activeElement.dataset.node)).toBe(key);
  await expect(layer(page)).not.toHaveAttribute("data-moving");
  await expect(page.locator(`.graph [data-node="${key}"]`)).toBeFocused();
});

/** A dataset of so many labs, each bound to an earlier one, a tenth to the first. */
function field(nodes) {
  const entities = Array.from({ length: nodes }, (_, i) => ({ id: `e${i}`, kind: "lab", name: `Lab ${i}` }));
  const relations = entities.slice(1).map((_, i) => ({ id: `r${i}`, kind: "uses", from: `e${i + 1}`, to: i % 10 ? `e${Math.floor(i / 3)}` : "e0", since: "2020", sources: ["s"] }));
  const events = Array.from({ length: Math.ceil(nodes / 50) }, (_, i) => ({
    id: `v${i}`, date: "2021-05-01", kind: "ruling", title: { en: `Event ${i}` }, summary: { en: "It happened." },
    actors: entities.slice(i * 50, i * 50 + 50).map(({ id }) => ({ entity: id, role: "plaintiff" })), sources: ["s"],
  }));
  return {
    version: 1, title: { en: "A field" }, description: { en: "Many nodes." }, updated: "2025-11-01", license: "CC0-1.0", opening: "v=1", languages: ["en"],
    sources: [{ id: "s", url: "https://a.example/", title: "Source", publisher: "Publisher", lang: "en", checked: "read" }],
    entities, relations, disputes: [], events, stories: [],
  };
}

test("ten thousand nodes have a few hundred elements, also when one with many neighbours is chosen", async ({ page }) => {
  test.setTimeout(180_000);
  const body = JSON.stringify(field(10_000));
  await page.route("**/data/dataset.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.goto("?v=1&view=graph");
  await expect(page.locator("html")).toHaveAttribute("data-faultlines", "ready", { timeout: 90_000 });
  for (const query of ["?v=1&view=graph", "?v=1&view=graph&sel=entity:e0"]) {
    await goTo(page, query, { timeout: 90_000 });
    await expect(page.locator("section.filters [role=status]")).toContainText("200 events");
    await expect.poll(() => page.locator(".graph [data-node]").count(), { timeout: 60_000 }).toBeGreaterThan(100);
    expect(await page.locator(".graph .layer > *").count()).toBeLessThan(900);
  }
});
