/**
 * Captions of a video or a sound where the page was opened from a folder: there a browser loads
 * none from a file, and is given the words that stand below the player.
 */
(function (site) {
  "use strict";
  if (location.protocol === "file:") {
    document.querySelectorAll("[data-player]").forEach(giveCaptions);
  }

  function giveCaptions(player) {
    const media = player.querySelector("video, audio"), track = player.querySelector("track");
    const lines = player.querySelectorAll("[data-cue-start]");
    if (!lines.length || !media.addTextTrack || !self.VTTCue) return;
    if (track) track.remove();
    const captions = media.addTextTrack("captions", "字幕", "zh-CN");
    lines.forEach((line) => captions.addCue(new VTTCue(
      Number(line.dataset.cueStart), Number(line.dataset.cueEnd), line.textContent)));
    captions.mode = "showing";
  }
})((self.site = self.site || {}));
