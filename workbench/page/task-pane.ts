const narrowest = 300;
const widest = 640;
const step = 20;

const element = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;

/** The task pane beside the sheet: its width, closing it and bringing it back, as in Excel. */
export function openTaskPane(address: string): void {
  const pane = element("task-pane");
  const divider = element("divider");
  const frame = element<HTMLIFrameElement>("task-pane-frame");
  frame.src = address;

  const resize = (width: number) => {
    const fitting = Math.round(Math.min(widest, Math.max(narrowest, width)));
    pane.style.width = `${fitting}px`;
    divider.setAttribute("aria-valuenow", String(fitting));
  };
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    document.body.classList.add("resizing");
  });
  divider.addEventListener("pointermove", (move) => {
    if (divider.hasPointerCapture(move.pointerId)) resize(window.innerWidth - move.clientX);
  });
  divider.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(pane.offsetWidth + step);
    if (key === "ArrowRight") resize(pane.offsetWidth - step);
  });

  const show = (visible: boolean) => {
    document.body.classList.toggle("pane-closed", !visible);
    element(visible ? "close-pane" : "open-pane").focus();
  };
  element("close-pane").addEventListener("click", () => show(false));
  element("open-pane").addEventListener("click", () => show(true));
}
