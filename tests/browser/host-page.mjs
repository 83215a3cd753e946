// A host page: a page of another origin that embeds ours, without a policy, and records every message it receives.

const HOST = "https://newsroom.test/story";

/** Opens a host page with this body; it keeps every message it receives, and which frame sent it. */
export async function openHost(page, monitor, body, path = "") {
  monitor.allow(/off-origin: https:\/\/newsroom\.test\//);
  const html = `<!doctype html><html lang="en"><title>A story</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>body { margin: 0 } iframe { border: 0; width: 100%; display: block }</style>
    <script>
      window.messages = [];
      window.resizes = false;
      const allFrames = () => [...document.querySelectorAll("iframe")];
      addEventListener("message", ({ data, source }) => {
        const frame = allFrames().findIndex((it) => it.contentWindow === source);
        messages.push({ data, frame });
        if (resizes && data.type === "faultlines" && data.event === "height") allFrames()[frame].style.height = data.height + "px";
      });
      window.send = (message, frame = 0) => allFrames()[frame].contentWindow.postMessage(message, "*");
    </script>
    ${body}`;
  // Browsers ask before a page of the wide world reaches for this machine; older ones know no such question.
  await page.context().grantPermissions(["local-network-access"], { origin: new URL(HOST).origin }).catch(() => {});
  await page.route(`${HOST}${path}`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(`${HOST}${path}`);
}

/** An iframe of ours as somebody would paste it. */
export const frameHtml = (baseURL, query = "?embed=1", attributes = 'height="700"') =>
  `<iframe src="${baseURL}${query.replaceAll("&", "&amp;")}" title="Faultlines" allow="clipboard-write; web-share" ${attributes}></iframe>`;

/** The messages of one event that a frame has sent, in order. */
export const received = (page, event, frame = 0) =>
  page.evaluate(
    ([event, frame]) => messages.filter((it) => it.frame === frame && it.data?.event === event).map((it) => it.data),
    [event, frame],
  );

/** Waits until so many frames have sent that they are ready. */
export const waitForReady = (page, frames = 1) =>
  page.waitForFunction((n) => messages.filter((it) => it.data?.event === "ready").length >= n, frames);

/** The height that a frame sent last. */
export const lastHeight = async (page, frame = 0) => (await received(page, "height", frame)).at(-1)?.height;
