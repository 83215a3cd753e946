// Memory leaks: what filters and datasets leave behind is released. Counts bytes, not time.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { noteProgramMemories, programMemoryBytes } from "./program-memory.mjs";

test.setTimeout(600_000);

const MB = 1_000_000;

/** In bytes, once everything that can be let go has been: what the scripts hold, their elements and the programs. */
async function held(tools, page) {
  for (let time = 0; time < 3; time++) await tools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0 } = await tools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await tools.send("Memory.getDOMCounters");
  const programs = await programMemoryBytes(page);
  return { scripts: usedSize + embedderHeapUsedSize, programs, nodes, listeners: jsEventListeners };
}

function expectNoMore(after, before, told) {
  const seen = `${told}: ${JSON.stringify({ before, after })}`;
  console.log(seen);
  expect(after.scripts - before.scripts, seen).toBeLessThan(1.5 * MB);
  expect(after.programs - before.programs, seen).toBeLessThanOrEqual(MB);
  expect(after.nodes - before.nodes, seen).toBeLessThan(1500);
  expect(after.listeners - before.listeners, seen).toBeLessThan(300);
}

test("a thousand changed filters leave nothing behind", async ({ page, open }) => {
  await page.addInitScript(noteProgramMemories);
  await open("?v=1");
  const tools = await page.context().newCDPSession(page);
  const words = ["a", "an", "open", "court", "", "claude", "x", "copy"];
  const type = (times) =>
    page.evaluate(async ([words, times]) => {
      const field = document.getElementById("search");
      const said = new Set();
      for (let time = 0; time < times; time++) {
        field.value = words[time % words.length];
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(done));
        said.add(document.querySelector("section.filters [role=status]").textContent);
      }
      return said.size;
    }, [words, times]);
  expect(await type(320), "the filters did filter").toBeGreaterThan(5);
  const before = await held(tools, page);
  await type(1000);
  await expect(page.locator("section.graph")).not.toHaveAttribute("aria-busy");
  expectNoMore(await held(tools, page), before, "after 1,000 filters");
});

test("a hundred swapped datasets leave nothing behind", async ({ page, open }) => {
  await page.addInitScript(noteProgramMemories);
  await open("?v=1");
  const text = await readFile(new URL("../../examples/java/java.json", import.meta.url), "utf8");
  const tools = await page.context().newCDPSession(page);
  /** The page reads data that it carries in place of those beside it: what companion-loader.js does with a reader's own file. */
  const swap = (times) =>
    page.evaluate(async ([text, times]) => {
      const carried = document.body.appendChild(Object.assign(document.createElement("pre"), { id: "faultlines-data", hidden: true }));
      for (let time = 0; time < times; time++) {
        const data = JSON.parse(text);
        data.title = `Swapped ${time}`;
        carried.textContent = JSON.stringify(data);
        const words = { title: data.title, summary: "", messages: [], back: "", save: "", dismiss: "" };
        dispatchEvent(new CustomEvent("faultlines-file", { detail: { isNew: true, isShown: true, ...words } }));
        while (!document.title.includes(data.title)) await new Promise((done) => setTimeout(done, 10));
      }
      carried.remove();
    }, [text, times]);
  await swap(30);
  const before = await held(tools, page);
  await swap(100);
  expectNoMore(await held(tools, page), before, "after 100 datasets");
});
