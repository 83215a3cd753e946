// What must not happen in any test: a violation of the content policy, an error, a request to another origin.
// Every context of every test is observed; a test that causes an error on purpose allows it first.

/** Collects the errors of the contexts that it observes. */
export class ErrorMonitor {
  #origin;
  #found = [];
  #allowed = [];

  /** @param {string} baseURL the page's own address */
  constructor(baseURL) {
    this.#origin = new URL(baseURL).origin;
  }

  /** Observes every page and frame of a context, from before its first script. */
  async observe(context) {
    await context.exposeBinding("faultlinesViolation", (_source, violation) => this.#add("policy", violation));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        window.faultlinesViolation(`${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
      });
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      const local = url.origin === this.#origin || ["data:", "blob:", "about:"].includes(url.protocol);
      if (!local) this.#add("off-origin", request.url());
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.#add("console", `${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#add("uncaught", String(error.error())));
  }

  /** Allows the errors that match: this test causes them on purpose. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** The errors that were found and not allowed. */
  get unexpected() {
    return this.#found.filter((error) => !this.#allowed.some((pattern) => pattern.test(error)));
  }

  #add(kind, what) {
    this.#found.push(`${kind}: ${what}`);
  }
}
