/**
 * The periods of the 条例 for one application, step by step. Nothing here is of the page.
 * 第三十条 (补正), 第三十一条 (receipt), 第三十二条 (third party), 第三十三条 (reply).
 */
(function (site) {
  "use strict";
  const MEND = 7, REPLY = 20, EXTENSION = 20, THIRD_PARTY = 15;

  /** What counts as the day of receipt, by the way an application came (第三十一条). */
  site.RECEIPTS = {
    person: "提交之日",
    signed: "行政机关签收之日",
    post: "与申请人确认之日",
    internet: "双方确认之日",
    fax: "双方确认之日",
  };

  /** Return a period as it is shown: what for, from when, how many working days, and its count. */
  function period(calendar, name, start, number, note) {
    const count = calendar.count(start, number);
    return Object.assign(count, {
      name: name, start: start, number: number, note: note || "",
      isEstimated: [site.addDays(start, 1), count.end].some(calendar.isEstimated),
    });
  }

  /**
   * Return the periods of an application, in order: { received, mended, asked, extended }.
   * `mended` is the day the office received what was asked for, `asked` the day a third party
   * received the office's question; both "" where it was not so.
   */
  site.listPeriods = function (calendar, application) {
    const start = application.mended || application.received;
    const reply = period(calendar, "答复", start, REPLY,
      application.mended ? "收到补正之日起重新计算（条例第三十条）" : "条例第三十三条");
    const periods = [
      period(calendar, "要求补正的，最迟告知", application.received, MEND, "条例第三十条"), reply];
    let last = reply;
    if (application.extended) {
      last = period(calendar, "延长后答复", reply.end, EXTENSION,
        "经负责人同意并告知申请人，延长最多20个工作日（条例第三十三条）");
      periods.push(last);
    }
    if (application.asked) {
      periods.push(period(calendar, "第三方提出意见", application.asked, THIRD_PARTY, "条例第三十二条"));
      periods.push(period(calendar, "扣除征求意见时间后，最迟答复", last.end, THIRD_PARTY,
        "征求意见所需时间不计入答复期限，这里按用满15个工作日计（条例第三十三条）"));
    }
    return periods;
  };

  /** Return runs of days that follow each other, [first, …, last] each. */
  site.runsOf = function (days) {
    const runs = [];
    for (const day of days) {
      const run = runs[runs.length - 1];
      if (run && site.addDays(run[run.length - 1], 1) === day) run.push(day);
      else runs.push([day]);
    }
    return runs;
  };

  /** Return runs as 10月1日至8日、10月11日. */
  site.nameRuns = (runs) => runs.map((run) => shortDay(run[0]) +
    (run.length > 1 ? "至" + shortDay(run[run.length - 1], run[0]) : "")).join("、");

  function shortDay(day, after) {
    const [year, month, number] = day.split("-").map(Number);
    if (!after) return month + "月" + number + "日";
    if (after.slice(0, 7) === day.slice(0, 7)) return number + "日";
    return (after.slice(0, 4) === day.slice(0, 4) ? "" : year + "年") + month + "月" + number + "日";
  }

  /** Return the sentence that shows how a period was counted. */
  site.explainPeriod = function (period) {
    const runs = site.runsOf(period.off);
    const holidays = runs.filter((run) => !run.every(site.isWeekend));
    const lengthOf = (some) => some.reduce((sum, run) => sum + run.length, 0);
    const weekends = lengthOf(runs) - lengthOf(holidays);
    const parts = [];
    if (weekends) parts.push("周末 " + weekends + " 天");
    if (holidays.length) {
      parts.push("放假 " + lengthOf(holidays) + " 天（" + site.nameRuns(holidays) + "）");
    }
    return site.hanDate(period.start) + "当天不计，从次日起数 " + period.number + " 个工作日，共 " +
      period.days + " 天" + (parts.length ? "，其中" + parts.join("、") + "不计" : "") + "。" +
      (period.exchanged.length
        ? "调休上班的" + site.nameRuns(site.runsOf(period.exchanged)) + "照计。" : "");
  };
})((self.site = self.site || {}));
