// Starts the page from what this file carries. The build puts three constants before it, in one module: `app` and `layout`
// hold what the program's script and the layout's script export, `words` what is said by this script, by language.
{
  const root = document.documentElement;

  const unpacked = (id, type) => {
    const held = document.getElementById(id);
    const bytes = Uint8Array.from(atob(held.textContent), (letter) => letter.charCodeAt(0));
    held.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream, { headers: { "Content-Type": type } });
  };

  // What reads files is not in this one; a browser would open what is dropped in the place of the page.
  addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    const detail = { state: "opened", messages: [], ...words[root.lang] };
    dispatchEvent(new CustomEvent("faultlines-file", { detail }));
  });

  const start = async () => {
    // Where the program looks before it asks a host.
    const data = document.createElement("data");
    data.id = "faultlines-data";
    data.hidden = true;
    data.textContent = await unpacked("packed-data", "application/json").text();
    document.body.append(data);
    // There is no file to make a worker of: the page's own thread lays out.
    const held = unpacked("packed-layout", "application/wasm");
    const program = held.arrayBuffer().then(layout.instance);
    globalThis.faultlinesLayout = (id, request, onAnswer) =>
      layout.runLayout({ id, request }, layout.SLICE_MS.page, onAnswer, () => program);
    globalThis.faultlinesPart = (file) => unpacked("packed-" + file, "application/wasm");
    await app.default({ module_or_path: unpacked("packed-program", "application/wasm") });
  };

  start().catch((reason) => {
    console.error(reason);
    // A program that failed after it started has said so itself, and better.
    if (root.dataset.faultlines === "failed") return;
    root.dataset.faultlines = "failed";
    document.getElementById("boot-failed").hidden = false;
  });
}
