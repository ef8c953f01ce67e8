"""The newest schema as the chain of migrations makes it; written by `migrations.freeze`, not by hand."""

from typing import Final

SCHEMA: Final = 2

DDL: Final = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE document (
    id TEXT NOT NULL CHECK (id GLOB 'document-*'),
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    purpose TEXT NOT NULL,
    currency TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE node (
    id TEXT NOT NULL CHECK (id GLOB 'node-*'),
    map_id TEXT NOT NULL,
    stage_id TEXT NOT NULL,
    lane_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('start', 'step', 'decision', 'stall', 'end', 'note')),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL CHECK (width BETWEEN 1 AND 10000),
    height REAL NOT NULL CHECK (height BETWEEN 1 AND 10000),
    outcome TEXT CHECK (outcome IN ('won', 'lost', 'disqualified', 'parked')),
    description TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(stage_id) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(lane_id) REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_lane_id ON node (lane_id);

CREATE INDEX ix_node_map_id ON node (map_id);

CREATE INDEX ix_node_stage_id ON node (stage_id);

CREATE TABLE role (
    id TEXT NOT NULL CHECK (id GLOB 'role-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE tool (
    id TEXT NOT NULL CHECK (id GLOB 'tool-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE skill (
    id TEXT NOT NULL CHECK (id GLOB 'skill-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    description TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE metric (
    id TEXT NOT NULL CHECK (id GLOB 'metric-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    unit TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    description TEXT NOT NULL,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE goal (
    id TEXT NOT NULL CHECK (id GLOB 'goal-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    metric_id TEXT,
    amount REAL,
    unit TEXT NOT NULL,
    period TEXT CHECK (period IN ('week', 'month', 'quarter', 'year')),
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    baseline REAL,
    owner TEXT NOT NULL,
    due TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_goal_metric_id ON goal (metric_id);

CREATE TABLE measures (
    id TEXT NOT NULL CHECK (id GLOB 'measures-*'),
    node_id TEXT NOT NULL,
    wait_days REAL CHECK (wait_days >= 0),
    wait_spread_days REAL CHECK (wait_spread_days >= 0),
    attempts_limit INTEGER CHECK (attempts_limit BETWEEN 1 AND 1000000),
    value_class TEXT CHECK (value_class IN ('VA', 'BNVA', 'NVA')),
    age_limit_days REAL CHECK (age_limit_days >= 0),
    PRIMARY KEY (id),
    UNIQUE (node_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE touch (
    id TEXT NOT NULL CHECK (id GLOB 'touch-*'),
    node_id TEXT NOT NULL,
    role_id TEXT NOT NULL,
    touch_hours REAL NOT NULL CHECK (touch_hours >= 0),
    PRIMARY KEY (id),
    UNIQUE (node_id, role_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_touch_role_id ON touch (role_id);

CREATE TABLE node_tool (
    id TEXT NOT NULL CHECK (id GLOB 'node_tool-*'),
    node_id TEXT NOT NULL,
    tool_id TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (node_id, tool_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(tool_id) REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_tool_tool_id ON node_tool (tool_id);

CREATE TABLE node_skill (
    id TEXT NOT NULL CHECK (id GLOB 'node_skill-*'),
    node_id TEXT NOT NULL,
    skill_id TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 0 AND 4),
    PRIMARY KEY (id),
    UNIQUE (node_id, skill_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill_id) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_skill_skill_id ON node_skill (skill_id);

CREATE TABLE node_metric (
    id TEXT NOT NULL CHECK (id GLOB 'node_metric-*'),
    node_id TEXT NOT NULL,
    metric_id TEXT NOT NULL,
    baseline REAL,
    target REAL,
    actual REAL,
    unit TEXT,
    direction TEXT CHECK (direction IN ('up', 'down')),
    owner TEXT NOT NULL,
    due TEXT,
    PRIMARY KEY (id),
    UNIQUE (node_id, metric_id),
    FOREIGN KEY(node_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(metric_id) REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_node_metric_metric_id ON node_metric (metric_id);

CREATE TABLE journal (
    line INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    act TEXT NOT NULL CHECK (act IN ('edit', 'undo', 'redo')),
    time REAL NOT NULL,
    label TEXT NOT NULL,
    params TEXT NOT NULL,
    merge_key TEXT,
    changes TEXT,
    PRIMARY KEY (line),
    CHECK ((act = 'edit') = (changes IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX ix_journal_edit ON journal (seq) WHERE act = 'edit';

CREATE TABLE "map" (
    id TEXT NOT NULL CHECK (id GLOB 'map-*'),
    name TEXT NOT NULL CHECK (length(name) <= 500),
    kind TEXT NOT NULL CHECK (kind IN ('as_is', 'to_be', 'scenario')),
    based_on TEXT,
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    deal_value REAL CHECK (deal_value >= 0),
    flows_left INTEGER NOT NULL CHECK (flows_left IN (0, 1)),
    PRIMARY KEY (id),
    FOREIGN KEY(based_on) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_map_based_on ON map (based_on);

CREATE TABLE "stage" (
    id TEXT NOT NULL CHECK (id GLOB 'stage-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    position INTEGER NOT NULL,
    width REAL NOT NULL CHECK (width BETWEEN 1 AND 1000000),
    description TEXT NOT NULL,
    origin TEXT,
    is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1)),
    least_width REAL CHECK (least_width BETWEEN 1 AND 1000000),
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_stage_map_id ON stage (map_id);

CREATE TABLE "lane" (
    id TEXT NOT NULL CHECK (id GLOB 'lane-*'),
    map_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    position INTEGER NOT NULL,
    height REAL NOT NULL CHECK (height BETWEEN 1 AND 1000000),
    is_customer INTEGER NOT NULL CHECK (is_customer IN (0, 1)),
    description TEXT NOT NULL,
    origin TEXT,
    is_collapsed INTEGER NOT NULL CHECK (is_collapsed IN (0, 1)),
    least_height REAL CHECK (least_height BETWEEN 1 AND 1000000),
    tint INTEGER CHECK (tint >= 0),
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_lane_map_id ON lane (map_id);

CREATE TABLE "connector" (
    id TEXT NOT NULL CHECK (id GLOB 'connector-*'),
    map_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    target_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('flow', 'returns', 'chase', 'bypass')),
    label TEXT NOT NULL,
    share REAL CHECK (share BETWEEN 0 AND 1),
    count INTEGER CHECK (count BETWEEN 0 AND 1000000000000),
    origin TEXT,
    bends TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(map_id) REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(target_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_connector_map_id ON connector (map_id);

CREATE INDEX ix_connector_source_id ON connector (source_id);

CREATE INDEX ix_connector_target_id ON connector (target_id);

INSERT INTO alembic_version (version_num) VALUES ('0002');
"""
