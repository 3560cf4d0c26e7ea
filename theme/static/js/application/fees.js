/**
 * 信息处理费 (国办函〔2020〕109号): 超额累进, by items or by pages.
 * Twin of plugins/application/fees.py; cases: tests/cases/fees.md
 */
(function (site) {
  "use strict";
  const PAGES = [[30, 0], [100, 10], [200, 20], [Infinity, 40]];
  const FREE_ITEMS = 10, FIRST_ITEMS = 30, STEP = 10, RATE = 100;

  function bandsOf(count, limits) {
    let below = 0;
    const bands = [];
    for (const [limit, rate] of limits) {
      if (count > below) bands.push({
        from: below + 1, to: Math.min(count, limit), number: Math.min(count, limit) - below,
        rate: rate,
      });
      below = limit;
    }
    return bands;
  }

  /** Return the bands { from, to, number, rate } of a count of applications in a natural month. */
  site.bandsOfItems = function (count) {
    const limits = [[FREE_ITEMS, 0], [FIRST_ITEMS, RATE]];
    for (let limit = FIRST_ITEMS + STEP, rate = 2 * RATE; limit < count + STEP; limit += STEP) {
      limits.push([limit, rate]);
      rate += RATE;
    }
    return bandsOf(count, limits);
  };

  /** Return the bands of a count of A4 pages of one application. */
  site.bandsOfPages = (count) => bandsOf(count, PAGES);

  /** Return the sum in yuan of some bands. */
  site.feeOf = (bands) => bands.reduce((sum, band) => sum + band.number * band.rate, 0);
})((self.site = self.site || {}));
