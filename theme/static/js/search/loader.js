/** Load data files by script elements, which also work on file://, each file once. */
(function (site) {
  "use strict";
  const search = (site.search = site.search || {});
  /**
   * Return load(name, isFresh), a promise of the value of a file under `base`; fails if it is
   * missing. `received` are values by name that are there already.
   */
  search.makeLoader = function (base, received) {
    const values = new Map(Object.entries(received || {})
      .map(([name, value]) => [name, Promise.resolve(value)]));
    return function load(name, isFresh) {
      if (!isFresh && values.has(name)) return values.get(name);
      const value = loadScript(base + name + ".js" + (isFresh ? "?" + Date.now() : ""), name);
      values.set(name, value);
      value.catch(() => values.delete(name));
      return value;
    };
  };

  // A script runs and is reported as loaded in one step: no file of another site of the same name
  // can come between. What it hands over, ../search-box.js puts into site.received.
  function loadScript(address, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.charset = "utf-8";
      script.src = address;
      script.onload = () => {
        script.remove();
        if (name in site.received) resolve(site.received[name]);
        else reject(new Error("no data in " + address));
        delete site.received[name];
      };
      script.onerror = () => { script.remove(); reject(new Error("cannot load " + address)); };
      document.head.append(script);
    });
  }
})((self.site = self.site || {}));
