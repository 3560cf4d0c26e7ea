/** Back to the start after a minute without a touch; the last fifteen seconds say so. */
(function (site) {
  "use strict";
  const IDLE_S = 60, WARNED_S = 15;
  const TURN = "kiosk-turn"; // in the tab's storage: how many readers there have been
  const ACTIVITY = ["pointerdown", "touchstart", "keydown", "wheel", "scroll"];

  const turn = () => sessionStorage.getItem(TURN) || "0";

  /** Go to the start for the next reader: nothing of the last one is left. */
  site.restartKiosk = function () {
    sessionStorage.setItem(TURN, String(Number(turn()) + 1));
    site.setModes({ type: "", colours: "", layout: "", pointer: "" });
    location.replace(site.addressOf("kiosk.html"));
  };

  /** Start to count; `warning` is the element to show, which holds a [data-seconds]. */
  site.watchIdle = function (warning) {
    const isStart = location.href.split(/[?#]/)[0] === site.addressOf("kiosk.html");
    const begun = turn();
    let last = Date.now(), isTouched = false;
    const touch = function () {
      last = Date.now();
      isTouched = true;
    };
    const look = function () {
      const left = IDLE_S - Math.floor((Date.now() - last) / 1000);
      if (left <= 0) {
        if (!isStart || isTouched) site.restartKiosk();
        return;
      }
      // Not at the touch itself, which would then fall on what lies below.
      if (left > WARNED_S) warning.hidden = true;
      if (isStart || left > WARNED_S) return;
      warning.querySelector("[data-seconds]").textContent = left;
      if (!warning.hidden) return;
      warning.hidden = false;
      warning.querySelector("button").focus();
    };
    const everywhere = { capture: true, passive: true };
    for (const kind of ACTIVITY) self.addEventListener(kind, touch, everywhere);
    self.addEventListener("afterprint", touch);
    warning.addEventListener("click", () => { warning.hidden = true; });
    setInterval(look, 1000);
    // A page kept from the reader before, reached by going back.
    self.addEventListener("pageshow", (event) => {
      if (event.persisted && turn() !== begun) location.replace(site.addressOf("kiosk.html"));
    });
  };
})((self.site = self.site || {}));
