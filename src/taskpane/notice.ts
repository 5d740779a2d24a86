/** What the page shows before the pane is there, or in its place: a text, and something to press. */
export function showNotice(place: HTMLElement, text: string, button?: { label: string; press: () => void }): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", button ? "alert" : "status");
  notice.textContent = text;
  if (button) notice.append(pressable(button));
  place.replaceChildren(notice);
}

function pressable({ label, press }: { label: string; press: () => void }): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", press, { once: true });
  return element;
}
