/** The page of the mirror: says its age by the reader's clock, verifies a folder the reader picks. */
(function (site) {
  "use strict";
  const mirror = site.mirror;
  const SHOWN = 100;
  const TOGETHER = 8; // files read at once: waiting for the disk costs more than the sums
  const KINDS = [["changed", "被改动"], ["missing", "缺少"], ["extra", "多出"]];

  function start() {
    const made = document.querySelector("[data-mirror-day]");
    const age = mirror.ageText(made.dataset.mirrorDay, site.dayInChina(new Date()));
    document.querySelector("[data-mirror-age]").textContent = age;
    const check = document.querySelector("[data-mirror-check]");
    const input = check.querySelector("input");
    if (!("webkitdirectory" in input) || !window.Blob || !Blob.prototype.arrayBuffer) return;
    input.webkitdirectory = true;
    check.hidden = false;
    input.addEventListener("change", function () {
      verify([...input.files], check.querySelector("[role=status]"), check.querySelector("ul"));
    });
  }

  /** Compare the files with the manifest among them, and show the result. */
  async function verify(files, status, list) {
    list.replaceChildren();
    const named = new Map(files.map((file) => [file.webkitRelativePath, file]));
    const root = mirror.rootOf([...named.keys()]);
    if (root === null) return say(status, `这个文件夹里没有清单 ${mirror.MANIFEST}，不是镜像，请重新选择。`);
    const bytes = await read(named.get(root + mirror.MANIFEST));
    const wanted = mirror.parseManifest(new TextDecoder().decode(bytes));
    if (!wanted) return say(status, `清单 ${mirror.MANIFEST} 已损坏，不能核对，请重新索取镜像。`);
    const paths = [...named.keys()].map((path) => inner(path, root));
    const litter = mirror.findLitter(paths, [...wanted.keys()]);
    const apart = new Set([...litter, mirror.MANIFEST, mirror.SIGNATURE]);
    const found = await digests([...named].filter(([path]) => !apart.has(inner(path, root))), root, status);
    const difference = mirror.compareFiles(wanted, found);
    KINDS.forEach(([kind, word]) => list.append(...lines(difference[kind], word)));
    say(status, list.children.length ? `镜像与清单 ${mirror.MANIFEST} 不符，请重新复制或索取：`
      : `镜像完整，${found.size}个文件都与清单一致。` + aside(litter, paths) + `清单的 SHA-256：${mirror.sha256(bytes)}`);
  }

  /** Return what was found besides the files of the mirror, in a sentence each. */
  function aside(litter, paths) {
    return (litter.length ? `另有系统或软件自己留下的${litter.length}个文件，不属于镜像。` : "")
      + (paths.includes(mirror.SIGNATURE) ? `签名 ${mirror.SIGNATURE} 在网页里不能核对。` : "");
  }

  /** Return the path below the root; one outside of it begins with "../". */
  function inner(path, root) {
    return path.startsWith(root) ? path.slice(root.length) : "../" + path;
  }

  /** Return a Map of digests by path below the root; "" for what cannot be read. */
  async function digests(own, root, status) {
    const found = new Map();
    for (let at = 0; at < own.length; at += TOGETHER) {
      say(status, `正在核对：${at} / ${own.length}`);
      await Promise.all(own.slice(at, at + TOGETHER).map(async function ([path, file]) {
        found.set(inner(path, root), await read(file).then(mirror.sha256, () => ""));
      }));
    }
    return found;
  }

  const read = (file) => file.arrayBuffer().then((buffer) => new Uint8Array(buffer));

  /** Return list items for the paths; of many, the first, and how many more there are. */
  function lines(paths, word) {
    const texts = paths.slice(0, SHOWN).map((path) => `${word}：${path}`);
    if (paths.length > SHOWN) texts.push(`另有${paths.length - SHOWN}个${word}`);
    return texts.map(function (text) {
      const line = document.createElement("li");
      line.textContent = text;
      return line;
    });
  }

  function say(status, text) {
    status.textContent = text;
  }

  document.addEventListener("DOMContentLoaded", start);
})((self.site = self.site || {}));
