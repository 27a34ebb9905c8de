/** The input of a refused field, in the form or dialog in which the refusal is told; null where there is none. */
export function fieldInput(from: Element, field: string): HTMLElement | null {
  const scope = from.closest("form, [role='dialog'], main") ?? document;
  const name = CSS.escape(field);
  return scope.querySelector<HTMLElement>(`[data-path="${name}"], [name="${name}"], [data-field="${name}"]`);
}

/** What an input is called on screen, without the star of what has to be filled in. */
export function labelOf(input: HTMLElement): string {
  const [label] =
    input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? (input.labels ?? []) : [];
  const text = label?.textContent ?? input.getAttribute("aria-label") ?? "";
  return text.replace(/\s*\*\s*$/, "").trim();
}

/** Brings an element into view and puts the focus there, for readers of the screen and of its sound alike. */
export function lead(element: HTMLElement): void {
  element.scrollIntoView({ block: "nearest" });
  element.focus({ preventScroll: true });
}
