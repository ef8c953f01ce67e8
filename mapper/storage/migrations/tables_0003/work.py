"""Tables of schema 3: people, goals, sale types, value and plays."""

from typing import Final

DDL: Final = """
CREATE TABLE calendar (
    id TEXT NOT NULL CHECK (id GLOB 'calendar-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    hours_a_day REAL NOT NULL CHECK (hours_a_day BETWEEN 0 AND 24),
    workdays TEXT NOT NULL,
    leave_days REAL NOT NULL CHECK (leave_days BETWEEN 0 AND 366),
    non_selling_share REAL NOT NULL CHECK (non_selling_share BETWEEN 0 AND 1),
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE holiday (
    id TEXT NOT NULL CHECK (id GLOB 'holiday-*'),
    calendar_id TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    PRIMARY KEY (id),
    UNIQUE (calendar_id, day),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE person (
    id TEXT NOT NULL CHECK (id GLOB 'person-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    initials TEXT NOT NULL,
    description TEXT NOT NULL,
    fte REAL NOT NULL CHECK (fte BETWEEN 0 AND 10),
    cost_a_year REAL CHECK (cost_a_year >= 0),
    calendar_id TEXT,
    starts TEXT,
    leaves TEXT,
    ramp_months REAL CHECK (ramp_months BETWEEN 0 AND 120),
    takes_part INTEGER NOT NULL CHECK (takes_part IN (0, 1)),
    PRIMARY KEY (id),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_person_calendar_id ON person (calendar_id);

CREATE TABLE allocation (
    id TEXT NOT NULL CHECK (id GLOB 'allocation-*'),
    person_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    PRIMARY KEY (id),
    UNIQUE (person_id, role_id),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_allocation_role_id ON allocation (role_id);

CREATE TABLE person_skill (
    id TEXT NOT NULL CHECK (id GLOB 'person_skill-*'),
    person_id TEXT NOT NULL,
    skill_id TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    PRIMARY KEY (id),
    UNIQUE (person_id, skill_id),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill_id) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_person_skill_skill_id ON person_skill (skill_id);

CREATE TABLE product (
    id TEXT NOT NULL CHECK (id GLOB 'product-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    life_stage TEXT CHECK (life_stage IN ('introduction', 'growth', 'maturity', 'decline')),
    starts TEXT,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE overlay (
    id TEXT NOT NULL CHECK (id GLOB 'overlay-*'),
    product_id TEXT NOT NULL,
    life_stage TEXT NOT NULL CHECK (life_stage IN ('introduction', 'growth', 'maturity', 'decline')),
    strategy TEXT NOT NULL,
    contact_factor REAL NOT NULL CHECK (contact_factor BETWEEN 0 AND 1000),
    qualify_factor REAL NOT NULL CHECK (qualify_factor BETWEEN 0 AND 1000),
    touch_factor REAL NOT NULL CHECK (touch_factor BETWEEN 0 AND 1000),
    cycle_factor REAL NOT NULL CHECK (cycle_factor BETWEEN 0 AND 1000),
    starts TEXT,
    PRIMARY KEY (id),
    UNIQUE (product_id, life_stage),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE sale_type (
    id TEXT NOT NULL CHECK (id GLOB 'sale_type-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    value REAL CHECK (value >= 0),
    win_rate REAL CHECK (win_rate BETWEEN 0 AND 1),
    cycle_days REAL CHECK (cycle_days >= 0),
    cycle_spread_days REAL CHECK (cycle_spread_days >= 0),
    cycle_law TEXT CHECK (cycle_law IN ('exponential', 'gamma', 'fixed')),
    margin REAL CHECK (margin BETWEEN -1 AND 1),
    cap INTEGER CHECK (cap >= 0),
    map_id TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_sale_type_map_id ON sale_type (map_id);

CREATE TABLE sale_effort (
    id TEXT NOT NULL CHECK (id GLOB 'sale_effort-*'),
    sale_type_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    hours REAL NOT NULL CHECK (hours >= 0),
    PRIMARY KEY (id),
    UNIQUE (sale_type_id, role_id),
    FOREIGN KEY(sale_type_id) REFERENCES sale_type (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_sale_effort_role_id ON sale_effort (role_id);

CREATE TABLE gap (
    id TEXT NOT NULL CHECK (id GLOB 'gap-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    target REAL,
    booked REAL,
    due TEXT,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE responsibility (
    id TEXT NOT NULL CHECK (id GLOB 'responsibility-*'),
    node_id TEXT NOT NULL,
    role_id TEXT,
    person_id TEXT,
    letter TEXT NOT NULL CHECK (letter IN ('R', 'A', 'C', 'I')),
    PRIMARY KEY (id),
    UNIQUE (node_id, role_id, person_id, letter),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_responsibility_role_id ON responsibility (role_id);
CREATE INDEX ix_responsibility_person_id ON responsibility (person_id);

CREATE TABLE node_goal (
    id TEXT NOT NULL CHECK (id GLOB 'node_goal-*'),
    node_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id, goal_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_node_goal_goal_id ON node_goal (goal_id);

CREATE TABLE stage_goal (
    id TEXT NOT NULL CHECK (id GLOB 'stage_goal-*'),
    stage_id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (stage_id, goal_id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_stage_goal_goal_id ON stage_goal (goal_id);

CREATE TABLE node_value (
    id TEXT NOT NULL CHECK (id GLOB 'node_value-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    proof TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 0 AND 3),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_node_value_node_id ON node_value (node_id);

CREATE TABLE stage_value (
    id TEXT NOT NULL CHECK (id GLOB 'stage_value-*'),
    stage_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    proof TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 0 AND 3),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_stage_value_stage_id ON stage_value (stage_id);

CREATE TABLE node_criterion (
    id TEXT NOT NULL CHECK (id GLOB 'node_criterion-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    is_verifiable INTEGER NOT NULL CHECK (is_verifiable IN (0, 1)),
    evidence TEXT NOT NULL,
    is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_node_criterion_node_id ON node_criterion (node_id);

CREATE TABLE stage_criterion (
    id TEXT NOT NULL CHECK (id GLOB 'stage_criterion-*'),
    stage_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    is_verifiable INTEGER NOT NULL CHECK (is_verifiable IN (0, 1)),
    evidence TEXT NOT NULL,
    is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_stage_criterion_stage_id ON stage_criterion (stage_id);

CREATE TABLE commitment (
    id TEXT NOT NULL CHECK (id GLOB 'commitment-*'),
    node_id TEXT NOT NULL,
    agreed TEXT,
    hold_share REAL CHECK (hold_share BETWEEN 0 AND 1),
    slip_share REAL CHECK (slip_share BETWEEN 0 AND 1),
    cancel_share REAL CHECK (cancel_share BETWEEN 0 AND 1),
    slip_days REAL CHECK (slip_days >= 0),
    slip_spread_days REAL CHECK (slip_spread_days >= 0),
    slips INTEGER CHECK (slips >= 0),
    delay_cost_a_day REAL CHECK (delay_cost_a_day >= 0),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE play (
    id TEXT NOT NULL CHECK (id GLOB 'play-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    cue TEXT NOT NULL,
    action TEXT NOT NULL,
    role_id TEXT,
    tool_id TEXT,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    connector_id TEXT,
    share REAL CHECK (share BETWEEN 0 AND 1),
    wait_days REAL CHECK (wait_days >= 0),
    cost REAL CHECK (cost >= 0),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(tool_id) REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(connector_id) REFERENCES connector (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_play_node_id ON play (node_id);
CREATE INDEX ix_play_role_id ON play (role_id);
CREATE INDEX ix_play_tool_id ON play (tool_id);
CREATE INDEX ix_play_connector_id ON play (connector_id)
"""
