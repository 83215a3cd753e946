// Whether a picture really moves: pictures of the page, compared pixel by pixel. The last is kept for people to see.
import fs from "node:fs";
import path from "node:path";
import { target } from "./places.mjs";

let judge;

/** Takes five pictures with `step` between them, and gives the share of pixels that differ from one to the next. */
export async function looks(page, { width, height }, name, step) {
  const pictures = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await step();
    pictures.push((await page.screenshot({ animations: "allow", caret: "initial", scale: "css" })).toString("base64"));
  }
  fs.mkdirSync(path.join(target, "pictures"), { recursive: true });
  fs.writeFileSync(path.join(target, "pictures", `${name}.png`), Buffer.from(pictures.at(-1), "base64"));
  judge ??= await (await page.context().browser().newContext()).newPage();
  const shares = await judge.evaluate(differences, { pictures, area: width * height });
  return { least: Math.min(...shares), most: Math.max(...shares) };
}

/** In a blank page. */
async function differences({ pictures, area }) {
  const pixels = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    pixels.push(new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer));
  }
  return pixels.slice(1).map((after, at) => {
    const before = pixels[at];
    let count = 0;
    for (let i = 0; i < after.length; i += 1) if (after[i] !== before[i]) count += 1;
    return count / area;
  });
}
