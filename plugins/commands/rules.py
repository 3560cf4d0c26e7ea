"""The rules of the features, joined for whoever inspects: a command, a release."""

from ..annual_report.checks import check_reports
from ..annual_report.table import RULES as REPORT_RULES
from ..schedules.checks import RULES as SCHEDULE_RULES
from ..schedules.checks import check_schedules

RULES = (*REPORT_RULES, *SCHEDULE_RULES)
CHECKS = (check_reports, check_schedules)
