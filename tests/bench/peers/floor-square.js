// The floor: a canvas of the whole surface on which one square moves with the pointer or the wheel.
import { start } from "./start.js";

start((_, container) => {
  const canvas = container.appendChild(document.createElement("canvas"));
  [canvas.width, canvas.height] = [container.clientWidth, container.clientHeight];
  const context = canvas.getContext("2d");
  let at = 0;
  const draw = (event) => {
    at = event.type === "wheel" ? at + event.deltaY : event.clientX;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillRect(500 + at / 2, 300, 40, 40);
  };
  canvas.addEventListener("pointermove", draw);
  canvas.addEventListener("wheel", draw);
});
