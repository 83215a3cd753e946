// A page of somebody else's that embeds ours: another origin, no policy, and an ear for every message.

const HOST = "https://newsroom.test/story";

/** Opens a page of another origin with this body; it keeps every message it hears, and who it came from. */
export async function openHost(page, watch, body, path = "") {
  watch.expect(/off-origin: https:\/\/newsroom\.test\//);
  const html = `<!doctype html><html lang="en"><title>A story</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>body { margin: 0 } iframe { border: 0; width: 100%; display: block }</style>
    <script>
      window.heard = [];
      window.obeys = false;
      const frames_ = () => [...document.querySelectorAll("iframe")];
      addEventListener("message", ({ data, source }) => {
        const frame = frames_().findIndex((it) => it.contentWindow === source);
        heard.push({ data, frame });
        if (obeys && data.type === "faultlines" && data.event === "height") frames_()[frame].style.height = data.height + "px";
      });
      window.say = (message, frame = 0) => frames_()[frame].contentWindow.postMessage(message, "*");
    </script>
    ${body}`;
  // Browsers ask before a page of the wide world reaches for this machine; older ones know no such question.
  await page.context().grantPermissions(["local-network-access"], { origin: new URL(HOST).origin }).catch(() => {});
  await page.route(`${HOST}${path}`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${HOST}${path}`);
}

/** An iframe of ours as somebody would paste it. */
export const frameOf = (baseURL, query = "?embed=1", attributes = 'height="700"') =>
  `<iframe src="${baseURL}${query.replaceAll("&", "&amp;")}" title="Faultlines" allow="clipboard-write; web-share" ${attributes}></iframe>`;

/** What a frame has told of one event, in order. */
export const told = (page, event, frame = 0) =>
  page.evaluate(
    ([event, frame]) => heard.filter((it) => it.frame === frame && it.data?.event === event).map((it) => it.data),
    [event, frame],
  );

/** Waits until frames have said that they are ready. */
export const untilReady = (page, frames = 1) =>
  page.waitForFunction((n) => heard.filter((it) => it.data?.event === "ready").length >= n, frames);

/** The height a frame was last told. */
export const lastHeight = async (page, frame = 0) => (await told(page, "height", frame)).at(-1)?.height;
