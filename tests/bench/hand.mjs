// The hand that moves every contestant alike, from inside its page and without a tool between: once a frame it sends
// the events a mouse would send. `install` is run in the page, so it may use nothing from here.
export function install() {
  const hand = { at: 0, wheelAt: 0 };
  const element = () => document.querySelector(hand.selector);
  const send = (Kind, type, x, y, more) => {
    const event = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y, screenX: x, screenY: y, ...more };
    hand.target.dispatchEvent(new Kind(type, event));
  };
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true };
  const both = (type, x, y, more) => {
    send(PointerEvent, `pointer${type}`, x, y, { ...pointer, ...more });
    send(MouseEvent, `mouse${type}`, x, y, more);
  };
  const spot = () => {
    const angle = hand.at * 0.06;
    return [hand.x + 180 * Math.sin(angle), hand.y + (hand.flat ? 0 : 90 * Math.sin(angle * 0.7))];
  };
  hand.begin = ({ selector, from, flat, gesture, wheel }) => {
    Object.assign(hand, { selector, flat, gesture, wheel, at: 0 });
    const box = element().getBoundingClientRect();
    const share = gesture === "zoom" ? [0.5, 0.5] : from;
    [hand.x, hand.y] = [Math.round(box.left + box.width * share[0]), Math.round(box.top + box.height * share[1])];
    hand.target = element();
    send(PointerEvent, "pointerover", hand.x, hand.y, pointer);
    send(MouseEvent, "mouseover", hand.x, hand.y);
    both("move", hand.x, hand.y, { button: -1, buttons: 0 });
    if (gesture === "pan") both("down", hand.x, hand.y, { button: 0, buttons: 1, detail: 1 });
  };
  hand.frame = () => {
    hand.at += 1;
    if (hand.gesture === "pan") {
      const [x, y] = spot();
      both("move", x, y, { button: 0, buttons: 1 });
    } else if (hand.gesture === "zoom") {
      const inwards = Math.floor(hand.at / hand.wheel.run) % 2 === 0;
      send(WheelEvent, "wheel", hand.x, hand.y, { deltaY: (inwards ? -1 : 1) * hand.wheel.delta, deltaMode: 0 });
    }
  };
  /** Moves on for at least so long and so many frames. */
  hand.move = ({ ms, frames }) =>
    new Promise((done) => {
      let count = 0;
      let start;
      const step = (now) => {
        start ??= now;
        if (now - start >= ms && count >= frames) return done({ frames: count, ms: now - start });
        count += 1;
        hand.frame();
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
  hand.end = () => {
    if (hand.gesture === "pan") both("up", ...spot(), { button: 0, buttons: 0 });
    hand.gesture = null;
  };
  globalThis.hand = hand;
}
