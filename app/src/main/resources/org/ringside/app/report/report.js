/* A replay is built when it is first asked for: the page opens at once, however many there are. */
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-scene]")) {
    button.addEventListener("click", () => {
      const box = button.nextElementSibling, open = box.hidden;
      box.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open && !box.dataset.mounted) {
        box.dataset.mounted = "true";
        const data = JSON.parse(document.getElementById("scene-data-" + button.dataset.scene).textContent);
        box.mounted = Ringside.mountReplay(box, data, {keyboard: box});
      } else if (!open && box.mounted) {
        box.mounted.setPlaying(false);
      }
    });
  }
})();
