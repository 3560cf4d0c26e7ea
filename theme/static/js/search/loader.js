/**
 * Load data files by script elements, which also work on file://, each file once. What they hand
 * over lies in site.received: ../search-box.js puts it there.
 */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  /** Return load(name), a promise of the value of a file under `base`; fails if it is missing. */
  search.makeLoader = function (base) {
    const values = new Map();
    return function load(name, isFresh) {
      if (isFresh) delete site.received[name];
      else if (values.has(name)) return values.get(name);
      else if (name in site.received) return Promise.resolve(site.received[name]);
      const value = loadScript(base + name + ".js" + (isFresh ? "?" + Date.now() : ""))
        .then(() => {
          if (!(name in site.received)) throw new Error("no data in " + name);
          return site.received[name];
        });
      values.set(name, value);
      value.catch(() => values.delete(name));
      return value;
    };
  };

  function loadScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.charset = "utf-8";
      script.src = address;
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error("cannot load " + address)); };
      document.head.append(script);
    });
  }
})((self.site = self.site || {}));
