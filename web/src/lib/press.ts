/** How long a button that has just come under the pointer, or changed its words there, takes no press. */
const CALM_MS = 500;
/** A second press this near to the first is meant for the same spot. */
const SAME_SPOT_PX = 32;

const pressable = "button, a[href], [role=button], [role=menuitem], [role=tab], [role=option]";

interface Press {
  x: number;
  y: number;
  button: Element | null;
  words: string;
  /** When something else was first seen at the spot. */
  changedAt: number | null;
}

/**
 * Keeps the second press of a double tap from doing the next thing: what comes under the pointer after a press takes
 * no press for half a second. Presses elsewhere, after the pointer has moved away, and by the keyboard are left alone.
 * Gives what ends it.
 */
export function guardPresses(page: Document): () => void {
  let last: Press | null = null;
  let frame = 0;

  const look = () => {
    frame = 0;
    if (!last || last.changedAt !== null) return;
    const there = buttonOf(page.elementFromPoint(last.x, last.y));
    if (there && isOther(there, last)) last.changedAt = performance.now();
  };
  const watcher = new MutationObserver(() => {
    // Once a frame: to look is to lay out the page.
    if (last && !frame) frame = requestAnimationFrame(look);
  });
  watcher.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });

  const remember = (event: MouseEvent) => {
    const button = buttonOf(event.target);
    last = { x: event.clientX, y: event.clientY, button, words: wordsOf(button), changedAt: null };
  };
  const onDown = (event: MouseEvent) => {
    if (!last || !isNear(event, last)) remember(event);
  };
  const onClick = (event: MouseEvent) => {
    const button = buttonOf(event.target);
    // 0: by the keyboard or by a script.
    if (event.detail !== 0 && last && button && isNear(event, last) && isOther(button, last)) {
      // What has changed since the last frame has changed just now.
      if (frame && last.changedAt === null) last.changedAt = performance.now();
      if (last.changedAt !== null && performance.now() - last.changedAt < CALM_MS) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
    }
    remember(event);
  };
  const onMove = (event: MouseEvent) => {
    if (last && !isNear(event, last)) last = null;
  };
  const forget = () => {
    last = null;
  };
  page.addEventListener("pointerdown", onDown, true);
  page.addEventListener("click", onClick, true);
  page.addEventListener("pointermove", onMove, true);
  page.addEventListener("scroll", forget, true);
  return () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
    page.removeEventListener("pointerdown", onDown, true);
    page.removeEventListener("click", onClick, true);
    page.removeEventListener("pointermove", onMove, true);
    page.removeEventListener("scroll", forget, true);
  };
}

function isNear(event: MouseEvent, press: Press): boolean {
  return Math.hypot(event.clientX - press.x, event.clientY - press.y) <= SAME_SPOT_PX;
}

function isOther(button: Element, press: Press): boolean {
  return button !== press.button || wordsOf(button) !== press.words;
}

function buttonOf(target: EventTarget | null): Element | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest(pressable) ?? null;
}

function wordsOf(button: Element | null): string {
  return button?.getAttribute("aria-label") ?? button?.textContent ?? "";
}
