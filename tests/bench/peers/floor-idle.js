// The floor: a page that asks for every frame and draws nothing.
import { start } from "./start.js";

start(() => {});
