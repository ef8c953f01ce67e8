"""Tables of schema 3: targets, the register, agreement."""

from typing import Final

DDL: Final = """
CREATE TABLE expectation (
    id TEXT NOT NULL CHECK (id GLOB 'expectation-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    goal_id TEXT,
    metric_id TEXT,
    low REAL,
    mid REAL,
    high REAL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    reviewed TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_expectation_map_id ON expectation (map_id);
CREATE INDEX ix_expectation_goal_id ON expectation (goal_id);
CREATE INDEX ix_expectation_metric_id ON expectation (metric_id);

CREATE TABLE target (
    id TEXT NOT NULL CHECK (id GLOB 'target-*'),
    metric_id TEXT NOT NULL,
    goal_id TEXT,
    stage_id TEXT,
    node_id TEXT,
    person_id TEXT,
    period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter', 'year')),
    starts TEXT NOT NULL,
    required REAL,
    own REAL,
    agreed REAL,
    stretch REAL,
    state TEXT NOT NULL CHECK (state IN ('open', 'proposed', 'agreed')),
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (metric_id, stage_id, node_id, person_id, period, starts),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_target_goal_id ON target (goal_id);
CREATE INDEX ix_target_stage_id ON target (stage_id);
CREATE INDEX ix_target_node_id ON target (node_id);
CREATE INDEX ix_target_person_id ON target (person_id);

CREATE TABLE actual (
    id TEXT NOT NULL CHECK (id GLOB 'actual-*'),
    metric_id TEXT NOT NULL,
    node_id TEXT,
    person_id TEXT,
    period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter', 'year')),
    starts TEXT NOT NULL,
    value REAL,
    hits REAL,
    cases REAL CHECK (cases >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (metric_id, node_id, person_id, period, starts),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_actual_node_id ON actual (node_id);
CREATE INDEX ix_actual_person_id ON actual (person_id);

CREATE TABLE item (
    id TEXT NOT NULL CHECK (id GLOB 'item-*'),
    map_id TEXT NOT NULL,
    node_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('problem', 'idea', 'constraint', 'decision', 'action', 'parking')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    cause TEXT NOT NULL,
    solution TEXT NOT NULL,
    solves_id TEXT,
    benefit INTEGER CHECK (benefit BETWEEN 1 AND 5),
    effort INTEGER CHECK (effort BETWEEN 1 AND 5),
    cost REAL CHECK (cost >= 0),
    delay_days REAL CHECK (delay_days >= 0),
    obstacle TEXT CHECK (obstacle IN ('policy', 'tool', 'skill', 'capacity', 'customer')),
    raised_by_id TEXT,
    owner_id TEXT,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'done', 'dropped')),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(solves_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(raised_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_item_map_id ON item (map_id);
CREATE INDEX ix_item_node_id ON item (node_id);
CREATE INDEX ix_item_solves_id ON item (solves_id);
CREATE INDEX ix_item_raised_by_id ON item (raised_by_id);
CREATE INDEX ix_item_owner_id ON item (owner_id);

CREATE TABLE plan_action (
    id TEXT NOT NULL CHECK (id GLOB 'plan_action-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('fix', 'hire', 'train', 'other')),
    role_id TEXT,
    people REAL CHECK (people >= 0),
    owner_id TEXT,
    starts TEXT,
    due TEXT,
    gate_id TEXT,
    item_id TEXT,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(gate_id) REFERENCES plan_action (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_plan_action_map_id ON plan_action (map_id);
CREATE INDEX ix_plan_action_role_id ON plan_action (role_id);
CREATE INDEX ix_plan_action_owner_id ON plan_action (owner_id);
CREATE INDEX ix_plan_action_gate_id ON plan_action (gate_id);
CREATE INDEX ix_plan_action_item_id ON plan_action (item_id);

CREATE TABLE handover (
    id TEXT NOT NULL CHECK (id GLOB 'handover-*'),
    node_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE comment (
    id TEXT NOT NULL CHECK (id GLOB 'comment-*'),
    node_id TEXT NOT NULL,
    parent_id TEXT,
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    text TEXT NOT NULL,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_id) REFERENCES comment (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_comment_node_id ON comment (node_id);
CREATE INDEX ix_comment_parent_id ON comment (parent_id);

CREATE TABLE attachment (
    id TEXT NOT NULL CHECK (id GLOB 'attachment-*'),
    node_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'file', 'picture')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    target TEXT NOT NULL,
    picture TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_attachment_node_id ON attachment (node_id);

CREATE TABLE ballot (
    id TEXT NOT NULL CHECK (id GLOB 'ballot-*'),
    map_id TEXT NOT NULL,
    node_id TEXT,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('fist', 'dots', 'estimate')),
    measure TEXT NOT NULL,
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 1000),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
    turnout REAL NOT NULL CHECK (turnout BETWEEN 0 AND 1),
    least REAL NOT NULL CHECK (least BETWEEN 0 AND 5),
    mean REAL NOT NULL CHECK (mean BETWEEN 0 AND 5),
    spread REAL NOT NULL CHECK (spread >= 0),
    dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 1000),
    cap INTEGER CHECK (cap BETWEEN 1 AND 1000),
    invited INTEGER CHECK (invited >= 0),
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_ballot_map_id ON ballot (map_id);
CREATE INDEX ix_ballot_node_id ON ballot (node_id);

CREATE TABLE vote (
    id TEXT NOT NULL CHECK (id GLOB 'vote-*'),
    ballot_id TEXT NOT NULL,
    person_id TEXT,
    item_id TEXT,
    value REAL CHECK (value BETWEEN 0 AND 1000),
    low REAL,
    mid REAL,
    high REAL,
    comment TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(ballot_id) REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(item_id) REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
CREATE INDEX ix_vote_person_id ON vote (person_id);
CREATE INDEX ix_vote_item_id ON vote (item_id);

CREATE TABLE agreement (
    id TEXT NOT NULL CHECK (id GLOB 'agreement-*'),
    node_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'discuss', 'agreed', 'blocked')),
    ballot_id TEXT,
    decided TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ballot_id) REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_agreement_ballot_id ON agreement (ballot_id);

CREATE TABLE practice (
    id TEXT NOT NULL CHECK (id GLOB 'practice-*'),
    node_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    evidence TEXT NOT NULL,
    owner_id TEXT,
    adopted TEXT,
    retired TEXT,
    entrenched_share REAL NOT NULL CHECK (entrenched_share BETWEEN 0 AND 1),
    entrenched_months INTEGER NOT NULL CHECK (entrenched_months BETWEEN 1 AND 120),
    PRIMARY KEY (id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_practice_node_id ON practice (node_id);
CREATE INDEX ix_practice_owner_id ON practice (owner_id);

CREATE TABLE adoption (
    id TEXT NOT NULL CHECK (id GLOB 'adoption-*'),
    practice_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    month TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    PRIMARY KEY (id),
    UNIQUE (practice_id, person_id, month),
    FOREIGN KEY(practice_id) REFERENCES practice (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_adoption_person_id ON adoption (person_id);

CREATE TABLE sign_off (
    id TEXT NOT NULL CHECK (id GLOB 'sign_off-*'),
    map_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    day TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (map_id, person_id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_sign_off_person_id ON sign_off (person_id)
"""
