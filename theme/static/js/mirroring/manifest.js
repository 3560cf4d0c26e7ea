/** The manifest of a mirror and how files differ from it. Twin of plugins/mirroring/manifest.py and litter.py. */
(function (site) {
  "use strict";
  const mirror = (site.mirror = site.mirror || {});
  const LINE = /^([0-9a-f]{64}) {2}(.+)$/;
  // What systems and programs leave behind in folders that are only looked at.
  const LITTER = [".DS_Store", "Thumbs.db", "desktop.ini"];
  const LITTER_FOLDERS = ["System Volume Information", "__MACOSX"];
  const DAY_MS = 24 * 60 * 60 * 1000;
  const OLD_DAYS = 31;

  mirror.MANIFEST = "SHA256SUMS";
  mirror.SIGNATURE = mirror.MANIFEST + ".sig";

  /** Return those of the paths in a mirror that are litter; `listed` are the paths of its manifest. */
  mirror.findLitter = function (paths, listed) {
    const own = new Set(listed);
    const places = new Set(listed);
    for (const path of listed) {
      for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) places.add(path.slice(0, at));
    }
    return paths.filter((path) => !own.has(path) && isLitter(path, places));
  };

  function isLitter(path, places) {
    const parts = path.split("/");
    const name = parts.pop();
    const folders = parts[0] === ".." ? parts : parts.slice(0, 1);
    if (LITTER.includes(name) || folders.some((folder) => LITTER_FOLDERS.includes(folder))) return true;
    const begin = path.slice(0, path.length - name.length);
    const rest = name.slice(2);
    if (name.startsWith("._")) return places.has(begin + rest);
    return name.startsWith("~$") && rest !== "" && [...places].some((place) =>
      place.startsWith(begin) && [0, 1, 2].some((cut) => place.slice(begin.length + cut) === rest));
  }

  /** Return a Map of digests by path; null where the text is no manifest. */
  mirror.parseManifest = function (text) {
    const lines = text.split("\n");
    const found = lines.slice(0, -1).map((line) => LINE.exec(line));
    if (lines[lines.length - 1] !== "" || !found.length || !found.every(Boolean)) return null;
    return new Map(found.map((line) => [line[2], line[1]]));
  };

  /** Return { changed, missing, extra }, each a sorted list of paths, of two such Maps. */
  mirror.compareFiles = function (wanted, found) {
    const [old, now] = [[...wanted.keys()].sort(), [...found.keys()].sort()];
    return {
      changed: old.filter((path) => found.has(path) && found.get(path) !== wanted.get(path)),
      missing: old.filter((path) => !found.has(path)),
      extra: now.filter((path) => !wanted.has(path)),
    };
  };

  /** Return the folder, with its "/", in which the manifest lies that is nearest to the top; null. */
  mirror.rootOf = function (paths) {
    const found = paths.filter((path) => path.split("/").pop() === mirror.MANIFEST);
    found.sort((one, other) => one.split("/").length - other.split("/").length);
    return found.length ? found[0].slice(0, -mirror.MANIFEST.length) : null;
  };

  /** Return how old a mirror of `day` is on the day `today`, in a sentence. */
  mirror.ageText = function (day, today) {
    const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
    if (days < 0) return "这台电脑的日期早于制作日期，请检查电脑的时钟。";
    if (days === 0) return "就是今天。";
    return `到今天已有${days}天` + (days > OLD_DAYS ? "，此后的文件不在其中，请向主办单位索取新的镜像。" : "。");
  };
})((self.site = self.site || {}));
