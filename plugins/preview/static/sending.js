/** Requests of the form: with its token, and with what went wrong in words. */
(function (site) {
  "use strict";
  var SILENT = "预览没有回应，没有保存；请看命令行窗口里的 serve 是否还在运行。填的内容还在本页。";

  function post(form, action, body) {
    return fetch(form.dataset.home + action, {
      method: "POST", body: body, headers: {"X-Preview-Token": form.dataset.token}
    });
  }

  /** A preview that was started anew has a new token, which its own pages carry. */
  function renew(form) {
    return fetch(form.dataset.home + "edit").then(function (answer) { return answer.text(); })
      .then(function (page) {
        form.dataset.token = page.split('data-token="')[1].split('"')[0];
      });
  }

  /** What an action answers; an Error with the words, and all else the answer has as `data`. */
  site.send = function (form, action, body) {
    return post(form, action, body).then(function (answer) {
      if (answer.status !== 403) { return answer; }
      return renew(form).then(function () { return post(form, action, body); });
    }).catch(function () { throw new Error(SILENT); }).then(function (answer) {
      return answer.json().then(function (data) {
        if (answer.ok) { return data; }
        var error = new Error(data.refused);
        error.data = data;
        throw error;
      });
    });
  };
})(self.site = self.site || {});
