// What must not happen on any journey: a broken content policy, an error, a request to another origin.
// Every context of every journey is watched; a journey that provokes an error on purpose says so first.

/** Collects what goes wrong in the contexts it is given. */
export class Watch {
  #origin;
  #found = [];
  #expected = [];

  /** @param {string} baseURL the page's own address */
  constructor(baseURL) {
    this.#origin = new URL(baseURL).origin;
  }

  /** Watches every page and frame of a context, from before its first script. */
  async over(context) {
    await context.exposeBinding("faultlinesViolation", (_source, violation) => this.#note("policy", violation));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        window.faultlinesViolation(`${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
      });
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      const local = url.origin === this.#origin || ["data:", "blob:", "about:"].includes(url.protocol);
      if (!local) this.#note("off-origin", request.url());
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.#note("console", `${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#note("uncaught", String(error.error())));
  }

  /** Announces a trouble that this journey causes on purpose. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** What was found and not announced. */
  get troubles() {
    return this.#found.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)));
  }

  #note(kind, what) {
    this.#found.push(`${kind}: ${what}`);
  }
}
