/**
 * The periods of the 条例 for one application, step by step. Nothing here is of the page.
 * 第三十条 (补正), 第三十一条 (receipt), 第三十二条 (third party), 第三十三条 (reply).
 */
(function (site) {
  "use strict";
  const MEND = 7, REPLY = 20, EXTENSION = 20, THIRD_PARTY = 15;
  const FIRST_DAY = "2019-05-15";  // 条例 as revised in 2019 (第五十六条)

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

  // [field, the day it holds], in the order they are asked for.
  const LABELS = [["received", "收到申请"], ["mended", "收到补正"], ["asked", "第三方收到征求意见书"]];

  /** Return why these days of listPeriods cannot be, "" where they can. */
  site.faultOfPeriods = function (calendar, application) {
    if (!application.received) return "请选择收到申请的日期。";
    for (const [name, label] of LABELS) {
      const day = application[name];
      if (day && !isDay(day)) return label + "的日期不存在或者没有写完整，请核对。";
      if (day && day < application.received) return label + "的日期不会早于收到申请的日期，请核对。";
    }
    if (application.received < FIRST_DAY) {
      return "2019年5月15日以前收到的申请，适用修订以前的条例，这里算不出来。";
    }
    const last = repliesOf(calendar, application).pop();
    return application.asked > last.end ? "第三方收到征求意见书的日期晚于答复期限（" +
      site.hanDate(last.end) + "）：期限届满以后再征求意见，不能使它延长。请核对日期；已告知延长的，请勾选。" : "";
  };

  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text)) &&
    site.addDays(text, 0) === text;

  /** Return the period of the reply and, where it was extended, the longer one after it. */
  function repliesOf(calendar, application) {
    const reply = period(calendar, "答复", application.mended || application.received, REPLY,
      application.mended ? "收到补正之日起重新计算（条例第三十条）" : "条例第三十三条");
    return application.extended ? [reply, period(calendar, "延长后答复", reply.end, EXTENSION,
      "经工作机构负责人同意并告知申请人，延长最多20个工作日（条例第三十三条）")] : [reply];
  }

  /**
   * Return the periods of an application, in order: { received, mended, asked, extended }.
   * `mended` is the day the office received what was asked for, `asked` the day a third party
   * received the office's question; both "" where it was not so.
   */
  site.listPeriods = function (calendar, application) {
    const replies = repliesOf(calendar, application), last = replies[replies.length - 1];
    const periods = [
      period(calendar, "需要补正的，最迟于此日告知", application.received, MEND, "条例第三十条"),
      ...replies];
    if (application.asked) {
      const third = period(calendar, "第三方提出意见", application.asked, THIRD_PARTY,
        "逾期未提出意见的，由行政机关依照条例决定是否公开（条例第三十二条）");
      const number = workingDaysBetween(calendar, laterOf(third.start, replies[0].start), third.end);
      periods.push(third, period(calendar, "扣除征求意见时间后，最迟答复", last.end, number,
        "征求意见所需时间不计入答复期限（条例第三十三条），这里按用满15个工作日计，" +
        (number ? "其中答复期限起算以后的" + number + "个工作日予以扣除" : "没有可以扣除的日子")));
    }
    return periods;
  };

  const laterOf = (one, other) => one > other ? one : other;

  /** Return how many working days follow `start`, up to and with `end`. */
  function workingDaysBetween(calendar, start, end) {
    let number = 0;
    for (let day = site.addDays(start, 1); day <= end; day = site.addDays(day, 1)) {
      if (calendar.isWorkingDay(day)) number += 1;
    }
    return number;
  }

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
    if (!period.number) return "征求意见的期限在答复期限起算以前已经届满，答复期限不变。";
    const runs = site.runsOf(period.off);
    const holidays = runs.filter((run) => !run.every(site.isWeekend));
    const lengthOf = (some) => some.reduce((sum, run) => sum + run.length, 0);
    const weekends = lengthOf(runs) - lengthOf(holidays);
    const parts = [];
    if (weekends) parts.push("周末" + weekends + "天");
    if (holidays.length) {
      parts.push("放假" + lengthOf(holidays) + "天（" + site.nameRuns(holidays) + "）");
    }
    return site.hanDate(period.start) + "当天不计，从次日起数" + period.number + "个工作日，共" +
      period.days + "天" + (parts.length ? "，其中" + parts.join("、") + "不计" : "") + "。" +
      (period.exchanged.length
        ? "调休上班的" + site.nameRuns(site.runsOf(period.exchanged)) + "照计。" : "");
  };
})((self.site = self.site || {}));
