"""The rules of the features, joined for whoever inspects: a command, a release."""

from ..annual_report.checks import check_reports
from ..annual_report.rule_order import RULES as REPORT_RULES
from ..schedules.checks import check_schedules
from ..schedules.rules import RULES as SCHEDULE_RULES

RULES = (*REPORT_RULES, *SCHEDULE_RULES)
CHECKS = (check_reports, check_schedules)
