"""All that can be shown as a table, in the order it is offered."""

from typing import Final

from mapper.ui.fields.lists.calendars import CALENDARS, HOLIDAYS
from mapper.ui.fields.lists.goals import EXPECTATIONS, GOALS
from mapper.ui.fields.lists.hanging import (
    ATTACHMENTS,
    BALLOTS,
    COMMENTS,
    COMMITMENTS,
    STAGE_CRITERIA,
    STAGE_VALUES,
    STEP_CRITERIA,
    STEP_VALUES,
)
from mapper.ui.fields.lists.levers import LEVERS
from mapper.ui.fields.lists.library import METRICS, ROLES, SKILLS, TOOLS
from mapper.ui.fields.lists.matrices import RESPONSIBILITIES, SKILLS_ASKED, SKILLS_HELD, TIME_FOR_ROLES
from mapper.ui.fields.lists.people import PEOPLE
from mapper.ui.fields.lists.plays import PLAYS
from mapper.ui.fields.lists.practices import ADOPTION, PRACTICES
from mapper.ui.fields.lists.register import PLAN, REGISTER
from mapper.ui.fields.lists.sales import GAPS, PRODUCTS, SALE_TYPES, STRATEGIES
from mapper.ui.fields.lists.signing import HANDS, SIGNATURES
from mapper.ui.fields.lists.targets import ACTUALS, TARGETS
from mapper.ui.fields.step_rows import STEPS
from mapper.ui.fields.subject import Subject

SUBJECTS: Final[tuple[Subject, ...]] = (
    STEPS,
    GOALS,
    EXPECTATIONS,
    TARGETS,
    ACTUALS,
    REGISTER,
    PLAN,
    PRACTICES,
    ADOPTION,
    PLAYS,
    LEVERS,
    PEOPLE,
    TIME_FOR_ROLES,
    RESPONSIBILITIES,
    SKILLS_ASKED,
    SKILLS_HELD,
    CALENDARS,
    HOLIDAYS,
    ROLES,
    TOOLS,
    SKILLS,
    METRICS,
    SALE_TYPES,
    PRODUCTS,
    STRATEGIES,
    GAPS,
    STAGE_VALUES,
    STEP_VALUES,
    STAGE_CRITERIA,
    STEP_CRITERIA,
    COMMITMENTS,
    BALLOTS,
    SIGNATURES,
    HANDS,
    COMMENTS,
    ATTACHMENTS,
)
