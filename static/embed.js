// Embeds Faultlines: <faultlines-embed src="…/faultlines/" view="?…" headline="…"> and <div data-faultlines="URL">.
// A classic script that adds one custom element to the page, and nothing else.
(() => {
  const NAME = "faultlines-embed";
  const TITLES = { en: "Faultlines: graph and timeline", fr: "Faultlines\u202f: graphe et chronologie" };
  // Heights beyond these are nobody's honest content.
  const LEAST_PX = 120;
  const MOST_PX = 4000;
  const AT_FIRST_PX = 680;
  const DARK = matchMedia("(prefers-color-scheme: dark)");

  /** The address framed: `view` joined to `src`, as an embed. Null for what is no web address. */
  function address(src, view, theme) {
    try {
      const url = new URL(src, document.baseURI);
      for (const [key, value] of new URLSearchParams(view || "")) url.searchParams.set(key, value);
      url.searchParams.set("embed", "1");
      if (theme) url.searchParams.set("theme", theme);
      return /^https?:$/.test(url.protocol) ? url : null;
    } catch {
      return null;
    }
  }

  function define() {
    if (customElements.get(NAME)) return;
    customElements.define(
      NAME,
      class extends HTMLElement {
        static observedAttributes = ["src", "view", "title", "headline", "theme", "style", "class"];
        #frame;
        #ready;
        #theme;
        #watch = new MutationObserver(() => this.#followTheme());
        #follow = () => this.#followTheme();
        #hear = ({ source, data }) => {
          if (!this.#frame || source !== this.#frame.contentWindow) return;
          if (data?.type !== "faultlines" || data.v !== 1) return;
          if (data.event === "ready") {
            this.#ready = true;
            this.#followTheme();
            if (this.getAttribute("headline")) this.#say();
          }
          if (data.event === "height" && data.height > 0) {
            this.#frame.style.height = `${Math.min(Math.max(data.height, LEAST_PX), MOST_PX)}px`;
          }
        };

        connectedCallback() {
          addEventListener("message", this.#hear);
          DARK.addEventListener("change", this.#follow);
          // Where hosts switch, they do it by an attribute of one of these.
          for (const place of [document.documentElement, document.body]) this.#watch.observe(place, { attributes: true });
          this.#show();
        }

        disconnectedCallback() {
          removeEventListener("message", this.#hear);
          DARK.removeEventListener("change", this.#follow);
          this.#watch.disconnect();
          this.#frame = null;
        }

        attributeChangedCallback(name, before, after) {
          if (!this.#frame || before === after) return;
          if (["theme", "style", "class"].includes(name)) return this.#followTheme();
          const url = this.#address();
          if (name === "title") this.#frame.title = this.#title();
          else if (name === "headline") this.#say();
          else if (name === "view" && this.#ready && url) {
            this.#send({ command: "set-view", query: url.search });
          } else this.#show();
        }

        /** What the host says of light and dark: by `theme`, else, where the view does not say, by the page's `color-scheme`. */
        #hostTheme() {
          const own = this.getAttribute("theme");
          if (/^(auto|light|dark)$/.test(own)) return own;
          const named = address(this.getAttribute("src"), this.getAttribute("view"))?.searchParams.get("theme");
          if (named && named !== "auto") return "";
          const meta = document.querySelector("meta[name=color-scheme]")?.content;
          const said = getComputedStyle(this).colorScheme;
          const schemes = (said === "normal" && meta) || said;
          const [light, dark] = [/\blight\b/.test(schemes), /\bdark\b/.test(schemes)];
          return light === dark ? "" : light ? "light" : "dark";
        }

        /** The host has changed between light and dark. */
        #followTheme() {
          const theme = this.#hostTheme();
          if (!this.#ready || theme === this.#theme) return;
          this.#theme = theme;
          const named = this.#address()?.searchParams.get("theme");
          this.#send({ command: "set-theme", theme: named ?? "auto" });
        }

        #address() {
          return address(this.getAttribute("src"), this.getAttribute("view"), this.#hostTheme());
        }

        #send(command) {
          this.#frame.contentWindow.postMessage({ type: "faultlines", v: 1, ...command }, "*");
        }

        // A frame that is not ready hears it when it is.
        #say() {
          if (this.#ready) this.#send({ command: "set-headline", headline: this.getAttribute("headline") ?? "" });
        }

        #title() {
          const lang = this.closest("[lang]")?.lang || "";
          return this.title || (/^fr\b/i.test(lang) ? TITLES.fr : TITLES.en);
        }

        // A new frame each time: a frame sent elsewhere would be a step in this page's history.
        #show() {
          const url = this.#address();
          if (!url || !this.hasAttribute("src")) return;
          this.#theme = this.#hostTheme();
          const frame = document.createElement("iframe");
          frame.title = this.#title();
          frame.loading = "lazy";
          frame.allow = "clipboard-write; web-share";
          frame.style.cssText = `display:block;width:100%;border:0;height:${this.#frame?.style.height || `${AT_FIRST_PX}px`}`;
          frame.src = url.href;
          this.#ready = false;
          this.#frame = frame;
          this.style.display = "block";
          this.replaceChildren(frame);
        }
      },
    );
    upgrade();
    new MutationObserver(upgrade).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-faultlines"],
    });
  }

  function upgrade() {
    // Our own page says on its root, by the same attribute, how far it has come.
    for (const place of document.querySelectorAll("[data-faultlines]:not(html)")) {
      const src = place.dataset.faultlines;
      const present = place.firstElementChild;
      if (present?.localName === NAME && present.getAttribute("src") === src) continue;
      const embed = document.createElement(NAME);
      if (place.title) embed.title = place.title;
      if (place.dataset.headline) embed.setAttribute("headline", place.dataset.headline);
      embed.setAttribute("src", src);
      place.replaceChildren(embed);
    }
  }

  // Later than the parser, so that what an element holds for want of this script has been read and can be replaced.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", define);
  else define();
})();
