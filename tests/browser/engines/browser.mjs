// What the tour needs of a browser, whichever engine and protocol it has. A driver gives the few things that differ:
// `run` (a script's text, answered as text), `pointer`, `keys`, `resize`, `load`, `picture` and `close`.

/** Generous: a loaded machine is slow. */
const READY_SECONDS = 40;

export class Browser {
  constructor(name, driver) {
    this.name = name;
    this.driver = driver;
  }

  /** The value of a function that is run in the page, with JSON in and out. */
  async evaluate(work, ...words) {
    const call = `(${work})(...${JSON.stringify(words)})`;
    const answer = await this.driver.run(`(async () => { try { return JSON.stringify({ value: await ${call} }); } catch (error) { return JSON.stringify({ error: String(error) }); } })()`);
    const { value, error } = JSON.parse(answer);
    if (error) throw new Error(error);
    return value;
  }

  /** Waits until a function in the page gives something true, which is the answer. */
  async until(what, work, ...words) {
    const end = Date.now() + READY_SECONDS * 1000;
    for (;;) {
      // While a page changes to another there is nobody to ask.
      const value = await this.evaluate(work, ...words).catch((error) => void (this.lastError = error));
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}${this.lastError ? ` (${this.lastError.message})` : ""}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  async open(address) {
    await this.driver.load(address);
    await this.ready();
  }

  async ready() {
    await this.until("the page to be ready", () => document.documentElement.dataset.faultlines === "ready");
    await this.settled();
  }

  /** Until the graph has its places and two pictures were painted. */
  async settled() {
    await this.until("the graph to be arranged", () => !document.querySelector("section.graph[aria-busy]"));
    await this.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }

  /** The middle of what a selector finds, in the window. */
  place(selector) {
    return this.until(`${selector} to be seen`, (selector) => {
      const element = document.querySelector(selector);
      if (!element) return null;
      const seen = element.getBoundingClientRect();
      if (seen.top < 0 || seen.bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 ? [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)] : null;
    }, selector);
  }

  /** A press with the pointer. */
  async press(selector) {
    const [x, y] = await this.place(selector);
    await this.driver.pointer([["move", x, y], ["down"], ["up"]]);
  }

  async drag(selector, [dx, dy]) {
    const [x, y] = await this.place(selector);
    const steps = [0.25, 0.5, 0.75, 1].map((part) => ["move", Math.round(x + dx * part), Math.round(y + dy * part)]);
    await this.driver.pointer([["move", x, y], ["down"], ...steps, ["up"]]);
  }

  focus(selector) {
    return this.evaluate((selector) => document.querySelector(selector).focus(), selector);
  }

  count(selector) {
    return this.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  }

  text(selector) {
    return this.evaluate((selector) => document.querySelector(selector)?.textContent.trim() ?? "", selector);
  }

  /** Waits until the query of the address has a part. */
  address(part) {
    return this.until(`${part} in the address`, (part) => decodeURIComponent(location.search).includes(part), part);
  }
}

export const KEYS = { Enter: "\uE007", Escape: "\uE00C", ArrowLeft: "\uE012", ArrowRight: "\uE014", ArrowDown: "\uE015", Home: "\uE011", End: "\uE010", Tab: "\uE004" };
